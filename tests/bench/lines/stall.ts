import { setTimeout } from 'node:timers/promises';
import type { Family } from '../bench.ts';
import { interleave, timed } from '../interleave.ts';
import { withCentral } from '../stage/central.ts';
import { withPoste, type Poste } from '../stage/poste.ts';
import { readFactsNaively } from '../stage/references.ts';
import { atMost } from '../table/row.ts';
import { median } from '../table/statistics.ts';

export const stall: Family = {
  name: 'stall',
  how: `The longest time the host's main loop stood still from the press until the last fact was read,
    with one window listening, told by Node's own loop monitor inside the host. As long without any
    act shows what the machine adds by itself.`,
  measure: async (bench) => {
    const { display } = await bench.stage();
    const options = { app: bench.app, folder: bench.folder(), display: display.name };
    const { act, idle, naive } = await withCentral(bench.app, bench.folder(), (policy) =>
      withPoste({ ...options, policy, inside: 'watch-loop' }, (poste) =>
        measureStalls(poste, bench.rounds, policy.centralUrl ?? ''),
      ),
    );
    return [
      {
        line: 'longest stall of the main loop, whole act',
        unit: 'ms',
        figures: act,
        bar: atMost(50),
        reference: { name: '26 library calls, one process', figures: naive },
      },
      {
        line: '  the same host as long at rest',
        unit: 'ms',
        figures: idle,
        reference: { name: 'whole act', figures: act },
      },
    ];
  },
};

function measureStalls(poste: Poste, rounds: number, site: string) {
  const stallIn = async (work: () => Promise<unknown>): Promise<number> => {
    await poste.process.askBySignal('SIGUSR2');
    await work();
    return Number(await poste.process.askBySignal('SIGUSR2'));
  };
  const actsMs: number[] = [];
  return interleave(rounds, {
    act: () =>
      stallIn(async () => actsMs.push(await timed(() => poste.restAfter(() => poste.act())))),
    idle: () => stallIn(() => setTimeout(median(actsMs))),
    naive: () => readFactsNaively(site).stallMs,
  });
}
