import { z } from 'zod';

/** A default device as the system itself sees it; null where it does not say. */
export const AudioEndpoint = z.object({
  name: z.string(),
  volumePercent: z.number().int().min(0).max(150).nullable(),
  muted: z.boolean().nullable(),
});
export type AudioEndpoint = z.infer<typeof AudioEndpoint>;

/** Where sound goes by default, and whether it is let through. */
export const AudioState = z.object({
  input: AudioEndpoint.nullable(),
  output: AudioEndpoint.nullable(),
});
export type AudioState = z.infer<typeof AudioState>;
