import { answerProblems } from '#shared/answer-problems.ts';
import { fieldSentence } from '#shared/field-sentences.ts';
import { findCategory, type Category } from '#shared/category.ts';
import type { Receipt } from '#shared/central-api.ts';
import { FaultError } from '#shared/errors.ts';
import type { Language } from '#shared/language.ts';
import { createReference } from '#shared/reference.ts';
import { assertNever } from '#shared/result.ts';
import type { TicketContent } from '#shared/ticket.ts';
import { hashOf } from '../access/secrets.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import type { KeyRecord, NewTicket } from '../store/store.ts';
import { checkContent, refuseFields } from './check-content.ts';

import { countPictures } from './count-pictures.ts';
import { gatherPictures } from './resume-delivery.ts';
import type { TicketForm } from './ticket-form.ts';

type Ports = Pick<CentralPorts, 'store' | 'clock' | 'random'>;

export interface TicketRequest {
  readonly key: string;
  readonly form: TicketForm;
  readonly language: Language;
}

/**
 * Makes a ticket once per key and answers with what was counted in the store.
 * @throws FaultError with one of the codes `createTicket` names in the API.
 */
export async function acceptTicket(ports: Ports, request: TicketRequest): Promise<Receipt> {
  const { key, form, language } = request;
  const content = checkContent(form.ticket, language);
  const contentHash = hashOf(JSON.stringify(content));
  const known = await ports.store.tickets.findKey(key);
  if (known !== undefined) return receiptAgain(ports, known, contentHash);
  const category = await checkCategory(ports, content, language);
  const received = await gatherPictures(ports, key, content.attachments, form.pictures);
  const pictures = countPictures(content.attachments, received);
  const { urgency } = category;
  const createdAt = isoNow(ports.clock);
  return create(ports, { key, contentHash, content, urgency, createdAt, pictures });
}

/** The same request came before, perhaps because its answer was lost. */
function receiptAgain({ store }: Ports, known: KeyRecord, contentHash: string): Promise<Receipt> {
  if (known.contentHash !== contentHash) {
    throw new FaultError('key-reused', 'The key was used for another request');
  }
  return store.tickets.receipt(known.reference);
}

async function checkCategory(
  { store }: Ports,
  { categoryId, answers }: TicketContent,
  language: Language,
): Promise<Category> {
  const catalogue = await store.knowledge.readCatalogue();
  const category = catalogue && findCategory(catalogue.categories, categoryId);
  if (category === undefined) {
    return refuseFields({ categoryId: fieldSentence('categoryId', language) });
  }
  const problems = answerProblems(category, answers, language);
  return Object.keys(problems).length > 0 ? refuseFields(problems) : category;
}

const ATTEMPTS = 10;

async function create(ports: Ports, ticket: Omit<NewTicket, 'reference'>): Promise<Receipt> {
  const { tickets } = ports.store;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const reference = createReference(ports.random.below);
    const outcome = await tickets.create({ ...ticket, reference });
    switch (outcome) {
      case 'created':
        return tickets.receipt(reference);
      case 'key-known': {
        // Two requests with one key raced; the other was first.
        const known = await tickets.findKey(ticket.key);
        if (known !== undefined) return receiptAgain(ports, known, ticket.contentHash);
        break;
      }
      case 'reference-taken':
        break;
      default:
        assertNever(outcome);
    }
  }
  throw new Error(`No free reference after ${ATTEMPTS} draws`);
}
