import { isSamePoste, type Caller } from '../access/callers.ts';
import type { PosteIdentity } from '../store/enrolment-store.ts';

/** More open tickets than a poste follows; the oldest is told of by asking. */
const MOST_FOLLOWED = 100;
const MOST_FOLLOWERS = 20_000;

export interface FollowedTickets {
  add(caller: Caller, reference: string): void;
  /** Whether a ticket, and the poste it came from if that is known, is this caller's to hear of. */
  concerns(caller: Caller, reference: string, origin: PosteIdentity | undefined): boolean;
}

/** Which tokens have read which tickets since this program began; the rest is found by asking. */
export function createFollowedTickets(): FollowedTickets {
  const byToken = new Map<string, Set<string>>();
  return {
    add: ({ tokenHash }, reference) => {
      const references = byToken.get(tokenHash) ?? new Set();
      references.delete(reference);
      references.add(reference);
      const [oldest = ''] = references;
      if (references.size > MOST_FOLLOWED) references.delete(oldest);
      if (byToken.size >= MOST_FOLLOWERS && !byToken.has(tokenHash)) byToken.clear();
      byToken.set(tokenHash, references);
    },
    concerns: (caller, reference, origin) =>
      isWritten(caller, origin) || byToken.get(caller.tokenHash)?.has(reference) === true,
  };
}

/** What came with a shared token is told to all who have one, as nobody knows whose it is. */
function isWritten({ poste }: Caller, origin: PosteIdentity | undefined): boolean {
  if (poste === null) return origin === undefined;
  return origin !== undefined && isSamePoste(poste, origin);
}
