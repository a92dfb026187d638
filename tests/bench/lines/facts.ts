import { setTimeout } from 'node:timers/promises';
import { PROBES } from '#core/diagnostics/registry.ts';
import type { AppEvent } from '#shared/contract.ts';
import type { Family } from '../bench.ts';
import { interleave, timed } from '../interleave.ts';
import { childrenOf } from '../stage/child-processes.ts';
import { withCentral } from '../stage/central.ts';
import { withPoste, type Poste } from '../stage/poste.ts';
import { readFactsNaively } from '../stage/references.ts';
import { atMost } from '../table/row.ts';

export const facts: Family = {
  name: 'facts',
  how: `From the window's request for a new report to the event that holds the facts, the probes
    program being started anew each time, as it is after twenty idle seconds. Cheap facts are those
    read in the host itself. The reference reads 26 facts with the library in one new process.`,
  measure: async (bench) => {
    const { display } = await bench.stage();
    const options = { app: bench.app, folder: bench.folder(), display: display.name };
    const all: number[] = [];
    const { cheap, naive } = await withCentral(bench.app, bench.folder(), (policy) =>
      withPoste({ ...options, policy }, (poste) =>
        interleave(
          bench.rounds,
          {
            cheap: async () => {
              const read = await readReport(poste);
              all.push(read.allMs);
              return read.cheapMs;
            },
            naive: () => readFactsNaively(policy.centralUrl ?? '').ms,
          },
          0,
        ),
      ),
    );
    const reference = { name: '26 library calls, one process', figures: naive };
    return [
      { line: 'cheap facts', unit: 'ms', figures: cheap, bar: atMost(200), reference },
      { line: 'all facts', unit: 'ms', figures: all, bar: atMost(3000), reference },
    ];
  },
};

const CHEAP = PROBES.filter(({ reading }) => reading === 'live').map(({ id }) => id);

async function readReport({ door, restAfter, process: { pid } }: Poste) {
  await endProbesProgram(pid);
  let cheapMs = 0;
  const allMs = await timed(() =>
    restAfter(async () => {
      const cheap = door.next(holdsCheapFacts);
      cheapMs = await timed(async () => {
        await door.call('report.refresh', null);
        await cheap;
      });
    }),
  );
  return { cheapMs, allMs };
}

function holdsCheapFacts(event: AppEvent): boolean {
  if (event.name !== 'report') return false;
  const { results } = event.value;
  return CHEAP.every((id) => results[id] !== undefined && results[id].status !== 'pending');
}

/** Ends the child of our own poste that reads facts, and waits until the poste has noticed. */
async function endProbesProgram(postePid: number): Promise<void> {
  const probes = () => childrenOf(postePid).find(({ command }) => command.includes('probes.js'));
  const running = probes();
  if (running === undefined) return;
  process.kill(running.pid, 'SIGTERM');
  for (let waits = 0; waits < 100 && probes() !== undefined; waits += 1) await setTimeout(20);
}
