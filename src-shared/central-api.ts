import { z } from 'zod';
import { Article, Notice } from './article.ts';
import { ConcernedPress } from './concerned-press.ts';
import { Catalogue } from './category.ts';
import type { Endpoint } from './endpoint.ts';
import { floorEndpoints } from './floor-endpoints.ts';
import { ErrorCode, FieldProblems } from './errors.ts';
import { NewReply, RemoteTicket, ReplyReceipt, StatusChange } from './remote-ticket.ts';
import { AttachmentFact, IdempotencyKey, Sha256, TicketContent, TicketStatus } from './ticket.ts';

/**
 * The one API an agent speaks. The central's routes, the agent's client, `docs/central-api.md` and
 * the OpenAPI document all come from this value.
 */

/** RFC 9457 problem document, with a code from the closed list. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: ErrorCode,
  detail: z.string().optional(),
  /** For 422: field name to the sentence to show beside it. */
  fields: FieldProblems.optional(),
});
export type Problem = z.infer<typeof Problem>;

export const Health = z.object({
  service: z.literal('sos-poste-central'),
  version: z.string(),
  time: z.iso.datetime(),
  /** True while it has room for one more listener; see `events`. */
  events: z.boolean().optional(),
});
export type Health = z.infer<typeof Health>;

/** What the central counted after its own commit: the agent compares it with what it sent. */
export const Receipt = z.object({
  reference: z.string(),
  /** Of the ticket this is about: an answer that strayed must not confirm another ticket. */
  provisionalReference: z.string(),
  status: TicketStatus,
  receivedAt: z.iso.datetime(),
  attachments: z.array(AttachmentFact),
});
export type Receipt = z.infer<typeof Receipt>;

/** What the central has of a ticket that may not have arrived whole. */
export const Delivery = z.object({
  /** Null while the ticket has not arrived whole. */
  receipt: Receipt.nullable(),
  /** The ticket a phone has made under this key, which its poste has not completed; null when none has. */
  byPhone: z.object({ reference: z.string(), status: TicketStatus }).nullable().default(null),
  /** Pictures that wait here for their ticket or reply: they need not be sent again. */
  held: z.array(Sha256),
  /** True when a reply stands here whole under this key. */
  replied: z.boolean().optional(),
});
export type Delivery = z.infer<typeof Delivery>;

/** How often the ticket has been taken back to be written anew; see `takeBack`. */
export const TakeBack = z.object({ revision: z.number().int().nonnegative() });
export type TakeBack = z.infer<typeof TakeBack>;

const ByRequester = z.object({ email: z.email() });
const WithKey = z.object({ 'idempotency-key': IdempotencyKey });

const json = <Schema extends z.ZodType>(schema: Schema) =>
  ({ status: 200, mediaType: 'application/json', schema }) as const;

