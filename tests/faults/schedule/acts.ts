import type { LedgerEntry } from '../judge/ledger.ts';
import { pause } from '../world/child.ts';
import type { NetworkFault } from '../world/network-faults.ts';
import { drawPictures, type World } from '../world/world.ts';

type Act = (world: World) => Promise<void>;
type ActName =
  'edited-on-its-way' | 'withdrawn-on-its-way' | 'withdrawn-and-restored' | 'reply-on-bad-line';

/** What may leave a ticket waiting, at the central, or on its way there later than anybody believes. */
const BEFORE: readonly NetworkFault[] = [
  'reset',
  'cut-mid-upload',
  'answer-lost',
  'answer-cut',
  'stall',
  'late-duplicate',
  'storm-503',
];

/** What a person does to the ticket they have just sent, while the line keeps it back. */
export const ACTS: Record<ActName, Act> = {
  'edited-on-its-way': overBadLine(async (world, entry) => {
    const version = {
      words: `${entry.marker}. Autrement dit, tout est coupé.`,
      pictures: drawPictures(world.draw),
    };
    const answer = await world.agent().ask({ do: 'edit', marker: entry.marker, ...version });
    if (answer?.said === 'sent') entry.versions = [version];
    else if (answer?.said !== 'refused') entry.versions = [...entry.versions, version];
    if (answer?.said === 'sent') world.struck('edited-on-its-way');
    // A program that died is started again by whoever called.
    return answer?.said !== 'refused';
  }),
  'withdrawn-on-its-way': overBadLine(async (world, entry) => {
    const withdrawn = await isWithdrawn(world, entry);
    if (withdrawn) world.struck('withdrawn-on-its-way');
    return withdrawn;
  }),
  'withdrawn-and-restored': overBadLine(async (world, entry) => {
    if (!(await isWithdrawn(world, entry))) return false;
    await pause(world.draw.between(0, 300));
    const answer = await world.agent().ask({ do: 'restore', marker: entry.marker });
    if (answer?.said === 'done') {
      entry.wish = 'send';
      world.struck('withdrawn-and-restored');
    } else if (answer === undefined) entry.wish = 'either';
    return true;
  }),
  'reply-on-bad-line': async (world) => {
    const { draw, send, reply, struck } = world;
    if (draw.fraction() < 0.5) await send();
    armSome(world);
    for (let left = draw.between(1, 3); left > 0; left -= 1) {
      if (await reply()) struck('reply-on-bad-line');
      await pause(draw.between(0, 400));
    }
  },
};

async function isWithdrawn({ agent }: World, entry: LedgerEntry): Promise<boolean> {
  const answer = await agent().ask({ do: 'withdraw', marker: entry.marker });
  if (answer === undefined) entry.wish = 'either';
  if (answer?.said === 'done') entry.wish = 'withdrawn';
  return answer?.said === 'done';
}

function armSome({ proxy, draw, struck }: World): void {
  for (let armed = draw.between(1, 3); armed > 0; armed -= 1) {
    const name = draw.oneOf(BEFORE);
    const [at, holdMs] = [draw.fraction(), draw.between(500, 1500)];
    proxy.arm({ name, at, holdMs, onStruck: () => struck(name) });
  }
}

/** A line that lets the ticket through before the person moves proves nothing: then once more. */
const MOST_TRIES = 6;

/** `act` answers whether the person could still do it. */
function overBadLine(act: (world: World, entry: LedgerEntry) => Promise<boolean>): Act {
  return async (world) => {
    const { draw, sendOnly, ledger } = world;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      armSome(world);
      await sendOnly();
      const entry = ledger.at(-1);
      if (entry?.outcome !== 'confirmed') return;
      // From before the first attempt to well after a few; quicker each time it was too late.
      await pause(draw.between(0, 600 >> tries));
      if (await act(world, entry)) return;
    }
  };
}
