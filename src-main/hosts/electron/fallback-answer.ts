import { z } from 'zod';

/** What the process of the capture fallback says once, before it is ended. */
export const FallbackAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), pictures: z.array(z.instanceof(Uint8Array)) }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);
export type FallbackAnswer = z.infer<typeof FallbackAnswer>;
