import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { DeflectionBatch } from './deflection.ts';
import { Enrolled, Enrolment } from './enrolment.ts';
import { IdempotencyKey } from './ticket.ts';

/** What the central knows of a poste that somebody names. */
export const KnownPoste = z.object({
  known: z.boolean(),
  name: z.string().nullable(),
  /** Of the report that came with a ticket of that poste. */
  lastReportAt: z.iso.datetime().nullable(),
});
export type KnownPoste = z.infer<typeof KnownPoste>;

const json = <Schema extends z.ZodType>(schema: Schema) =>
  ({ status: 200, mediaType: 'application/json', schema }) as const;

/** Part of `centralApi`: what postes ask and tell of themselves and of the floor rather than of a ticket. */
export const floorEndpoints = {
  enrol: {
    summary:
      'Exchanges an enrolment code for a token of this poste alone. The poste draws the token and brings it; ' +
      'the central keeps its hash. The same token for the same poste is the same request and uses the code ' +
      'up once: when the answer was lost, ask again. Wrong codes are counted by where they come from.',
    method: 'POST',
    path: '/v1/enrolments',
    token: false,
    body: { mediaType: 'application/json', schema: Enrolment },
    answer: json(Enrolled),
    problems: ['invalid-input', 'enrolment-refused', 'key-reused', 'disk-full'],
  },
  readPoste: {
    summary:
      'Whether a poste has ever sent a report with a ticket, and when the last one was: by its name or its ' +
      'sticker code, whatever the case, spaces and dashes. Nothing of what the report says.',
    method: 'GET',
    path: '/v1/postes/{code}',
    token: true,
    answer: json(KnownPoste),
    problems: ['invalid-input'],
  },
  countDeflections: {
    summary:
      'Adds what articles have spared on a poste, per day and article: counts, and nothing of who. ' +
      'A batch is counted once per key, and brought once an hour at most.',
    method: 'POST',
    path: '/v1/deflections',
    token: true,
    headers: z.object({ 'idempotency-key': IdempotencyKey }),
    body: { mediaType: 'application/json', schema: DeflectionBatch },
    answer: json(z.object({ counted: z.number().int().nonnegative() })),
    problems: ['invalid-input', 'disk-full'],
  },
} as const satisfies Record<string, Endpoint>;
