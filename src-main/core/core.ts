import type { ActReason } from '#shared/capture-record.ts';
import type { AppEvent, Handlers, PosteIdentity } from '#shared/contract.ts';

/** The program without its host. Hosts show windows and draw icons; everything else is here. */
export interface Core {
  /** One per call of the contract; a transport reaches them through the contract server. */
  readonly handlers: Handlers;
  subscribe(listener: (event: AppEvent) => void): () => void;
  /**
   * Recovers what was being sent, starts the background work; where a window is coming, not before one can
   * write in it. Never throws: what went wrong is in the snapshot's warnings.
   */
  start(options?: { readonly windowIsComing: boolean }): Promise<void>;
  /** Waits for what is being written, at most two seconds. */
  stop(): Promise<void>;
  /**
   * A new act of the agent: the screens are read as they are. Resolves when the pictures are in
   * hand or cannot be had; only then may the window be shown. Never throws.
   */
  act(why: ActReason): Promise<void>;
  /**
   * Whether a window that was only hidden shows the last act again, its screens neither sent nor cleared: for ten
   * minutes where a report was begun, for one where nothing was touched, for who comes back later has seen
   * something else.
   */
  isStillInHand(): boolean;
  /**
   * The window is about to be shown without an act. What an act of more than ten minutes ago has gathered is
   * not what is seen now, nor perhaps by the same person: its screens are let go, the report is read anew.
   * Words, and pictures added by hand, stay. Never throws.
   */
  reveal(): void;
  /** Asks the window, once shown, to offer the headset check. */
  offerHeadsetCheck(): void;
  /** What the tray draws; read again after any event. */
  trayFacts(): TrayFacts;
}

export interface TrayFacts {
  readonly poste: PosteIdentity;
  /** Tickets not yet delivered. */
  readonly waiting: number;
  /** Tickets with an answer the agent has not read. */
  readonly unread: number;
  /** Tickets, or the program itself, that need a person. */
  readonly attention: number;
  /** Titles of the incidents in force on this poste's site, the newest first. */
  readonly incidents: readonly string[];
}
