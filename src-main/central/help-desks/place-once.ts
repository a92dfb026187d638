import { assertOurs } from './assert-ours.ts';
import { filesNotThere, missingFiles } from './count-back.ts';
import { HelpDeskError } from './help-desk-error.ts';
import type {
  AttachTo,
  ForeignMessage,
  ForeignTicket,
  HelpDesk,
  HelpDeskReply,
  HelpDeskTicket,
} from './help-desk.ts';
import { createUnguarded, sentCopy } from './unread-desk.ts';

/**
 * Makes the ticket unless one with its token is there, then reads it back: the token, and each file by
 * name and size; files that a create brings later, or has left out when it broke off, are brought. May be
 * repeated after any failure; two callers at once with one token are kept apart by the caller, because
 * no help desk does it. A help desk that cannot be read answers the copy of what was sent.
 * @throws HelpDeskError `not-confirmed` when the ticket is there and something of it is not;
 * `maybe-made` when nobody can tell, and a repeat is a person's to decide.
 */
export async function placeOnce(desk: HelpDesk, ticket: HelpDeskTicket): Promise<ForeignTicket> {
  refuseUnfit(desk, ticket.files);
  if (!desk.capabilities.status) return sentCopy(await createUnguarded(desk, ticket), ticket);
  const id = (await desk.find(ticket.token)) ?? (await desk.create(ticket));
  const before = await desk.read(id);
  if (before.token !== ticket.token) {
    throw new HelpDeskError('not-confirmed', `Ticket ${id} does not bear the token it was given`, {
      foreignId: id,
    });
  }
  const there = (await bringRest(desk, { id: before.id }, ticket.files, before)) ?? before;
  confirmFiles(id, ticket, there);
  return there;
}

/**
 * The same for a reply to the ticket that has this id and bears this token; answers it with the reply in
 * its thread. @throws HelpDeskError `not-ours`, and nothing was said, when it bears another.
 */
export async function replyOnce(
  desk: HelpDesk,
  { id, token }: Pick<ForeignTicket, 'id' | 'token'>,
  reply: HelpDeskReply,
): Promise<ForeignTicket> {
  refuseUnfit(desk, reply.files);
  const before = await desk.read(id);
  assertOurs(before, token);
  if (saidOf(before, reply) === undefined) await desk.reply(id, reply);
  const after = await desk.read(id);
  const said = confirmSaid(after, reply);
  const to = { id: after.id, messageId: said.id };
  const there = (await bringRest(desk, to, reply.files, said)) ?? after;
  confirmFiles(id, reply, confirmSaid(there, reply));
  return there;
}

/** Read again after something was brought; undefined when there was nothing to bring. */
async function bringRest(
  desk: HelpDesk,
  to: AttachTo,
  files: HelpDeskTicket['files'],
  there: Pick<ForeignTicket, 'files'>,
): Promise<ForeignTicket | undefined> {
  const rest = filesNotThere(files, there.files);
  if (rest.length === 0 || desk.attach === undefined) return undefined;
  await desk.attach(to, rest);
  return desk.read(to.id);
}

function saidOf({ thread }: ForeignTicket, { token }: HelpDeskReply): ForeignMessage | undefined {
  return thread.find((message) => message.token === token);
}

function confirmSaid(there: ForeignTicket, reply: HelpDeskReply): ForeignMessage {
  const said = saidOf(there, reply);
  if (said !== undefined) return said;
  throw new HelpDeskError('not-confirmed', `The reply is not in the thread of ticket ${there.id}`);
}

/** Before anything is made: what would be dropped without a word, or refused with all the rest. */
function refuseUnfit(
  { capabilities: { largestAttachmentBytes: most, emptyAttachments } }: HelpDesk,
  files: HelpDeskTicket['files'],
): void {
  const large = files.filter(({ data }) => data.byteLength > most).map(({ name }) => name);
  if (large.length > 0) {
    throw new HelpDeskError('too-large', `${large.length} files over ${most} bytes`, {
      names: large,
    });
  }
  const empty = files.filter(({ data }) => data.byteLength === 0).map(({ name }) => name);
  if (empty.length > 0 && !emptyAttachments) {
    throw new HelpDeskError('refused', `${empty.length} empty files`, { names: empty });
  }
}

function confirmFiles(
  foreignId: string,
  { files }: Pick<HelpDeskTicket, 'files'>,
  there: Pick<ForeignTicket, 'files'>,
): void {
  const names = missingFiles(files, there.files);
  if (names.length === 0) return;
  throw new HelpDeskError('not-confirmed', `Ticket ${foreignId} lacks ${names.length} files`, {
    foreignId,
    names,
  });
}
