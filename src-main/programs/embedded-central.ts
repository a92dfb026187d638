import { z } from 'zod';

/** First message to an embedded central: secrets come this way, never by arguments or environment. */
export const StartCentral = z.object({
  type: z.literal('start-central'),
  dataFolder: z.string().min(1),
  /** The bearer token the agent will use; the central stores its hash. */
  agentToken: z.string().min(32),
});
export type StartCentral = z.infer<typeof StartCentral>;

export const CentralAnswer = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('central-ready'),
    /** Without a trailing slash, on 127.0.0.1. */
    url: z.url(),
    /** Opens the support page once, signed in. */
    deskUrl: z.url(),
  }),
  z.object({ type: z.literal('central-failed'), message: z.string() }),
]);
export type CentralAnswer = z.infer<typeof CentralAnswer>;
