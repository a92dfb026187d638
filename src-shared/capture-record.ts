import { z } from 'zod';
import { ErrorCode } from './errors.ts';
import { IdempotencyKey } from './ticket.ts';

/** The acts of the agent that may read the screens. There is no other way to a capture. */
export const CAPTURE_REASONS = [
  /** The program was started by hand, without a hidden start at login. */
  'start',
  'second-start',
  'tray',
  'hot-key',
  'again',
  'countdown',
] as const;
export const CaptureReason = z.enum(CAPTURE_REASONS);
export type CaptureReason = z.infer<typeof CaptureReason>;
/** Those that begin a new act; the others take place within one. */
export type ActReason = Exclude<CaptureReason, 'again' | 'countdown'>;

/**
 * What became of what was read. `open`: still in the form. `interrupted`: the program ended without a
 * word, and the pictures with it. `replaced`: the agent captured again within the act.
 */
export const CAPTURE_ENDINGS = [
  'open',
  'sent',
  'dropped',
  'replaced',
  'failed',
  'interrupted',
] as const;
export const CaptureEnding = z.enum(CAPTURE_ENDINGS);
export type CaptureEnding = z.infer<typeof CaptureEnding>;

/** One line of the capture log: about the pictures, and never a picture. */
export const CaptureRecord = z.object({
  at: z.iso.datetime(),
  why: CaptureReason,
  ending: CaptureEnding,
  /** Screens that were read. */
  screens: z.number().int().nonnegative(),
  /** Those of them that left with the ticket. */
  sent: z.number().int().nonnegative(),
  ticket: z.object({ key: IdempotencyKey, reference: z.string() }).nullable(),
  /** Why nothing could be read, for `failed`. */
  fault: ErrorCode.nullable(),
});
export type CaptureRecord = z.infer<typeof CaptureRecord>;
