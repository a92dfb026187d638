import type { RandomInteger } from '#shared/reference.ts';
import type { PasswordCost } from './access/passwords.ts';
import type { CentralStore } from './store/store.ts';

/** What the central needs from the world. `serve.ts` offers the real ones, a test honest fakes. */
export interface CentralPorts {
  readonly store: CentralStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Days a resolved ticket stays after its last change; left out, for ever. */
  readonly keepResolvedDays?: number | undefined;
  /** Of the passwords made from now on; left out, what a server can bear. */
  readonly passwordCost?: PasswordCost;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/** Calls `task` once, later; answers how to call it off. Keeps no program alive. */
export type After = (delayMs: number, task: () => void) => () => void;

export interface Random {
  readonly below: RandomInteger;
  /** 256 bits as 43 signs that need no encoding in an address. */
  secret(): string;
  /** A UUID. */
  id(): string;
}

/** One line per event, without personal data: no token, ticket text or picture ever goes in. */
export interface Log {
  info(event: string, facts?: LogFacts): void;
  error(event: string, thrown: unknown, facts?: LogFacts): void;
}

export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

export function isoNow(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
