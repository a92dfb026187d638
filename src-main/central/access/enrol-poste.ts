import type { Enrolled, Enrolment } from '#shared/enrolment.ts';
import { FaultError } from '#shared/errors.ts';
import { assertNever } from '#shared/result.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import type { CodeRecord } from '../store/enrolment-store.ts';
import { audit } from './audit.ts';
import { drawSigns } from './passwords.ts';
import { createGuessLimiter, type GuessLimiter } from './rate-limiter.ts';
import { hashOf } from './secrets.ts';

/** Ten wrong codes from one address, then one a minute. A floor behind one address brings right ones. */
const GUESS_LIMIT = { burst: 10, perSecond: 1 / 60 };

export interface CodeOrder {
  readonly site: string;
  /** How many postes it is for. */
  readonly posts: number;
  readonly forMs: number;
  /** The name of who gives it. */
  readonly by: string;
}

type Ports = Pick<CentralPorts, 'store' | 'clock' | 'random'>;

/** Makes a code and keeps its hash; the code itself is only in the answer. */
export async function giveCode(
  { store, clock, random }: Ports,
  { site, posts, forMs, by }: CodeOrder,
): Promise<{ code: string; record: Pick<CodeRecord, 'id' | 'site' | 'most' | 'expiresAt'> }> {
  const code = drawSigns(random.below, 12);
  const at = isoNow(clock);
  const expiresAt = new Date(clock.now() + forMs).toISOString();
  const record = { id: random.id(), site, most: posts, expiresAt };
  await store.enrolments.addCode({ ...record, hash: hashOf(code), createdAt: at, createdBy: by });
  const event = { kind: 'code-given', site, posts, until: expiresAt } as const;
  await audit({ store, clock }, by, event);
  return { code, record };
}

/** Exchanges codes for tokens; `address` is where a request comes from. */
export type EnrolPoste = (request: Enrolment, address: string) => Promise<Enrolled>;

/** @throws FaultError with one of the codes `enrol` names in the API, or `rate-limited`. */
export function createEnrolPoste(
  ports: Ports & Pick<CentralPorts, 'log'>,
  guesses: GuessLimiter = createGuessLimiter(ports.clock, GUESS_LIMIT),
): EnrolPoste {
  const { store, clock, random, log } = ports;
  return async ({ code, poste, token }, address) => {
    const retryAfterMs = guesses.take(address);
    if (retryAfterMs > 0) {
      throw new FaultError('rate-limited', 'Too many wrong codes', { retryAfterMs });
    }
    const tokenHash = hashOf(token);
    // One that many share is nobody's own.
    if ((await store.access.findToken(tokenHash)) !== undefined) throw tokenTaken();
    const outcome = await store.enrolments.enrol({
      id: random.id(),
      poste,
      codeHash: hashOf(code),
      tokenHash,
      at: isoNow(clock),
    });
    if (outcome.kind !== 'refused' || !outcome.isGuess) guesses.giveBack(address);
    switch (outcome.kind) {
      case 'enrolled':
        if (outcome.isNew) log.info('poste-enrolled', { site: outcome.site });
        return { site: outcome.site };
      case 'refused':
        throw new FaultError('enrolment-refused', 'No such code, or it is over');
      case 'token-taken':
        throw tokenTaken();
      default:
        return assertNever(outcome);
    }
  };
}

function tokenTaken(): FaultError {
  return new FaultError('key-reused', 'The token is somebody else’s');
}
