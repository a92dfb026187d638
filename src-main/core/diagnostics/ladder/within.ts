import type { LadderDetail } from '#shared/facts/ladder-detail.ts';
import { untilAborted } from '../until-aborted.ts';
import { BrokenRung } from './fault-word.ts';
import type { Way } from './way.ts';

export interface Share {
  /** A part of the one deadline, so that what comes after still has its time. */
  readonly limitMs: number;
  /** What it means when the part is used up. */
  readonly late: LadderDetail;
}

/** The work's answer, or a broken rung when it takes longer than its share. */
export async function within<Value>(
  { clock, signal }: Pick<Way, 'clock' | 'signal'>,
  { limitMs, late }: Share,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const share = new AbortController();
  const cancel = clock.after(limitMs, () => share.abort(new BrokenRung(late)));
  const both = AbortSignal.any([share.signal, signal]);
  try {
    return await untilAborted(work(both), both);
  } finally {
    cancel();
    // What is still under way is of no use any more.
    share.abort(new BrokenRung(late));
  }
}

/** Resolves after the time, or never: whoever waits has been let go by the signal. */
export function pause({ clock }: Pick<Way, 'clock'>, ms: number): Promise<void> {
  if (ms === 0) return Promise.resolve();
  return new Promise((resolve) => void clock.after(ms, resolve));
}
