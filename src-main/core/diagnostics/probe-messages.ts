import { z } from 'zod';
import { UnknownReason, type ProbeId } from '#shared/diagnostics.ts';

/** What the probes program reads, by the system's tools or the library. Everything else is read in the main process. */
export const LibraryFact = z.enum([
  'system',
  'displays',
  'drivers',
  'restarts',
  'power',
  'usb-devices',
  'audio-devices',
  'audio-state',
  'interfaces',
  'gateway',
] satisfies ProbeId[]);
export type LibraryFact = z.infer<typeof LibraryFact>;

const RequestId = z.number().int();

/** To the probes program. */
export const ReadFact = z.object({
  type: z.literal('read-fact'),
  id: RequestId,
  fact: LibraryFact,
});
export type ReadFact = z.infer<typeof ReadFact>;

/** From the probes program; the value is checked against its own schema by who asked. */
export const FactAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('fact-known'), id: RequestId, value: z.unknown() }),
  z.object({ type: z.literal('fact-unknown'), id: RequestId, reason: UnknownReason }),
]);
export type FactAnswer = z.infer<typeof FactAnswer>;
