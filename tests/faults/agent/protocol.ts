import type { Fault } from '#shared/errors.ts';
import type { DeliveryState } from '#shared/delivery.ts';
import type { KnownPicture } from '../schedule/known-picture.ts';

/** Where an agent process can be told to die by its own hand: SIGKILL, nothing is tidied up. */
export type CrashPoint =
  /** Send was pressed, the transaction has not begun. */
  | 'before-commit'
  /** The transaction is on disk, the window has no answer yet. */
  | 'after-commit'
  /** The central's answer was read, the poste has not stored it. */
  | 'before-settle'
  /** The answer is stored, the write-ahead log not yet moved into the file. */
  | 'after-settle';

export interface AgentSettings {
  readonly dataFolder: string;
  readonly centralUrl: string;
  readonly token: string;
  /** Milliseconds since 1970 at which the run began: time goes on across restarts. */
  readonly epochMs: number;
  /** How many seconds pass for the agent in one of ours. */
  readonly speed: number;
  readonly clockOffMs: number;
}

export type AgentCommand =
  | { readonly do: 'send'; readonly words: string; readonly pictures: readonly KnownPicture[] }
  /** The ticket of these words is taken back, written anew and sent again. */
  | {
      readonly do: 'edit';
      readonly marker: string;
      readonly words: string;
      readonly pictures: readonly KnownPicture[];
    }
  | { readonly do: 'withdraw' | 'restore'; readonly marker: string }
  /** Words and screens are added to the ticket of this marker. */
  | {
      readonly do: 'reply';
      readonly marker: string;
      readonly words: string;
      readonly pictures: readonly KnownPicture[];
    }
  | { readonly do: 'list' }
  | { readonly do: 'crash-at'; readonly point: CrashPoint }
  | { readonly do: 'turn-clock'; readonly clockOffMs: number }
  | { readonly do: 'lose-names'; readonly lost: boolean }
  /** So many commits from now on find a disk that cannot sync. */
  | { readonly do: 'fail-sync'; readonly commits: number }
  | { readonly do: 'syncs-failed' }
  | { readonly do: 'stop' };

/** One row of "Mes tickets", as far as the judge needs it. */
export interface ListedTicket {
  readonly key: string;
  readonly subject: string;
  readonly state: DeliveryState;
  /** The code of what the last attempt met. */
  readonly lastFault: string;
  /** Said here, and not in the thread yet. */
  readonly waiting: readonly { readonly words: string; readonly state: DeliveryState }[];
}

export type AgentAnswer =
  | { readonly said: 'sent'; readonly key: string; readonly warnings: readonly Fault[] }
  | { readonly said: 'refused'; readonly fault: Fault }
  /** The act was begun and could not be ended: it stands in the form. */
  | { readonly said: 'unsure'; readonly fault: Fault }
  | { readonly said: 'list'; readonly tickets: readonly ListedTicket[] }
  | { readonly said: 'count'; readonly count: number }
  | { readonly said: 'done' };

export interface Asked {
  readonly id: number;
  readonly command: AgentCommand;
}

export interface Answered {
  readonly id: number;
  readonly answer: AgentAnswer;
}

/** The first thing an agent says, once it has started. */
export interface Started {
  readonly started: true;
  readonly warnings: readonly Fault[];
}
