import { z } from 'zod';

/** What feeds the machine; a desktop PC is on the mains with no battery. */
export const Power = z.object({
  source: z.enum(['mains', 'battery']),
  batteryPercent: z.number().int().min(0).max(100).nullable(),
});
export type Power = z.infer<typeof Power>;
