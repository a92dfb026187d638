import { z } from 'zod';
import { DELIVERY_STATES } from './delivery-moves.ts';
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

export const DeliveryState = z.enum(DELIVERY_STATES);
export type DeliveryState = z.infer<typeof DeliveryState>;

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
