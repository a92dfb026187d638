import type { FollowedHandOver } from '../../store/hand-over-store.ts';
import { assertOurs } from '../assert-ours.ts';
import { bringBack } from './bring-back.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { createOneByOne } from './one-by-one.ts';

export interface Settler {
  /** Tells the help desk of each status that was changed here. @throws HelpDeskError when it is away */
  settle(followed: readonly FollowedHandOver[]): Promise<void>;
}

export function createSettler(ports: GatewayPorts): Settler {
  const oneByOne = createOneByOne(ports, 'status-failed');
  return {
    settle: async (followed) => {
      for (const handOver of followed) {
        const { foreign, status } = handOver;
        if (ports.isEnding?.() === true) return;
        if (foreign === null || foreign.settled === status) continue;
        await oneByOne.meet(handOver, () => settle(ports, handOver));
      }
    },
  };
}

/** Where it has no such status the words of the thread have told it, and it is not asked again. */
async function settle(ports: GatewayPorts, handOver: FollowedHandOver): Promise<void> {
  const { reference, token, foreignId, foreign, status } = handOver;
  const { desk, store } = ports;
  let there = await desk.read(foreignId);
  assertOurs(there, token);
  if (there.status !== status && desk.setStatus !== undefined) {
    await desk.setStatus(foreignId, status);
    there = await desk.read(foreignId);
  }
  await bringBack(ports, handOver, there);
  if (foreign === null) return;
  const { number, url } = there;
  const { readUpTo } = foreign;
  const settled = { number, url, status: there.status, settled: status, readUpTo };
  await store.handOvers.keepForeign(reference, settled);
  ports.log.info('status-handed-over', { reference, status });
}
