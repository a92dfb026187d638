import { climbLadder } from '../ladder/climb-ladder.ts';
import { UnknownFact, type Probe } from '../probe.ts';
import { createWay } from '../ladder/create-way.ts';

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
      return await climbLadder(createWay(new URL(url), { ...context, signal }));
    } finally {
      cancel();
    }
  },
};
