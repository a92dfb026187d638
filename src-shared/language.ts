import { z } from 'zod';

export const Language = z.enum(['fr', 'en']);
export type Language = z.infer<typeof Language>;

/** A sentence the site or the product wrote in both languages of the screens. */
export const Bilingual = z.object({ fr: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;
