import { z } from 'zod';
import { Fault } from './errors.ts';

/** How the central stands, from our own health request. */
export const CentralState = z.object({
  kind: z.enum(['embedded', 'site']),
  url: z.string(),
  reach: z.enum(['unknown', 'reachable', 'unreachable']),
  fault: Fault.nullable(),
  checkedAt: z.iso.datetime().nullable(),
  /** The site's central does not know this poste: it asks for an enrolment code. */
  needsCode: z.boolean(),
  /** The support page of an embedded central, so that one person can try both sides. */
  deskUrl: z.string().nullable(),
});
export type CentralState = z.infer<typeof CentralState>;
