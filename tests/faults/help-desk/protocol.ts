import type { CentralPace } from '../central/protocol.ts';
import type { SimulatedKind } from './kinds.ts';

/** Where a help desk can be told to die by its own hand: SIGKILL, nothing is tidied up. */
export type DeathPoint =
  /** The request was handled in memory alone. */
  | 'before-commit'
  /** What it asked is kept, and nobody has been told. */
  | 'after-commit';

export interface DeskSettings {
  readonly kind: SimulatedKind;
  /** Its whole state, kept after each request that writes. */
  readonly file: string;
  /** Its clock goes as fast as the central's: their seconds are to mean the same. */
  readonly pace: Pick<CentralPace, 'epochMs' | 'speed'>;
}

export type DeskCommand =
  /** At the next request of this kind. */
  | { readonly do: 'die'; readonly point: DeathPoint; readonly at: 'create' | 'reply' | 'file' }
  | { readonly do: 'live' }
  /** Every session that it has opened is over. */
  | { readonly do: 'end-sessions' };

/** The first thing it says, once it listens. */
export interface DeskStarted {
  readonly url: string;
}
