import type { Family } from '../bench.ts';
import { interleave, timed } from '../interleave.ts';
import { withCentral } from '../stage/central.ts';
import { withPlainServer } from '../stage/plain-server.ts';
import { withPoste, type Poste } from '../stage/poste.ts';
import { withCaptureTools } from '../stage/references.ts';
import { atMost, type Row } from '../table/row.ts';

export const journey: Family = {
  name: 'journey',
  how: `What the person waits for the machine, words and choices left out: the press until the
    pictures are in hand, then Send until the window hears that a central in a process of its own has
    counted both pictures back. The reference captures with maim and posts as many bytes to nobody.`,
  measure: async (bench) => {
    const { display } = await bench.stage();
    const options = { app: bench.app, folder: bench.folder(), display: display.name };
    const journeys: Journey[] = [];
    const { ours, bare } = await withCentral(bench.app, bench.folder(), (policy) =>
      withPoste({ ...options, policy }, (poste) =>
        withPlainServer((plainUrl) =>
          withCaptureTools(display.name, bench.folder(), (run) =>
            interleave(bench.rounds, {
              ours: async () => {
                const journey = await makeJourney(poste);
                journeys.push(journey);
                return journey.actMs + journey.sendMs + journey.deliveryMs;
              },
              bare: async () => (await run('maim')) + (await timedPost(plainUrl)),
            }),
          ),
        ),
      ),
    );
    const reference = { name: 'maim and one bare POST', figures: bare };
    const share = (name: string, of: keyof Journey): Row => {
      const figures = journeys.slice(-bench.rounds).map((journey) => journey[of]);
      return { line: `  of which ${name}`, unit: 'ms', figures };
    };
    return [
      {
        line: 'press to reference, the machine’s share',
        unit: 'ms',
        figures: ours,
        bar: atMost(1000),
        reference,
      },
      share('the press until pictures', 'actMs'),
      share('Send until the ticket is safe here', 'sendMs'),
      share('safe here until the central’s reference', 'deliveryMs'),
    ];
  },
};

interface Journey {
  readonly actMs: number;
  readonly sendMs: number;
  readonly deliveryMs: number;
}

const REQUESTER = { name: 'Marie Durand', email: 'marie@exemple.fr', poste: 'PC-214', phone: '' };

async function makeJourney({ act, door, restAfter }: Poste): Promise<Journey> {
  const actMs = await restAfter(() => timed(act));
  const { draft, evidence } = await door.call('app.snapshot', null);
  if (evidence.pictures.length !== 2) throw new Error('The act gave no two pictures');
  const said = { description: 'Mon casque ne marche plus', categoryId: 'dsi-materiel' };
  const delivered = door.next(
    (event) => event.name === 'ticket' && event.value.delivery.state === 'delivered',
  );
  const sendMs = await timed(async () => {
    const outcome = await door.call('tickets.send', { ...draft, ...said, requester: REQUESTER });
    if (!outcome.sent) throw new Error(JSON.stringify(outcome.fields));
  });
  const deliveryMs = await timed(() => delivered);
  return { actMs, sendMs, deliveryMs };
}

/** Two pictures and a ticket, as bytes. */
const BODY = new Uint8Array(505_000);

function timedPost(url: string): Promise<number> {
  return timed(async () => (await fetch(url, { method: 'POST', body: BODY })).text());
}
