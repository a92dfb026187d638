import { z } from 'zod';

/** Starts of the machine that nobody asked for, and a restart that an update still waits for. */
export const Restarts = z.object({
  /** In the last seven days, newest first; empty when there was none. */
  unexpectedAt: z.array(z.iso.datetime()).max(20),
  /** Null where the system does not say. */
  pending: z.boolean().nullable(),
});
export type Restarts = z.infer<typeof Restarts>;
