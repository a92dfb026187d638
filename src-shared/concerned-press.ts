import { z } from 'zod';

/** What leaves with "je suis concerné aussi": which poste, and what its report finds; no words of anybody. */
export const ConcernedPress = z.object({
  poste: z.string().trim().min(1).max(60),
  site: z.string().max(80).nullable(),
  /** Ids of rules, the likeliest cause first; their titles are the same for everybody. */
  findings: z.array(z.string().regex(/^[a-z][a-z0-9-]{0,59}$/u)).max(5),
  at: z.iso.datetime(),
});
export type ConcernedPress = z.infer<typeof ConcernedPress>;
