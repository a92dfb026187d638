import { z } from 'zod';
import { countForPersons, type HopEvidence } from '../judge/judge-hop.ts';
import { readDesk } from '../judge/read-desk.ts';
import { pause } from '../world/child.ts';
import type { World } from '../world/world.ts';

export const HopCounts = z.object({
  tickets: z.number().int(),
  replies: z.number().int(),
  /** Written at the help desk. */
  answers: z.number().int(),
  /** Tickets and replies that stand on the page of the hand-over, with a reason. */
  forPersons: z.number().int(),
});
export type HopCounts = z.infer<typeof HopCounts>;

export const EMPTY_HOP: HopCounts = { tickets: 0, replies: 0, answers: 0, forPersons: 0 };

type HopEnd = Omit<HopEvidence, 'central'>;

/** The longest pause of the central is a quarter of an hour, 7.5 s of ours. */
const DRAIN_LIMIT_MS = 40_000;

/** Everything is mended; nobody presses anything until nothing waits and every answer is back. */
export async function drainHop(world: World): Promise<HopEnd | undefined> {
  const { desk, site } = world;
  if (desk === undefined) return undefined;
  const { kind, file, answers } = desk;
  const end = async (): Promise<HopEnd> => ({
    ...{ answers, isRead: kind.isRead },
    ...{ handedOver: await site.readHandOvers(), desk: readDesk(kind.kind, file) },
  });
  // One that was told to die may have died a moment ago.
  await desk.revive();
  await site.revive();
  for (let waitedMs = 0; waitedMs < DRAIN_LIMIT_MS; waitedMs += LOOK_EVERY_MS) {
    if (isOver(await end())) break;
    await pause(LOOK_EVERY_MS);
  }
  // Once more, so that what comes twice has come.
  await pause(kind.isRead && answers.length > 0 ? SECOND_LOOK_MS : 0);
  return end();
}

/** A poll of the central. */
const SECOND_LOOK_MS = 1800;
const LOOK_EVERY_MS = 200;
const ENDED: readonly (string | null)[] = ['there', 'needs-a-person', 'gone', 'left'];

function isOver({ handedOver, answers, desk, isRead }: HopEnd): boolean {
  const { tickets, messages, answers: brought } = handedOver;
  if (!tickets.every(({ state }) => ENDED.includes(state))) return false;
  if (!isRead) return true;
  const isFollowed = (reference: string) =>
    tickets.some((one) => one.reference === reference && one.state === 'there');
  const due = messages.filter(({ reference }) => isFollowed(reference));
  if (!due.every(({ state }) => ENDED.includes(state))) return false;
  const kept = desk.flatMap(({ thread }) => thread).filter(({ token }) => token === null);
  return answers.every(
    ({ token, text }) =>
      !tickets.some((one) => one.token === token && one.state === 'there') ||
      !kept.some((one) => one.text.includes(text)) ||
      brought.some((one) => one.text === text),
  );
}

export function countHop({ handedOver, answers }: HopEnd): HopCounts {
  return {
    tickets: handedOver.tickets.length,
    replies: handedOver.messages.length,
    answers: answers.length,
    forPersons: countForPersons(handedOver),
  };
}
