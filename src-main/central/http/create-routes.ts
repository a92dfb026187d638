import { FaultError } from '#shared/errors.ts';
import { posteCodeOf } from '#shared/other-poste.ts';
import { createEnrolPoste } from '../access/enrol-poste.ts';
import { API_RATE_LIMIT, createRateLimiter } from '../access/rate-limiter.ts';
import { acceptPress } from '../incidents/accept-press.ts';
import { isoNow } from '../ports.ts';
import { acceptByPhone } from '../phone/accept-by-phone.ts';
import { readCode } from '../phone/read-code.ts';
import { acceptTicket } from '../tickets/accept-ticket.ts';
import { holdPicture, readDelivery, takeBack } from '../tickets/resume-delivery.ts';
import { changeStatusAsRequester, readPicture, readTicket } from '../tickets/follow-ticket.ts';
import { replyAsRequester } from '../tickets/accept-reply.ts';
import type { Call, Routes } from './endpoint-types.ts';
import { createKnowledgeRoutes, type RoutePorts } from './knowledge-routes.ts';

/** What each endpoint of the API does. */
export function createRoutes(ports: RoutePorts, version: string): Routes {
  // Anybody may knock at this one door; whoever brings no poste's signature is sent away before this
  // counts, so that a flood of them does not lock out the phones that have one.
  const phones = createRateLimiter(ports.clock, API_RATE_LIMIT);
  const enrolPoste = createEnrolPoste(ports);
  return {
    ...createKnowledgeRoutes(ports, version),
    enrol: ({ body, address }) => enrolPoste(body, address),
    concerned: ({ parameters: { id }, headers, body }) =>
      acceptPress(ports, { ...body, noticeId: id, key: headers['idempotency-key'] }),
    events: async ({ caller }) => ports.events.open(caller),
    createTicket: ({ headers, body, language, caller }) =>
      acceptTicket(ports, { key: headers['idempotency-key'], form: body, language, caller }),
    readDelivery: ({ parameters: { key }, caller }) => readDelivery(ports, { key, caller }),
    holdPicture: ({ parameters: { key, sha256 }, body, caller }) =>
      holdPicture(ports, { key, caller, sha256, data: body }),
    takeBack: ({ parameters: { key }, body: { revision }, caller }) =>
      takeBack(ports, { key, caller }, revision),
    phoneTicket: async ({ body: { code } }) => {
      const { payload, caller } = await readCode(ports, code);
      const retryAfterMs = phones(caller.tokenHash);
      if (retryAfterMs > 0) {
        throw new FaultError('rate-limited', 'Too many phones at once', { retryAfterMs });
      }
      return acceptByPhone(ports, payload, caller);
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
    readTicket: (call) => readAndFollow(ports, call),
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

/** Whoever has read a ticket hears of it from now on. */
async function readAndFollow(
  ports: RoutePorts,
  { parameters, query, caller }: Call<'readTicket'>,
): ReturnType<Routes['readTicket']> {
  const ticket = await readTicket(ports, { ...parameters, ...query });
  ports.events.follow(caller, ticket.reference);
  return ticket;
}
