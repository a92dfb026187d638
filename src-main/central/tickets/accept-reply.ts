import { NewReply, type ReplyReceipt } from '#shared/remote-ticket.ts';
import { FaultError } from '#shared/errors.ts';
import type { NewThreadMessage, TicketStatus } from '#shared/ticket.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import type { TicketRecord } from '../store/store.ts';
import { hashContent } from './hash-content.ts';
import { countPictures } from './count-pictures.ts';
import {
  assertOpenEnough,
  findForRequester,
  readTicket,
  statusAfter,
  systemMessage,
  type Asked,
} from './follow-ticket.ts';
import type { PictureForm } from './picture-form.ts';
import { gatherPictures } from './resume-delivery.ts';

type Ports = Pick<CentralPorts, 'store' | 'clock' | 'random'>;

export interface ReplyRequest {
  readonly key: string;
  readonly form: PictureForm;
}

/**
 * Adds the requester's words and pictures and changes the status with them, once per key, and answers
 * with what was counted in the store.
 * @throws FaultError with one of the codes `reply` names in the API.
 */
export async function replyAsRequester(
  ports: Ports,
  asked: Asked,
  { key, form }: ReplyRequest,
): Promise<ReplyReceipt> {
  const reply = checkReply(form.content);
  const ticket = await findForRequester(ports, asked);
  const contentHash = hashContent([ticket.reference, reply]);
  if (!(await isKnown(ports, key, contentHash))) {
    const outcome = await add(ports, ticket, { key, contentHash, reply, form });
    // Two requests with one key raced; the other was first.
    if (outcome === 'key-known' && !(await isKnown(ports, key, contentHash))) throw reused();
  }
  const attachments = await ports.store.tickets.countMessage(key);
  return { ...(await readTicket(ports, asked)), reply: { key, attachments } };
}

interface CheckedReply extends ReplyRequest {
  readonly contentHash: string;
  readonly reply: NewReply;
}

async function add(
  ports: Ports,
  ticket: TicketRecord,
  { key, contentHash, reply, form }: CheckedReply,
): ReturnType<CentralPorts['store']['tickets']['change']> {
  assertOpenEnough(ports, ticket);
  const received = await gatherPictures(ports, key, reply.attachments, form.pictures);
  const pictures = countPictures(reply.attachments, received);
  const at = isoNow(ports.clock);
  return ports.store.tickets.change({
    reference: ticket.reference,
    messages: messagesOf(ports, ticket, { key, reply, at }),
    pictures,
    status: statusWith(ticket.status, reply.wish),
    at,
    once: { key, contentHash },
  });
}

/** The reply's own message bears its key, by which a poste knows it again. */
function messagesOf(
  ports: Ports,
  ticket: TicketRecord,
  { key, reply, at }: { key: string; reply: NewReply; at: string },
): NewThreadMessage[] {
  const { wish, text, attachments } = reply;
  const author = reply.author || ticket.content.requester.name;
  const says = text !== '' || attachments.length > 0;
  const own = says ? [{ id: key, at, from: 'requester' as const, author, text }] : [];
  if (wish === null || statusWith(ticket.status, wish) === ticket.status) return own;
  const notice = systemMessage(ports, ticket, `requester-${wish}`, at);
  return [says ? notice : { ...notice, id: key }, ...own];
}

/** An answer is what "waiting" waited for; a word of thanks does not reopen what is solved. */
function statusWith(status: TicketStatus, wish: NewReply['wish']): TicketStatus {
  if (wish !== null && (status === 'resolved') !== (wish === 'resolved')) return statusAfter(wish);
  return status === 'waiting-requester' ? 'in-progress' : status;
}

/** @throws FaultError `key-reused`. */
async function isKnown({ store }: Ports, key: string, contentHash: string): Promise<boolean> {
  const known = await store.tickets.findKey(key);
  if (known !== undefined && known.contentHash !== contentHash) throw reused();
  return known !== undefined;
}

function checkReply(value: unknown): NewReply {
  const checked = NewReply.safeParse(value);
  if (checked.success) return checked.data;
  const where = checked.error.issues.map((issue) => issue.path.join('.') || 'the whole').join(', ');
  throw new FaultError('invalid-input', `Refused by the schema: ${where}`);
}

function reused(): FaultError {
  return new FaultError('key-reused', 'The key was used for another request');
}
