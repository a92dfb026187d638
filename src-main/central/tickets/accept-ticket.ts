import { randomUUID } from 'node:crypto';
import type { Receipt } from '#shared/central-api.ts';
import { FaultError } from '#shared/errors.ts';
import type { Language } from '#shared/language.ts';
import { isTicketOf, type Caller } from '../access/callers.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import type { CompletedTicket, KeyRecord, NewTicket } from '../store/store.ts';
import { checkCategory } from './check-category.ts';
import { checkContent } from './check-content.ts';
import { hashContent } from './hash-content.ts';
import { createUnderFreeReference, takenBack } from './create-under-free-reference.ts';
import { systemSentence } from './system-sentences.ts';
import { countPictures } from './count-pictures.ts';
import { gatherPictures } from './resume-delivery.ts';
import type { PictureForm } from './picture-form.ts';

type Ports = Pick<CentralPorts, 'store' | 'clock' | 'random'>;

export interface TicketRequest {
  readonly key: string;
  readonly form: PictureForm;
  readonly language: Language;
  readonly caller: Caller;
}

/**
 * Makes a ticket once per key and answers with what was counted in the store.
 * @throws FaultError with one of the codes `createTicket` names in the API.
 */
export async function acceptTicket(ports: Ports, request: TicketRequest): Promise<Receipt> {
  const { key, form, language, caller } = request;
  const content = checkContent(form.content, language);
  const contentHash = hashContent(content);
  const known = await ports.store.tickets.findKey(key);
  if (known !== undefined && !known.toComplete) return receiptAgain(ports, known, contentHash);
  if (known !== undefined && !(await isTicketOf(ports, caller, known.reference))) throw keyReused();
  const category = await checkCategory(ports.store.knowledge, content, language);
  const received = await gatherPictures(ports, key, content.attachments, form.pictures);
  const pictures = countPictures(content.attachments, received);
  const createdAt = isoNow(ports.clock);
  const whole = {
    key,
    contentHash,
    content,
    pictures,
    urgency: category.urgency,
    toComplete: false,
  };
  return known === undefined
    ? create(ports, { ...whole, createdAt, origin: caller.poste })
    : complete(ports, { ...whole, reference: known.reference, at: createdAt });
}

async function create(ports: Ports, ticket: Omit<NewTicket, 'reference'>): Promise<Receipt> {
  const { reference, wasKnown } = await createUnderFreeReference(ports, ticket);
  const known = wasKnown ? await ports.store.tickets.findKey(ticket.key) : undefined;
  // Two requests with one key raced; the other was first.
  return known === undefined
    ? ports.store.tickets.receipt(reference)
    : receiptAgain(ports, known, ticket.contentHash);
}

/** The phone was first; now the poste brings the pictures, the report and the whole of the words. */
async function complete(
  { store: { tickets } }: Ports,
  ticket: Omit<CompletedTicket, 'messages'>,
): Promise<Receipt> {
  const { at, content, reference } = ticket;
  const text = systemSentence('completed', content.language);
  const message = { id: randomUUID(), at, from: 'system', author: '', text } as const;
  const outcome = await tickets.complete({ ...ticket, messages: [message] });
  if (outcome === 'taken-back') throw takenBack(ticket.key);
  return tickets.receipt(reference);
}

/** The same request came before, perhaps because its answer was lost. */
function receiptAgain({ store }: Ports, known: KeyRecord, contentHash: string): Promise<Receipt> {
  if (known.contentHash !== contentHash) {
    throw keyReused();
  }
  return store.tickets.receipt(known.reference);
}

function keyReused(): FaultError {
  return new FaultError('key-reused', 'The key was used for another request');
}
