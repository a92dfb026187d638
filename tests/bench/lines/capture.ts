import type { Family } from '../bench.ts';
import { interleave, timed } from '../interleave.ts';
import { NO_CENTRAL } from '../stage/central.ts';
import { withPoste, type Poste } from '../stage/poste.ts';
import { withCaptureTools } from '../stage/references.ts';
import { atMost } from '../table/row.ts';

export const capture: Family = {
  name: 'capture',
  how: `From the second start's request to its answer, which a running host gives when both screens
    are in memory, hashed and looked at. The tools are started by a process as small as the host.`,
  measure: async (bench) => {
    const { display } = await bench.stage();
    const options = { app: bench.app, folder: bench.folder(), display: display.name };
    const figures = await withPoste({ ...options, policy: NO_CENTRAL }, (poste) =>
      withCaptureTools(display.name, bench.folder(), (run) =>
        interleave(bench.rounds, {
          ours: () => timedAct(poste),
          maim: () => run('maim'),
          scrot: () => run('scrot'),
          jpg: () => run('screenshot-desktop jpg'),
          png: () => run('screenshot-desktop png'),
        }),
      ),
    );
    const { ours, maim, scrot, jpg, png } = figures;
    const reference = { name: 'maim, same settings', figures: maim };
    return [
      {
        line: 'pictures of two screens in hand',
        unit: 'ms',
        figures: ours,
        bar: atMost(110),
        reference,
      },
      { line: '  scrot -q 80, one per screen', unit: 'ms', figures: scrot, reference },
      { line: '  screenshot-desktop, jpg', unit: 'ms', figures: jpg, reference },
      { line: '  screenshot-desktop, png', unit: 'ms', figures: png, reference },
    ];
  },
};

/** Milliseconds from the press to its answer, which comes when the pictures are in hand. */
async function timedAct({ act, restAfter }: Poste): Promise<number> {
  return restAfter(() => timed(act));
}
