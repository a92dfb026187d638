import { FaultError } from '#shared/errors.ts';
import { API_RATE_LIMIT, createRateLimiter } from '../access/rate-limiter.ts';
import { acceptByPhone } from '../phone/accept-by-phone.ts';
import { acceptTicket } from '../tickets/accept-ticket.ts';
import { holdPicture, readDelivery } from '../tickets/resume-delivery.ts';
import {
  changeStatusAsRequester,
  readPicture,
  readTicket,
  replyAsRequester,
} from '../tickets/follow-ticket.ts';
import type { CentralPorts } from '../ports.ts';
import type { Routes } from './endpoint-types.ts';
import { createKnowledgeRoutes } from './knowledge-routes.ts';

/** What each endpoint of the API does. */
export function createRoutes(ports: CentralPorts, version: string): Routes {
  // Anybody may knock at this one door: all of them together get what one poste may ask.
  const phones = createRateLimiter(ports.clock, API_RATE_LIMIT);
  return {
    ...createKnowledgeRoutes(ports, version),
    createTicket: ({ headers, body, language }) =>
      acceptTicket(ports, { key: headers['idempotency-key'], form: body, language }),
    readDelivery: ({ parameters: { key } }) => readDelivery(ports, key),
    holdPicture: ({ parameters: { key, sha256 }, body }) =>
      holdPicture(ports, { key, sha256, data: body }),
    phoneTicket: async ({ body: { code } }) => {
      const retryAfterMs = phones('phones');
      if (retryAfterMs > 0) {
        throw new FaultError('rate-limited', 'Too many phones at once', { retryAfterMs });
      }
      return acceptByPhone(ports, code);
    },
    readTicket: ({ parameters, query }) => readTicket(ports, { ...parameters, ...query }),
    readAttachment: ({ parameters: { reference, sha256 }, query }) =>
      readPicture(ports, { reference, ...query }, sha256),
    reply: ({ parameters, query, headers, body }) =>
      replyAsRequester(
        ports,
        { ...parameters, ...query },
        { ...body, key: headers['idempotency-key'] },
      ),
    changeStatus: ({ parameters, query, body }) =>
      changeStatusAsRequester(ports, { ...parameters, ...query }, body),
  };
}
