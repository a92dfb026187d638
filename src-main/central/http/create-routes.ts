import { FaultError } from '#shared/errors.ts';
import { posteCodeOf } from '#shared/other-poste.ts';
import { API_RATE_LIMIT, createRateLimiter } from '../access/rate-limiter.ts';
import { acceptPress } from '../incidents/accept-press.ts';
import { isoNow } from '../ports.ts';
import { acceptByPhone } from '../phone/accept-by-phone.ts';
import { readCode } from '../phone/read-code.ts';
import { acceptTicket } from '../tickets/accept-ticket.ts';
import { holdPicture, readDelivery, takeBack } from '../tickets/resume-delivery.ts';
import { changeStatusAsRequester, readPicture, readTicket } from '../tickets/follow-ticket.ts';
import { replyAsRequester } from '../tickets/accept-reply.ts';
import type { Routes } from './endpoint-types.ts';
import { createKnowledgeRoutes, type RoutePorts } from './knowledge-routes.ts';

/** What each endpoint of the API does. */
export function createRoutes(ports: RoutePorts, version: string): Routes {
  // Anybody may knock at this one door; whoever brings no poste's signature is sent away before this
  // counts, so that a flood of them does not lock out the phones that have one.
  const phones = createRateLimiter(ports.clock, API_RATE_LIMIT);
  return {
    ...createKnowledgeRoutes(ports, version),
    concerned: ({ parameters: { id }, headers, body }) =>
      acceptPress(ports, { ...body, noticeId: id, key: headers['idempotency-key'] }),
    events: async ({ tokenHash }) => ports.events.open(tokenHash),
    createTicket: ({ headers, body, language }) =>
      acceptTicket(ports, { key: headers['idempotency-key'], form: body, language }),
    readDelivery: ({ parameters: { key } }) => readDelivery(ports, key),
    holdPicture: ({ parameters: { key, sha256 }, body }) =>
      holdPicture(ports, { key, sha256, data: body }),
    takeBack: ({ parameters: { key }, body: { revision } }) => takeBack(ports, key, revision),
    phoneTicket: async ({ body: { code } }) => {
      const { payload, tokenHash } = await readCode(ports.store.access, code);
      const retryAfterMs = phones(tokenHash);
      if (retryAfterMs > 0) {
        throw new FaultError('rate-limited', 'Too many phones at once', { retryAfterMs });
      }
      return acceptByPhone(ports, payload);
    },
    readPoste: async ({ parameters: { code } }) => {
      if (posteCodeOf(code) === '') throw new FaultError('invalid-input', 'Not a name or a code');
      const found = await ports.store.tickets.findPoste(code);
      return { known: found !== undefined, name: null, lastReportAt: null, ...found };
    },
    countDeflections: async ({ headers, body }) => {
      const at = isoNow(ports.clock);
      await ports.store.deflections.add({ ...body, key: headers['idempotency-key'], at });
      return { counted: body.rows.length };
    },
    readTicket: ({ parameters, query }) => readTicket(ports, { ...parameters, ...query }),
    readAttachment: ({ parameters: { reference, sha256 }, query }) =>
      readPicture(ports, { reference, ...query }, sha256),
    reply: ({ parameters, query, headers, body }) =>
      replyAsRequester(
        ports,
        { ...parameters, ...query },
        { form: body, key: headers['idempotency-key'] },
      ),
    changeStatus: ({ parameters, query, body }) =>
      changeStatusAsRequester(ports, { ...parameters, ...query }, body),
  };
}
