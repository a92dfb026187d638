import { randomUUID } from 'node:crypto';
import { findCategory } from '#shared/category.ts';
import { FaultError } from '#shared/errors.ts';
import type { PhonePayload } from '#shared/phone-payload.ts';
import type { TicketContent } from '#shared/ticket.ts';
import { isTicketOf, type Caller } from '../access/callers.ts';
import { hashOf } from '../access/secrets.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import { createUnderFreeReference } from '../tickets/create-under-free-reference.ts';
import { systemSentence } from '../tickets/system-sentences.ts';

type Ports = Pick<CentralPorts, 'store' | 'clock' | 'random'>;

/**
 * The ticket a phone carries out while its poste has no network, once per key, however many phones
 * press. When the poste comes back, the same key completes it with its pictures and its report.
 * @throws FaultError `ticket-taken-back`, or `not-found` for a category the site has not and a key of another poste
 */
export async function acceptByPhone(
  ports: Ports,
  payload: PhonePayload,
  signer: Caller,
): Promise<{ reference: string }> {
  const { store, clock } = ports;
  const key = payload[3];
  const known = await store.tickets.findKey(key);
  if (known !== undefined) {
    if (!(await isTicketOf(ports, signer, known.reference))) {
      throw new FaultError('not-found', 'The key is another poste’s');
    }
    return { reference: known.reference };
  }
  const catalogue = await store.knowledge.readCatalogue();
  const category = catalogue && findCategory(catalogue.categories, payload[4]);
  if (category === undefined) throw new FaultError('not-found', `No category ${payload[4]}`);
  const createdAt = isoNow(clock);
  const { reference } = await createUnderFreeReference(ports, {
    ...{ key, createdAt, urgency: category.urgency, pictures: [], toComplete: true },
    origin: signer.poste,
    contentHash: hashOf(JSON.stringify(payload)),
    content: contentOf(payload, createdAt),
    messages: [
      {
        id: randomUUID(),
        ...{ at: createdAt, from: 'system', author: '' },
        text: systemSentence('by-phone', payload[1]),
      },
    ],
  });
  return { reference };
}

function contentOf(payload: PhonePayload, sentAt: string): TicketContent {
  const [, language, provisionalReference, , categoryId, poste, name, email, subject] = payload;
  const [text, findings, revision] = [payload[9], payload[10], payload[11]];
  return {
    ...{ provisionalReference, categoryId, subject, language, revision, sentAt },
    description: [text, ...findings].join('\n\n'),
    answers: {},
    requester: { name, email, poste, phone: '' },
    report: null,
    attachments: [],
    triedArticles: [],
    ...{ forOtherPoste: null, stickerCode: null },
  };
}
