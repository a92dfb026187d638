import { join } from 'node:path';
import { MachineReport, type Facts, type ProbeId } from '#shared/diagnostics.ts';
import type { LineQuality } from '#shared/facts/line-quality.ts';
import type { LadderWord } from '#shared/facts/ladder-detail.ts';
import type { LineFault, SeededFault, Verdict } from './faults.ts';
import { buildNetwork } from './world/network.ts';
import { askProgram } from './world/program.ts';

/** One reading of the poste under one fault. */
export interface Reading {
  readonly fault: string;
  readonly expected: Verdict;
  readonly named: Verdict;
  readonly ladderMs: number;
  readonly ladder: Facts['central-reachable'];
  readonly lines: readonly LineQuality[];
}

const HERE = import.meta.dirname;
const CA = join(HERE, '../fixtures/ladder/ca.crt');
const LINE_FAULTS: readonly LineFault[] = ['loss', 'delay', 'jitter'];

/** Builds the network anew for the fault, reads it so many times, and takes everything down. */
export async function readUnderFault(
  fault: SeededFault,
  times: number,
  onReading: (reading: Reading) => void = () => undefined,
): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (let seed = 1; seed <= times; seed += 1) {
    const line = fault.line && { ...fault.line, seed };
    const network = await buildNetwork({ ...fault, line });
    try {
      fault.breakIt(network);
      const reading = await read(network.poste, fault);
      readings.push(reading);
      onReading(reading);
    } finally {
      await network.close();
    }
  }
  return readings;
}

async function read(poste: string, fault: SeededFault): Promise<Reading> {
  const measuresLine = fault.expected === 'healthy' || isLineFault(fault.expected);
  const lineFacts: ProbeId[] = measuresLine ? ['line-quality'] : [];
  const printed = await askProgram(
    poste,
    join(HERE, 'inside/climb.ts'),
    { centralUrl: fault.centralUrl, facts: ['central-reachable', ...lineFacts] },
    { NODE_EXTRA_CA_CERTS: CA, NODE_NO_WARNINGS: '1', ...fault.environment },
  );
  const { results } = MachineReport.parse({
    takenAt: '2026-03-02T09:00:00.000Z',
    results: printed,
  });
  const ladder = results['central-reachable'];
  if (ladder?.status !== 'known') throw new Error(`No ladder: ${JSON.stringify(ladder)}`);
  const quality = results['line-quality'];
  const lines = quality?.status === 'known' ? quality.value : [];
  return {
    ...{ fault: fault.name, expected: fault.expected, lines },
    ...{ ladder: ladder.value, ladderMs: ladder.ms },
    named: nameFault(ladder.value, lines),
  };
}

function nameFault(ladder: Facts['central-reachable'], lines: readonly LineQuality[]): Verdict {
  const { broken, rungs } = ladder;
  if (broken !== null) {
    const { detail = '' } = rungs.find(({ rung }) => rung === broken) ?? {};
    return `${broken}: ${detail as LadderWord}`;
  }
  return LINE_FAULTS.find((kind) => lines.some(SHOWS[kind])) ?? 'healthy';
}

/** Above what speech bears: ITU-T G.114 for the delay there and back, and what telephony is sized for. */
const SHOWS: Record<LineFault, (line: LineQuality) => boolean> = {
  loss: ({ lost, sent }) => lost / sent > 0.02,
  delay: ({ medianMs }) => (medianMs ?? 0) >= 150,
  jitter: ({ jitterMs }) => (jitterMs ?? 0) >= 15,
};

function isLineFault(verdict: Verdict): verdict is LineFault {
  return LINE_FAULTS.some((kind) => kind === verdict);
}
