import { z } from 'zod';

/** A machine the site's work depends on, named by the machine policy: the softphone's, the CRM's. */
export const SiteHost = z.object({
  name: z.string().min(1).max(60),
  host: z.string().min(1).max(253),
  port: z.number().int().min(1).max(65535),
  /** The one whose line decides how calls sound. */
  softphone: z.boolean().default(false),
});
export type SiteHost = z.infer<typeof SiteHost>;

/** Which of them answer; `broken` is null for one that does. */
export const SiteHosts = z.array(
  z.object({
    name: z.string(),
    host: z.string(),
    port: z.number().int(),
    broken: z.enum(['name', 'tcp']).nullable(),
    ms: z.number().nonnegative(),
    detail: z.string(),
  }),
);
export type SiteHosts = z.infer<typeof SiteHosts>;
