import { z } from 'zod';
import { NoticesHint, TicketHint } from '#shared/ticket-hint.ts';

export const ChangeHint = z.union([TicketHint, NoticesHint]);
export type ChangeHint = z.infer<typeof ChangeHint>;

/**
 * How the centrals of one store hear of what another has changed, for the postes that listen to them.
 * Hints alone: one may be lost, and then the next reading finds the change.
 */
export interface ChangeHints {
  /** To the other centrals; never rejects, and nobody waits for it. */
  announce(hint: ChangeHint): void;
  /** What the others announce from now on; answers how to end it. */
  listen(onHint: (hint: ChangeHint) => void): () => void;
}

/** Of a store that is one central's alone. */
export const NOBODY_ELSE: ChangeHints = {
  announce: () => undefined,
  listen: () => () => undefined,
};
