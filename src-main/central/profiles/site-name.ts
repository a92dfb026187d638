import { z } from 'zod';

/** The name of a site, as the machine policies of its postes write it too. */
export const SiteName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{C}]*$/u);
