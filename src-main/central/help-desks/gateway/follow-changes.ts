import type { FollowedHandOver } from '../../store/hand-over-store.ts';
import { bringBack } from './bring-back.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { createOneByOne, type OneByOne } from './one-by-one.ts';

export interface Follower {
  /**
   * Reads each of these that has changed there, and those that are named whatever a search says of them.
   * @throws HelpDeskError when the help desk is away
   */
  look(followed: readonly FollowedHandOver[], named?: ReadonlySet<string>): Promise<void>;
}

/** Where changes cannot be asked for, so many are read in their turn. */
const READ_IN_TURN = 10;

interface Memory {
  readonly lastRead: Map<string, number>;
  /** The change of which a ticket was read once, and when that was, in milliseconds since 1970. */
  readonly readOnce: Map<string, { readonly updatedAt: string; readonly at: number }>;
  /** To be read whatever has changed: a read of it failed, or was never begun. */
  readonly again: Set<string>;
  /** What changed before it was read, or stands in `again`. */
  cursor: string | undefined;
}

/** By then the second is over in which a change was read, however late it was when it was read. */
const SECOND_IS_OVER_MS = 2000;

/**
 * One search for what has changed, then those tickets alone. A change counts as read when it was read
 * again once its second was over: moments there are whole seconds, and a second may bring two changes.
 */
export function createFollower(ports: GatewayPorts): Follower {
  const memory: Memory = {
    ...{ lastRead: new Map(), readOnce: new Map(), again: new Set(), cursor: undefined },
  };
  const oneByOne = createOneByOne(ports, 'follow-failed');
  return {
    look: async (followed, named) => {
      if (followed.length === 0) return;
      for (const { reference, foreignId } of followed) {
        if (named?.has(foreignId) === true) memory.again.add(reference);
      }
      const due = await listChanged(ports, { memory, oneByOne }, followed);
      for (const { reference } of due) memory.again.add(reference);
      for (const handOver of due) {
        if (ports.isEnding?.() === true) return;
        await oneByOne.meet(handOver, () => read(ports, memory, handOver));
      }
    },
  };
}

async function listChanged(
  { desk }: GatewayPorts,
  { memory, oneByOne }: { readonly memory: Memory; readonly oneByOne: OneByOne },
  followed: readonly FollowedHandOver[],
): Promise<FollowedHandOver[]> {
  if (desk.changedSince === undefined) {
    const due = followed.filter(({ reference }) => oneByOne.isDue(reference));
    return inTurn(due, memory.lastRead);
  }
  const changes = await desk.changedSince(memory.cursor ?? oldest(followed));
  const moments = new Map(changes.map(({ id, updatedAt }) => [id, updatedAt]));
  for (const at of moments.values()) if (at > (memory.cursor ?? '')) memory.cursor = at;
  return followed.filter(({ reference, foreignId, foreign }) => {
    const moment = moments.get(foreignId);
    const isNew = moment !== undefined && (foreign === null || moment > foreign.readUpTo);
    return isNew || foreign === null || memory.again.has(reference);
  });
}

async function read(
  ports: GatewayPorts,
  { lastRead, readOnce, again }: Memory,
  handOver: FollowedHandOver,
): Promise<void> {
  const { reference, foreignId } = handOver;
  const { handOvers } = ports.store;
  const begunAt = ports.clock.now();
  lastRead.set(reference, begunAt);
  const there = await ports.desk.read(foreignId);
  await bringBack(ports, handOver, there);
  const kept = (await handOvers.findHandOver(reference))?.foreign ?? null;
  const once = readOnce.get(reference);
  if (once?.updatedAt !== there.updatedAt) {
    readOnce.set(reference, { updatedAt: there.updatedAt, at: begunAt });
  } else if (kept !== null && begunAt - once.at >= SECOND_IS_OVER_MS) {
    await handOvers.keepForeign(reference, { ...kept, readUpTo: there.updatedAt });
    again.delete(reference);
  }
}

function oldest(followed: readonly FollowedHandOver[]): string {
  return followed
    .map(({ foreign }) => foreign?.readUpTo)
    .reduce<string>((least, at) => (at !== undefined && at < least ? at : least), '9999');
}

function inTurn(
  followed: readonly FollowedHandOver[],
  lastRead: ReadonlyMap<string, number>,
): FollowedHandOver[] {
  const turn = ({ reference }: FollowedHandOver) => lastRead.get(reference) ?? 0;
  return followed.toSorted((one, other) => turn(one) - turn(other)).slice(0, READ_IN_TURN);
}
