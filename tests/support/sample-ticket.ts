import { hash, randomUUID } from 'node:crypto';
import type { QueuedPicture } from '#core/tickets/picture-rows.ts';
import type { QueuedTicket } from '#core/tickets/queue-store.ts';
import type { Receipt } from '#shared/central-api.ts';
import type { TicketContent } from '#shared/ticket.ts';

/** Bytes that begin as a JPEG does and are no two times the same. */
export function samplePicture(seed: string, size = 2000): QueuedPicture {
  const bytes = new Uint8Array(size);
  for (let index = 0; index < size; index += 1) {
    bytes[index] = (index * 31 + seed.charCodeAt(index % seed.length)) & 0xff;
  }
  bytes.set([0xff, 0xd8, 0xff]);
  return { sha256: hash('sha256', bytes), mediaType: 'image/jpeg', bytes };
}

export function sampleContent(change: Partial<TicketContent> = {}): TicketContent {
  return {
    provisionalReference: 'P-7KM-2D9',
    categoryId: 'dsi-materiel',
    subject: 'Mon casque ne marche plus',
    description: 'Mon casque ne marche plus, le client ne m’entend pas',
    answers: {},
    requester: {
      name: 'Marie Durand',
      email: 'marie.durand@exemple.fr',
      poste: 'PC-214',
      phone: '',
    },
    report: null,
    attachments: [],
    language: 'fr',
    triedArticles: [],
    ...{ forOtherPoste: null, stickerCode: null },
    revision: 0,
    sentAt: '2026-11-23T09:40:00.000Z',
    ...change,
  };
}

export function sampleTicket(
  change: Partial<TicketContent> = {},
  pictures: readonly QueuedPicture[] = [],
): QueuedTicket {
  const attachments = pictures.map(({ sha256, mediaType, bytes }, index) => ({
    name: `ecran-${index + 1}.jpg`,
    mediaType,
    bytes: bytes.length,
    sha256,
  }));
  return { key: randomUUID(), content: sampleContent({ attachments, ...change }), pictures };
}

/** What an honest central answers: it counts back what it was sent. */
export function sampleReceipt(content: TicketContent, reference = 'K7M-2PX-94D'): Receipt {
  return {
    reference,
    provisionalReference: content.provisionalReference,
    status: 'new',
    receivedAt: '2026-11-23T09:40:01.000Z',
    attachments: content.attachments,
  };
}
