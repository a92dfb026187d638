import { findCategory } from '#shared/category.ts';
import { isoNow } from '../ports.ts';
import type { AttemptEnd, HandOver } from '../store/hand-over-store.ts';
import type { StoredPicture, TicketRecord } from '../store/store.ts';
import { isErased } from '../tickets/erased-picture.ts';
import { HelpDeskError } from './help-desk-error.ts';
import type { ForeignTicket } from './help-desk.ts';
import { bringBack } from './gateway/bring-back.ts';
import type { GatewayPorts } from './gateway/gateway-ports.ts';
import { LENT_FOR_MS } from './lent-for.ts';
import { placeOnce } from './place-once.ts';
import { SETTLES_WITHIN_MS } from './repeat-policy.ts';
import { ticketForHelpDesk } from './ticket-for-help-desk.ts';
import { mayHaveBeenDone } from './unread-desk.ts';

export type DeliveryPorts = GatewayPorts;

/** A phone has sent the words of a poste without network; its pictures are waited for so long. */
const COMPLETE_WITHIN_MS = 3600_000;

/**
 * Hands over what is due, one ticket at a time, until nothing is or the help desk is in no state to
 * take any: what only puts one ticket off does not stop the others. A call while one runs joins it.
 * Rejects when the store does, after which the next call takes up what was left on its way: the look for
 * its token makes that harmless.
 */
export function createDelivery(ports: DeliveryPorts): { deliverDue(): Promise<void> } {
  let running: Promise<void> | undefined;
  return {
    deliverDue: () => {
      running ??= deliverAll(ports).finally(() => (running = undefined));
      return running;
    },
  };
}

async function deliverAll(ports: DeliveryPorts): Promise<void> {
  const { clock, since, store } = ports;
  const incompleteBefore = new Date(clock.now() - COMPLETE_WITHIN_MS).toISOString();
  // What this central has on its way now was left by a crash: it delivers one at a time.
  const settled = new Date(clock.now() + SETTLES_WITHIN_MS).toISOString();
  await store.handOvers.release(isoNow(clock), settled);
  await store.handOvers.enlist({ since, incompleteBefore, at: isoNow(clock) });
  while (ports.isEnding?.() !== true && ports.pace.isOpen()) {
    const until = new Date(clock.now() + LENT_FOR_MS).toISOString();
    const end = await ports.hold.take(
      () => store.handOvers.claim(isoNow(clock), until),
      async (handOver) => {
        const ended = await attempt(ports, handOver);
        await store.handOvers.record(ended);
        return ended;
      },
    );
    if (end === undefined) return;
  }
}

async function attempt(ports: DeliveryPorts, handOver: HandOver): Promise<AttemptEnd> {
  const { reference, attempts } = handOver;
  try {
    const ticket = await ticketOf(ports, handOver);
    await announceUnguarded(ports, handOver);
    const there = await placeOnce(ports.desk, ticket);
    await keepWhatIsThere(ports, handOver, there);
    ports.pace.worked(reference);
    ports.log.info('handed-over', { reference, attempts });
    const ended = { reference, attempts, nextAt: isoNow(ports.clock), error: null };
    return { ...ended, state: 'there', foreignId: there.id };
  } catch (thrown) {
    return afterFailure(ports, handOver, thrown);
  }
}

/** What nobody can look for is not sent again because something of ours fails once it is there. */
async function keepWhatIsThere(ports: DeliveryPorts, handOver: HandOver, there: ForeignTicket) {
  try {
    await bringBack(ports, handOver, there);
  } catch (thrown) {
    if (ports.desk.capabilities.guardAgainstDoubles !== 'person') throw thrown;
    if (thrown instanceof HelpDeskError) throw thrown;
    ports.log.error('hand-over-defect', thrown, { reference: handOver.reference });
    const details = { foreignId: there.id };
    throw new HelpDeskError('maybe-made', 'It was made, and could not be written down', details);
  }
}

/**
 * A help desk that neither lets look nor knows a create again is asked once by itself. That it is about
 * to be asked is written down first: what a crash leaves so is a person’s to look at, and what they
 * then say is to be sent again is sent.
 */
async function announceUnguarded({ desk, store }: DeliveryPorts, handOver: HandOver) {
  if (desk.capabilities.guardAgainstDoubles !== 'person') return;
  const { reference, attempts, nextAt, error } = handOver;
  if (error !== null && mayHaveBeenDone(error)) {
    throw new HelpDeskError('maybe-made', 'It was being sent when the central went down');
  }
  // Still lent until then.
  const end = { reference, attempts, state: 'on-its-way' as const, foreignId: null, nextAt };
  await store.handOvers.record({ ...end, error: 'no-answer' });
}

/** One ticket that cannot be read, as by a defect of ours, must not stand before the others. */
function afterFailure(
  { clock, log, pace }: DeliveryPorts,
  { reference, attempts }: HandOver,
  thrown: unknown,
): AttemptEnd {
  const { state, pauseMs, error } = pace.failed({ key: reference, attempts, thrown });
  const isOfDesk = thrown instanceof HelpDeskError;
  if (isOfDesk) log.error('hand-over-failed', thrown, { reference, code: thrown.code });
  else log.error('hand-over-defect', thrown, { reference });
  const foreignId = isOfDesk ? (thrown.details.foreignId ?? null) : null;
  const nextAt = new Date(clock.now() + pauseMs).toISOString();
  return { reference, attempts, state, foreignId, nextAt, error };
}

async function ticketOf({ store, desk }: DeliveryPorts, { reference, token }: HandOver) {
  const ticket = await store.tickets.find(reference);
  if (ticket === undefined) throw new Error(`${reference} is to be handed over and is not there`);
  const catalogue = await store.knowledge.readCatalogue();
  const category = catalogue && findCategory(catalogue.categories, ticket.categoryId);
  const pictures = await picturesOf(store, ticket);
  return ticketForHelpDesk({ token, ticket, category, pictures }, desk.capabilities);
}

/** Not those that support has erased: nothing of them is there to be found again. */
async function picturesOf(
  { tickets }: DeliveryPorts['store'],
  { reference, attachments }: TicketRecord,
): Promise<StoredPicture[]> {
  const pictures: StoredPicture[] = [];
  for (const { sha256, name } of attachments.filter((picture) => !isErased(picture))) {
    const picture = await tickets.readPicture(reference, sha256);
    if (picture === undefined) throw new Error(`A picture of ${reference} is not in the store`);
    // Two of one ticket may be the same bytes under two names.
    pictures.push({ ...picture, name });
  }
  return pictures;
}
