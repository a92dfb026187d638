import type { z } from 'zod';
import { centralApi, type Endpoint } from '#shared/central-api.ts';
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
import { createTicketRequests } from './ticket-requests.ts';

const HEALTH_TIMEOUT_MS = 3_000;

export type CentralClient = ReturnType<typeof createCentralClient>;

/** The agent's side of the central API. Every answer is checked by the API's own schema. */
export function createCentralClient(options: HttpClientOptions) {
  const request = createHttpClient(options);
  const list =
    <Schema extends z.ZodType>(endpoint: Endpoint & { answer: { schema: Schema } }) =>
    async (etag: string | null) =>
      parseFresh(endpoint.answer.schema, await request(endpoint, { etag }));

  return {
    health: async () =>
      parseAnswer(
        centralApi.health.answer.schema,
        await request(centralApi.health, { timeoutMs: HEALTH_TIMEOUT_MS }),
      ),
    enrol: async (body: Enrolment) =>
      parseAnswer(Enrolled, await request(centralApi.enrol, { body })),
    catalogue: list(centralApi.catalogue),
    articles: list(centralApi.articles),
    notices: list(centralApi.notices),
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
