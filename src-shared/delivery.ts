import { z } from 'zod';
import { Fault } from './errors.ts';

/** Why a ticket waits for a person instead of for the network. Closed: each has a sentence. */
export const AttentionReason = z.enum([
  'refused-by-central',
  'too-large',
  'not-enrolled',
  'receipt-mismatch',
  'unreadable',
]);
export type AttentionReason = z.infer<typeof AttentionReason>;

export const DELIVERY_STATES = [
  /** Taken back into the form; it leaves with the next Send, under the same key. */
  'draft',
  'queued',
  'sending',
  'delivered',
  'needs-attention',
  /** The agent does not want it to leave; its words stay. */
  'withdrawn',
] as const;
export const DeliveryState = z.enum(DELIVERY_STATES);
export type DeliveryState = z.infer<typeof DeliveryState>;

/**
 * The moves a ticket may make; anything else is a bug and throws. From `sending` only the outbox
 * moves it. `delivered` without an attempt is a ticket whose answer was lost and has been asked for.
 */
export const DELIVERY_MOVES = {
  draft: ['queued', 'needs-attention', 'withdrawn'],
  queued: ['sending', 'delivered', 'draft', 'withdrawn'],
  sending: ['queued', 'delivered', 'needs-attention'],
  delivered: [],
  'needs-attention': ['queued', 'delivered', 'draft', 'withdrawn'],
  withdrawn: ['queued', 'needs-attention'],
} as const satisfies Record<DeliveryState, readonly DeliveryState[]>;

/** Where a ticket in state `From` may go. */
export type MoveFrom<From extends DeliveryState> = (typeof DELIVERY_MOVES)[From][number];

export function mayMove(from: DeliveryState, to: DeliveryState): boolean {
  return (DELIVERY_MOVES[from] as readonly DeliveryState[]).includes(to);
}

/** For a state known only at run time; where it is known, `MoveFrom` keeps a wrong move from compiling. */
export function assertMove(from: DeliveryState, to: DeliveryState): void {
  if (!mayMove(from, to)) throw new Error(`A ticket cannot go from ${from} to ${to}`);
}

/** What the screen needs in order to say where a ticket is on its way. */
export const DeliveryView = z.object({
  state: DeliveryState,
  attempts: z.number().int().nonnegative(),
  queuedAt: z.iso.datetime(),
  /** When the next attempt is due; null when none is planned. */
  nextAttemptAt: z.iso.datetime().nullable(),
  reason: AttentionReason.nullable(),
  /** What the last attempt met; null before the first failure. */
  lastFault: Fault.nullable(),
  /** Bytes of the pictures before they were made smaller to pass; null when they were not. */
  reducedFromBytes: z.number().int().positive().nullable(),
});
export type DeliveryView = z.infer<typeof DeliveryView>;
