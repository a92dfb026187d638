import { z } from 'zod';

/** Twenty small questions to one host, and how they came back. */
export const LineQuality = z.object({
  target: z.enum(['gateway', 'softphone', 'central']),
  host: z.string(),
  sent: z.number().int().nonnegative(),
  lost: z.number().int().nonnegative(),
  /** Milliseconds of those that came back; null when none did. */
  medianMs: z.number().nonnegative().nullable(),
  worstMs: z.number().nonnegative().nullable(),
  /** Mean difference between one answer's time and the next (RFC 3550 calls it jitter). */
  jitterMs: z.number().nonnegative().nullable(),
});
export type LineQuality = z.infer<typeof LineQuality>;
