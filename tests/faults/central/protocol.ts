/** Where a central can be told to die by its own hand: SIGKILL, nothing is tidied up. */
export const CENTRAL_POINTS = [
  /** The help desk has said everything; that the ticket is there is not written down. */
  'before-recording-ticket',
  'after-recording-ticket',
  'before-recording-reply',
  'after-recording-reply',
  /** An answer of the help desk was read and is not in the thread. */
  'before-keeping-answer',
  'after-keeping-answer',
] as const;
export type CentralPoint = (typeof CENTRAL_POINTS)[number];

export interface CentralPace {
  /** Milliseconds since 1970 at which the run began: time goes on across restarts. */
  readonly epochMs: number;
  /** How many seconds pass for the central in one of ours. */
  readonly speed: number;
  /** By the clock of the database, which is not hurried. */
  readonly lentForMs: number;
}

export interface CentralCommand {
  readonly crashAt: CentralPoint | null;
}
