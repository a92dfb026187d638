import { z } from 'zod';
import { centralApi } from '#shared/central-api.ts';
import type { QueuedPress } from '../notices/concerned-store.ts';
import { Enrolled, type Enrolment } from '#shared/enrolment.ts';
import { KnownPoste } from '#shared/floor-endpoints.ts';
import type { DeflectionBatch } from '#shared/deflection.ts';
import {
  createHttpClient,
  parseAnswer,
  parseFresh,
  type HttpClientOptions,
} from './http-client.ts';
import { TOLD_PARTS } from './told.ts';
import { createTicketRequests } from './ticket-requests.ts';

const HEALTH_TIMEOUT_MS = 3_000;

export type CentralClient = ReturnType<typeof createCentralClient>;

/** The agent's side of the central API. Every answer is checked by the API's own schema. */
export function createCentralClient(options: HttpClientOptions) {
  const request = createHttpClient(options);
  const part = (name: keyof typeof TOLD_PARTS) => async (etag: string | null) =>
    parseFresh(asItCame(TOLD_PARTS[name]), await request(centralApi[name], { etag }));

  return {
    health: async () =>
      parseAnswer(
        centralApi.health.answer.schema,
        await request(centralApi.health, { timeoutMs: HEALTH_TIMEOUT_MS }),
      ),
    enrol: async (body: Enrolment) =>
      parseAnswer(Enrolled, await request(centralApi.enrol, { body })),
    catalogue: part('catalogue'),
    articles: part('articles'),
    notices: part('notices'),
    concerned: async ({ noticeId, key, content }: QueuedPress) =>
      parseAnswer(
        centralApi.concerned.answer.schema,
        await request(centralApi.concerned, {
          path: { id: noticeId },
          headers: { 'idempotency-key': key },
          body: content,
        }),
      ),
    readPoste: async (code: string) =>
      parseAnswer(KnownPoste, await request(centralApi.readPoste, { path: { code } })),
    countDeflections: async (key: string, batch: DeflectionBatch) =>
      parseAnswer(
        centralApi.countDeflections.answer.schema,
        await request(centralApi.countDeflections, {
          headers: { 'idempotency-key': key },
          body: batch,
        }),
      ),
    ...createTicketRequests(request),
  };
}

/** Checked, and kept whole: with the same ETag the next version of this program may read more of it. */
function asItCame(schema: z.ZodType) {
  return z.unknown().refine((value) => schema.safeParse(value).success);
}
