import type { Log } from '../ports.ts';
import type { Claimed, HandOverStore } from '../store/hand-over-store.ts';
import type { Fetch } from './door.ts';
import { HelpDeskError } from './help-desk-error.ts';

/**
 * What a central has claimed is its own for a short time, and longer only while it says so again and
 * again. One that stood still, in a suspended machine say, and wakes when another has taken over, finds
 * that out before it writes anything at the help desk.
 */
export interface Hold {
  /** Claims, and holds what was claimed while `work` lasts; undefined when nothing was due. */
  take<Claim extends Claimed, End>(
    claim: () => Promise<Claim | undefined>,
    work: (claimed: Claim) => Promise<End>,
  ): Promise<End | undefined>;
  /** @throws HelpDeskError `unreachable`, for nothing was asked, when it is another's by now. */
  beforeWriting(): Promise<void>;
}

export interface HoldPorts {
  readonly handOvers: Pick<HandOverStore, 'lentForMs' | 'renew'>;
  readonly log: Log;
}

interface Held {
  readonly claimed: Claimed;
  /** From before it was last lent to us. */
  since: Moment;
  hasAsked: boolean;
  isLost: boolean;
}

/** Said again so many times before it would end. */
const RENEWALS = 3;
/** The rest of it is for a request to get away. */
const USED = 0.75;

export function createHold({ handOvers, log }: HoldPorts): Hold {
  const { lentForMs } = handOvers;
  let held: Held | undefined;
  const renew = async (own: Held, isAsking: boolean) => {
    const since = momentNow();
    if (await handOvers.renew(own.claimed, isAsking)) own.since = since;
    else own.isLost = true;
  };
  const renewRegularly = (own: Held) => {
    if (!Number.isFinite(lentForMs)) return () => undefined;
    const timer = setInterval(() => {
      renew(own, false).catch((thrown: unknown) => log.error('claim-not-renewed', thrown));
    }, lentForMs / RENEWALS).unref();
    return () => clearInterval(timer);
  };
  return {
    take: async (claim, work) => {
      const since = momentNow();
      const claimed = await claim();
      if (claimed === undefined) return undefined;
      const own: Held = { claimed, since, hasAsked: false, isLost: false };
      const stop = renewRegularly(own);
      held = own;
      try {
        return await work(claimed);
      } finally {
        held = undefined;
        stop();
      }
    },
    beforeWriting: async () => {
      const own = held;
      if (own === undefined) return;
      // What may have been made is written down first: after a crash it is not looked for too early.
      if (!own.hasAsked) await renew(own, true);
      own.hasAsked = true;
      if (!own.isLost && elapsedMs(own.since) < lentForMs * USED) return;
      throw new HelpDeskError('unreachable', 'The claim is no longer ours: nothing was asked');
    },
  };
}

/** Requests that write leave while the claim is ours, and no later. */
export function fetchWhileHeld(
  fetch: Fetch,
  { beforeWriting }: Pick<Hold, 'beforeWriting'>,
): Fetch {
  return async (url, init) => {
    if (init.method !== 'GET') await beforeWriting();
    return fetch(url, init);
  };
}

interface Moment {
  readonly steadyMs: number;
  readonly wallMs: number;
}

const momentNow = (): Moment => ({ steadyMs: performance.now(), wallMs: Date.now() });

/** By whichever clock says more: the steady one sleeps with the machine, the other one can be set. */
function elapsedMs({ steadyMs, wallMs }: Moment): number {
  return Math.max(performance.now() - steadyMs, Date.now() - wallMs);
}
