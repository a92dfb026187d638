import { missingFiles } from './count-back.ts';
import { HelpDeskError } from './help-desk-error.ts';
import type { ForeignTicket, HelpDesk, HelpDeskReply, HelpDeskTicket } from './help-desk.ts';

/**
 * Makes the ticket unless one with its token is there, then reads it back: the token, and each file by
 * name and size. May be repeated after any failure; two callers at once with one token are kept apart
 * by the caller, because no help desk does it.
 * @throws HelpDeskError `not-confirmed` when the ticket is there and something of it is not.
 */
export async function placeOnce(desk: HelpDesk, ticket: HelpDeskTicket): Promise<ForeignTicket> {
  refuseUnfit(desk, ticket.files);
  const id = (await desk.find(ticket.token)) ?? (await desk.create(ticket));
  const there = await desk.read(id);
  if (there.token !== ticket.token) {
    throw new HelpDeskError('not-confirmed', `Ticket ${id} does not bear the token it was given`, {
      foreignId: id,
    });
  }
  confirmFiles(id, ticket, there);
  return there;
}

/** The same for a reply; answers the ticket with the reply in its thread. */
export async function replyOnce(
  desk: HelpDesk,
  id: string,
  reply: HelpDeskReply,
): Promise<ForeignTicket> {
  refuseUnfit(desk, reply.files);
  const before = await desk.read(id);
  if (!before.thread.some(({ token }) => token === reply.token)) await desk.reply(id, reply);
  const there = await desk.read(id);
  const said = there.thread.find(({ token }) => token === reply.token);
  if (said === undefined) {
    throw new HelpDeskError('not-confirmed', `The reply is not in the thread of ticket ${id}`);
  }
  confirmFiles(id, reply, said);
  return there;
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
