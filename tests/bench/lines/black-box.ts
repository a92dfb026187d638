import { statSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { createAskGateway } from '#core/black-box/ask-gateway.ts';
import { createBlackBox } from '#core/black-box/black-box.ts';
import { createSampler } from '#core/black-box/sampler.ts';
import { createDiagnostics } from '#core/diagnostics/create-diagnostics.ts';
import type { Clock, Log } from '#core/ports.ts';
import type { ProbeResults } from '#shared/diagnostics.ts';
import { savedMachine } from '#tests/support/probe-world.ts';
import type { Bench, Family } from '../bench.ts';
import { atMost, type Row } from '../table/row.ts';

const MINUTES = 24 * 60;
const DAY_MS = MINUTES * 60_000;

export const blackBox: Family = {
  name: 'black-box',
  how: `One day in a few seconds: ${MINUTES} looks with the product's own sampler at a saved machine's
    files (cards, USB, sound, memory, disks), its ring and its file, and a real question to an address
    that refuses in the place of the gateway, on a clock that is moved on a minute after each. CPU is
    the whole process's; the bar is 0.1 % of one core over 24 h. In the noisy day the network, the
    devices and the central come and go every other minute.`,
  measure: async (bench) => {
    // What is compiled once in the life of the program is not a day's work.
    await liveOneDay(bench, 'quiet', 60);
    const quiet = await liveOneDay(bench, 'quiet', MINUTES);
    const noisy = await liveOneDay(bench, 'noisy', MINUTES);
    return [
      cpuRow('black box, CPU over a quiet day', quiet),
      cpuRow('  over a noisy day', noisy),
      diskRow('  its file after the quiet day', quiet),
      diskRow('  after the noisy day', noisy),
    ];
  },
};

/** Nothing listens here, and this machine says so at once: a real question, without its wait. */
const REFUSES = '127.77.0.53';

interface Day {
  readonly cpuMs: number;
  readonly bytes: number;
}

async function liveOneDay(bench: Bench, kind: 'quiet' | 'noisy', minutes: number): Promise<Day> {
  const file = join(bench.folder(), 'events.jsonl');
  let now = Date.parse('2026-11-23T00:00:00Z');
  // Only the looks move this clock; the probes' own deadlines are real files' and never come.
  const clock: Clock = { now: () => now, after: () => () => undefined };
  const { platform } = process;
  const diagnostics = createDiagnostics({
    ...{
      platform,
      clock,
      log: SILENT,
      root: savedMachine('linux-poste'),
      fetch,
      centralUrl: () => '',
      policy: {},
    },
    programs: { start: () => ABSENT },
  });
  const askGateway = createAskGateway({ platform, root: '/' });
  let minute = 0;
  const sampler = createSampler({
    platform,
    peek: async (ids) => {
      const found = await diagnostics.peek(ids);
      return kind === 'noisy' && minute % 2 === 0 ? without(found) : found;
    },
    cardsKnownToNode: () => [],
    askGateway: () => askGateway(REFUSES),
    central: () => (kind === 'noisy' && minute % 2 === 0 ? 'unreachable' : 'reachable'),
  });
  const box = createBlackBox({
    ...{ file, sampler, clock, platform, uptime, log: SILENT, random: () => 0 },
    power: { subscribe: () => () => undefined },
  });
  const before = process.cpuUsage();
  box.start();
  for (minute = 0; minute < minutes; minute += 1) {
    await box.look();
    now += 60_000;
  }
  box.stop();
  const { user, system } = process.cpuUsage(before);
  return { cpuMs: (user + system) / 1000, bytes: statSync(file).size };
}

function without(found: ProbeResults): ProbeResults {
  const gone = () => ({ status: 'known' as const, value: [], ms: 0 });
  return { ...found, interfaces: gone(), 'usb-devices': gone(), 'audio-devices': gone() };
}

function cpuRow(line: string, { cpuMs }: Day): Row {
  return { line, unit: 'ms', figures: [cpuMs], bar: atMost(DAY_MS / 1000) };
}

function diskRow(line: string, { bytes }: Day): Row {
  return { line, unit: 'KB', figures: [bytes / 1000], bar: atMost(2_000) };
}

const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

const ABSENT = {
  send: () => undefined,
  onMessage: () => undefined,
  onExit: (listener: () => void) => queueMicrotask(listener),
  stop: () => undefined,
};
