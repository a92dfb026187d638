import { networkInterfaces } from 'node:os';
import { climbLadder } from '../connectivity-ladder.ts';
import { UnknownFact, type Probe } from '../probe.ts';
import { readGateway } from './gateway.ts';

/** Leaves the ladder time to name its broken rung before the whole reading ends at three seconds. */
const CLIMB_MS = 2500;

/** How far the way to the central holds, rung by rung. */
export const centralReachable: Probe<'central-reachable'> = {
  id: 'central-reachable',
  reading: 'slow',
  limitMs: CLIMB_MS + 200,
  read: async (context) => {
    const url = context.centralUrl();
    if (!URL.canParse(url)) throw new UnknownFact('not-present');
    const deadline = new AbortController();
    const cancel = context.clock.after(CLIMB_MS, () => deadline.abort());
    const signal = AbortSignal.any([deadline.signal, context.signal]);
    try {
      return await climbLadder({
        centralUrl: new URL(url),
        networkInterfaces,
        gateway: () => readGateway({ ...context, signal }),
        fetch: context.fetch,
        signal,
      });
    } finally {
      cancel();
    }
  },
};
