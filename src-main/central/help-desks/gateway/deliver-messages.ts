import { formatBytes } from '#shared/format-bytes.ts';
import type { ThreadMessage } from '#shared/ticket.ts';
import { isoNow } from '../../ports.ts';
import type { MessageAttemptEnd, MessageHandOver } from '../../store/hand-over-store.ts';
import type { TicketRecord } from '../../store/store.ts';
import { isErased } from '../../tickets/erased-picture.ts';
import { LENT_FOR_MS } from '../lent-for.ts';
import type { HelpDeskFile, HelpDeskReply } from '../help-desk.ts';
import { replyOnce } from '../place-once.ts';
import { TICKET_WORDS } from '../ticket-words.ts';
import { bringBack } from './bring-back.ts';
import type { GatewayPorts } from './gateway-ports.ts';

/**
 * Takes what was said here to the help desk, each message once and in its order, until nothing is due
 * or the help desk is in no state to take more.
 */
export async function deliverMessages(ports: GatewayPorts): Promise<void> {
  const { desk, store, clock } = ports;
  if (!desk.capabilities.reply) return;
  await store.handOvers.enlistMessages(isoNow(clock));
  while (ports.isEnding?.() !== true && ports.pace.isOpen()) {
    const until = new Date(clock.now() + LENT_FOR_MS).toISOString();
    const end = await ports.hold.take(
      () => store.handOvers.claimMessage(isoNow(clock), until),
      async (message) => {
        const ended = await attempt(ports, message);
        await store.handOvers.recordMessage(ended);
        return ended;
      },
    );
    if (end === undefined) return;
  }
}

async function attempt(ports: GatewayPorts, message: MessageHandOver): Promise<MessageAttemptEnd> {
  const { messageId, reference, attempts } = message;
  const at = (ms: number) => new Date(ports.clock.now() + ms).toISOString();
  try {
    await take(ports, message);
    ports.pace.worked(messageId);
    ports.log.info('reply-handed-over', { reference, attempts });
    return { messageId, attempts, state: 'there', nextAt: at(0), error: null };
  } catch (thrown) {
    const { state, pauseMs, error } = ports.pace.failed({ key: messageId, attempts, thrown });
    if (error === null) ports.log.error('reply-defect', thrown, { reference });
    else ports.log.error('reply-failed', thrown, { reference, code: error });
    return { messageId, attempts, state, nextAt: at(pauseMs), error };
  }
}

async function take(ports: GatewayPorts, { reference, messageId }: MessageHandOver) {
  const { store, desk } = ports;
  const [handOver, ticket] = await Promise.all([
    store.handOvers.findHandOver(reference),
    store.tickets.find(reference),
  ]);
  const message = ticket?.thread.find(({ id }) => id === messageId);
  const foreignId = handOver?.foreignId ?? null;
  if (handOver === undefined || foreignId === null || ticket === undefined || !message) {
    throw new Error(`A message of ${reference} is to be taken and is not there`);
  }
  const reply = await replyOf(ports, ticket, message);
  let there = await replyOnce(desk, { id: foreignId, token: handOver.token }, reply);
  // A word of thanks does not reopen what is solved, though the help desk may think so.
  const { foreign } = handOver;
  if (foreign?.status === 'resolved' && foreign.settled === ticket.status) {
    if (there.status !== 'resolved' && (await desk.setStatus?.(foreignId, 'resolved')) === true) {
      there = await desk.read(foreignId);
    }
  }
  await bringBack(ports, handOver, there);
}

/** Pictures that the help desk does not take are named in the words and stay at the central; of erased ones it is told. */
async function replyOf(
  { store, desk }: GatewayPorts,
  { reference, content }: TicketRecord,
  { id: token, author, from, text, attachments }: ThreadMessage,
): Promise<HelpDeskReply> {
  const { largestAttachmentBytes: most } = desk.capabilities;
  const files: HelpDeskFile[] = [];
  const kept: string[] = [];
  const shown = attachments.filter((picture) => !isErased(picture));
  for (const { name, sha256, bytes } of shown) {
    if (bytes > most) {
      kept.push(`- ${name}, ${formatBytes(bytes, content.language)}`);
      continue;
    }
    const picture = await store.tickets.readPicture(reference, sha256);
    if (picture === undefined) throw new Error(`A picture of ${reference} is not in the store`);
    files.push({ name, mediaType: picture.mediaType, data: picture.data });
  }
  const words = TICKET_WORDS[content.language];
  const said = [
    text,
    kept.length === 0 ? '' : `${words.kept} :\n${kept.join('\n')}`,
    shown.length === attachments.length ? '' : words.erased,
  ].filter((part) => part !== '');
  const poste = from === 'requester' ? content.requester.poste : words.supportPage;
  return { token, author, poste, text: said.join('\n\n'), files };
}