export const centralApi = {
  health: {
    summary: 'Says that this is a central and that its store answers.',
    method: 'GET',
    path: '/v1/health',
    token: false,
    answer: json(Health),
    problems: [],
  },
  catalogue: {
    summary:
      'The categories of the site, with the questions each asks. What a profile hides from the site of the ' +
      'poste’s own token comes as retired.',
    method: 'GET',
    path: '/v1/catalogue',
    token: true,
    answer: { ...json(Catalogue), etag: true },
    problems: [],
  },
  articles: {
    summary:
      'The knowledge base, whole: it is small and is searched on the poste, offline too. Without what a profile hides.',
    method: 'GET',
    path: '/v1/articles',
    token: true,
    answer: { ...json(z.object({ articles: z.array(Article) })), etag: true },
    problems: [],
  },
  notices: {
    summary: 'The notices in force.',
    method: 'GET',
    path: '/v1/notices',
    token: true,
    answer: { ...json(z.object({ notices: z.array(Notice) })), etag: true },
    problems: [],
  },
  concerned: {
    summary:
      'Somebody at a poste says that a notice concerns them too. A poste is counted once per notice, ' +
      'however often it says so and under whichever key; a notice that has ended still counts what was ' +
      'pressed while it was shown.',
    method: 'POST',
    path: '/v1/notices/{id}/concerned',
    token: true,
    headers: WithKey,
    body: { mediaType: 'application/json', schema: ConcernedPress },
    answer: json(z.object({ headCount: z.number().int().nonnegative() })),
    problems: ['not-found', 'invalid-input', 'key-reused', 'disk-full'],
  },
  events: {
    summary:
      'A stream of server-sent events for as long as it is held open: `event: ticket` with ' +
      '`{"reference": …}` says that a ticket has changed and nothing of what it says; who follows it ' +
      'asks. A poste with its own token hears of the tickets it has written or read. `event: notice` with `{"notices": true}` says that the notices have changed. A comment comes every 25 seconds. So many listeners and no more: the others keep asking ' +
      'from time to time, which the listeners do too.',
    method: 'GET',
    path: '/v1/events',
    token: true,
    answer: { status: 200, mediaType: 'text/event-stream' },
    problems: ['unknown-call'],
  },
  createTicket: {
    summary:
      'Creates a ticket: one part `ticket` (JSON), then one part `picture` per attachment, in order; ' +
      'those already held for this key may be left out. ' +
      'The same key always gets the same answer; the receipt counts what was stored. ' +
      'Keys are kept as long as their tickets, and never less than 30 days.',
    method: 'POST',
    path: '/v1/tickets',
    token: true,
    headers: WithKey,
    body: { mediaType: 'multipart/form-data', schema: TicketContent, part: 'ticket' },
    answer: { status: 201, mediaType: 'application/json', schema: Receipt },
    problems: [
      'invalid-input',
      'fields-refused',
      'ticket-too-large',
      'picture-unreadable',
      'receipt-mismatch',
      'key-reused',
      'ticket-taken-back',
      'rate-limited',
      'disk-full',
    ],
  },
  readDelivery: {
    summary:
      'What the central has under a key: after an answer was lost, before a picture is repeated. ' +
      'Of what another poste’s own token has brought, nothing.',
    method: 'GET',
    path: '/v1/deliveries/{key}',
    token: true,
    answer: json(Delivery),
    problems: ['not-found', 'invalid-input'],
  },
  holdPicture: {
    summary:
      'Leaves one picture for the ticket or reply that will come with this key, within 48 hours. ' +
      'Each is whole or not there, so a line that breaks costs one picture.',
    method: 'PUT',
    path: '/v1/deliveries/{key}/pictures/{sha256}',
    token: true,
    body: { mediaType: 'image/*', schema: z.instanceof(Uint8Array) },
    answer: json(Delivery),
    problems: [
      'not-found',
      'invalid-input',
      'ticket-too-large',
      'picture-unreadable',
      'receipt-mismatch',
      'disk-full',
    ],
  },
  takeBack: {
    summary:
      'The agent takes a ticket back that may be on its way: from now on nothing is made under this key ' +
      'from a revision up to this one, however late it arrives. A ticket that is here whole is left as it is, ' +
      'which the receipt says.',
    method: 'POST',
    path: '/v1/deliveries/{key}/take-back',
    token: true,
    body: { mediaType: 'application/json', schema: TakeBack },
    answer: json(Delivery),
    problems: ['not-found', 'invalid-input'],
  },
  phoneTicket: {
    summary:
      'Makes a ticket of the code a phone has read from a poste without network; the poste completes ' +
      'it later under the same key. Signed with the poste’s token, so it asks for no other.',
    method: 'POST',
    path: '/v1/phone-tickets',
    token: false,
    body: {
      mediaType: 'application/json',
      schema: z.object({ code: z.string().regex(/^\d{40,8000}$/u) }),
    },
    answer: json(z.object({ reference: z.string() })),
    problems: ['invalid-input', 'not-found', 'ticket-taken-back', 'disk-full'],
  },
  readTicket: {
    summary: 'Status, thread and stored attachments, for who knows the reference and the e-mail.',
    method: 'GET',
    path: '/v1/tickets/{reference}',
    token: true,
    query: ByRequester,
    answer: { ...json(RemoteTicket), etag: true },
    problems: ['not-found', 'invalid-input'],
  },
  readAttachment: {
    summary:
      'The bytes of one picture, named by their SHA-256; after an erasure, Content-Location tells of which.',
    method: 'GET',
    path: '/v1/tickets/{reference}/attachments/{sha256}',
    token: true,
    query: ByRequester,
    answer: { status: 200, mediaType: 'image/*' },
    problems: ['not-found', 'invalid-input'],
  },
  reply: {
    summary:
      'Adds the requester’s words and pictures to the thread, once per key, and changes the status with ' +
      'them: one part `reply` (JSON), then one part `picture` per attachment, in order; those already held ' +
      'for this key may be left out. The JSON alone does for a reply without pictures. ' +
      'A ticket that has been solved for 90 days is closed and takes no reply.',
    method: 'POST',
    path: '/v1/tickets/{reference}/replies',
    token: true,
    query: ByRequester,
    headers: WithKey,
    body: { mediaType: 'multipart/form-data', schema: NewReply, part: 'reply' },
    answer: { status: 201, mediaType: 'application/json', schema: ReplyReceipt },
    problems: [
      'not-found',
      'ticket-closed',
      'invalid-input',
      'ticket-too-large',
      'picture-unreadable',
      'receipt-mismatch',
      'key-reused',
      'disk-full',
    ],
  },
  changeStatus: {
    summary:
      'The requester says that it is solved, or that it is not. `reply` does the same, once per key.',
    method: 'POST',
    path: '/v1/tickets/{reference}/status',
    token: true,
    query: ByRequester,
    body: { mediaType: 'application/json', schema: StatusChange },
    answer: json(RemoteTicket),
    problems: ['not-found', 'ticket-closed', 'invalid-input'],
  },
  ...floorEndpoints,
} as const satisfies Record<string, Endpoint>;

export type CentralApi = typeof centralApi;
export type EndpointName = keyof CentralApi;

/** `/v1/tickets/{reference}` with its parameters filled in and encoded. */
export function pathOf(endpoint: Endpoint, parameters: Record<string, string> = {}): string {
  return endpoint.path.replace(/\{(\w+)\}/gu, (_, name: string) =>
    encodeURIComponent(parameters[name] ?? ''),
  );
}
