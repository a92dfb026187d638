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

export const DELIVERY_STATES = ['queued', 'sending', 'delivered', 'needs-attention'] as const;
export const DeliveryState = z.enum(DELIVERY_STATES);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** The moves a ticket may make; anything else is a bug and throws. */
export const DELIVERY_MOVES: Record<DeliveryState, readonly DeliveryState[]> = {
  queued: ['sending'],
  sending: ['queued', 'delivered', 'needs-attention'],
  delivered: [],
  'needs-attention': ['queued'],
};

export function assertMove(from: DeliveryState, to: DeliveryState): void {
  if (!DELIVERY_MOVES[from].includes(to)) {
    throw new Error(`A ticket cannot go from ${from} to ${to}`);
  }
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
});
export type DeliveryView = z.infer<typeof DeliveryView>;
