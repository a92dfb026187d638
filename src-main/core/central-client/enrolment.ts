import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { enrolmentCodeOf, PosteToken, type Enrolled, type Enrolment } from '#shared/enrolment.ts';
import { FaultError, raise, type Fault } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import type { SecretBox } from '../ports.ts';

export interface PosteTokens {
  /** Reads what is kept. */
  start(): Promise<void>;
  /** This poste's own token at that central. */
  tokenFor(url: string): string | undefined;
  /** Whether this code has brought the token that is kept for that central. */
  isUsed(url: string, typedCode: string): boolean;
  /**
   * Exchanges a code for a token, and keeps it.
   * @throws FaultError `enrolment-refused`, also for what is no code, or as the central or the network said
   */
  enrol(url: string, typedCode: string): Promise<void>;
}

export interface PosteTokensOptions {
  readonly secrets: SecretBox;
  /** The machine's own name. */
  readonly poste: string;
  readonly ask: (url: string, enrolment: Enrolment) => Promise<Result<Enrolled, Fault>>;
}

/** `code` is a mark of the code that it came by, from which the code is not read. */
const Kept = z.object({ url: z.string(), token: PosteToken, code: z.string() });
type Kept = z.infer<typeof Kept>;

const OWN = 'poste-token';
/** On its way: the answer may be lost, and then the same token is brought again. */
const PENDING = 'poste-token-pending';

/** The token that is this poste's alone: drawn here, exchanged for a code, kept by the secret box. */
export function createPosteTokens({ secrets, poste, ask }: PosteTokensOptions): PosteTokens {
  let own: Kept | undefined;

  async function pendingFor(url: string, code: string): Promise<Kept> {
    const pending = await read(secrets, PENDING);
    if (pending?.url === url && pending.code === markOf(code)) return pending;
    const drawn = { url, token: randomBytes(32).toString('base64url'), code: markOf(code) };
    // Before it is sent: after a crash between the two, the same one is brought again.
    await secrets.write(PENDING, JSON.stringify(drawn));
    return drawn;
  }

  async function exchange(url: string, code: string): Promise<Result<Enrolled, Fault>> {
    const pending = await pendingFor(url, code);
    const outcome = await ask(url, { code, poste, token: pending.token });
    if (outcome.ok) {
      await secrets.write(OWN, JSON.stringify(pending));
      own = pending;
    }
    return outcome;
  }

  return {
    start: async () => {
      own = await read(secrets, OWN);
    },
    tokenFor: (url) => (own?.url === url ? own.token : undefined),
    isUsed: (url, typedCode) =>
      own?.url === url && own.code === markOf(enrolmentCodeOf(typedCode) ?? ''),
    enrol: async (url, typedCode) => {
      const code = enrolmentCodeOf(typedCode);
      if (code === undefined) throw new FaultError('enrolment-refused', 'Not a code');
      let outcome = await exchange(url, code);
      // Another poste brought this token: the disk of one was copied to the other.
      if (!outcome.ok && outcome.error.code === 'key-reused') {
        await secrets.write(PENDING, '');
        outcome = await exchange(url, code);
      }
      if (!outcome.ok) raise(outcome.error);
    },
  };
}

/** Undefined also for what cannot be read any more: the poste enrols again. */
async function read(secrets: SecretBox, name: string): Promise<Kept | undefined> {
  const text = await secrets.read(name).catch(() => undefined);
  if (text === undefined || text === '') return undefined;
  try {
    return Kept.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function markOf(code: string): string {
  return createHash('sha256').update(code).digest('hex').slice(0, 16);
}
