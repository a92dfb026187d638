import type { CentralPorts } from '../ports.ts';
import { isoNow } from '../ports.ts';
import type { PosteIdentity } from '../store/enrolment-store.ts';
import { comparedName } from '../store/rows/enrolment-rows.ts';
import { hashOf, recognise, sameText } from './secrets.ts';

/** Who asks: a poste with a token of its own, or anybody who has the one that postes share. */
export interface Caller {
  readonly tokenHash: string;
  /** Null for a shared token. */
  readonly poste: PosteIdentity | null;
}

/** For what is open to anybody. */
export const ANYBODY: Caller = { tokenHash: '', poste: null };

export interface CallerOptions extends Pick<CentralPorts, 'store' | 'clock' | 'log'> {
  /** Whether a token that many postes share still opens the API. */
  readonly sharedToken: boolean;
}

/** The caller whose token this is; undefined for one that is unknown, revoked, or shared where none may be. */
export async function recogniseCaller(
  { store, clock, log, sharedToken }: CallerOptions,
  secret: string,
): Promise<Caller | undefined> {
  const tokenHash = hashOf(secret);
  const poste = await store.enrolments.findPoste(tokenHash);
  if (poste !== undefined) {
    if (!sameText(poste.tokenHash, tokenHash) || poste.revokedAt !== null) return undefined;
    // Once a day: a write for every question would cost more than what is asked.
    const today = isoNow(clock).slice(0, 10);
    if (poste.lastSeen !== today) {
      await store.enrolments
        .seen(tokenHash, today)
        .catch((thrown: unknown) => log.error('last-seen', thrown));
    }
    return { tokenHash, poste };
  }
  const shared = sharedToken ? await recognise(store.access, secret, 'poste') : undefined;
  return shared && { tokenHash, poste: null };
}

/** A poste that was enrolled anew under its name is still the same one. */
export function isSamePoste(a: PosteIdentity, b: PosteIdentity): boolean {
  const isNamedSo = comparedName(a.poste) === comparedName(b.poste);
  return a.id === b.id || (isNamedSo && comparedName(a.site) === comparedName(b.site));
}

/** Whether a ticket was written with this caller's token; one without an origin is for whoever has its key. */
export async function isTicketOf(
  { store }: Pick<CentralPorts, 'store'>,
  { poste }: Caller,
  reference: string,
): Promise<boolean> {
  const origin = await store.tickets.originOf(reference);
  return origin === undefined || (poste !== null && isSamePoste(poste, origin));
}
