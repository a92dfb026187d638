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
  return {
    ...createKnowledgeRoutes(ports, version),
    createTicket: ({ headers, body, language }) =>
      acceptTicket(ports, { key: headers['idempotency-key'], form: body, language }),
    readDelivery: ({ parameters: { key } }) => readDelivery(ports, key),
    holdPicture: ({ parameters: { key, sha256 }, body }) =>
      holdPicture(ports, { key, sha256, data: body }),
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
