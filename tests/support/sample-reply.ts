import { randomUUID } from 'node:crypto';
import type { QueuedPicture } from '#core/tickets/picture-rows.ts';
import type { ClaimedReply, QueuedReply } from '#core/tickets/replies/reply-store.ts';
import type { NewReply, ReplyReceipt } from '#shared/remote-ticket.ts';

export function sampleReply(
  ticketKey: string,
  change: Partial<NewReply> = {},
  pictures: readonly QueuedPicture[] = [],
): QueuedReply {
  const attachments = pictures.map(({ sha256, mediaType, bytes }, at) => ({
    ...{ name: `ecran-${at + 1}.jpg`, mediaType, sha256, bytes: bytes.length },
  }));
  const content = { text: 'Toujours en panne', attachments, wish: null, author: '', ...change };
  return { key: randomUUID(), ticketKey, content, pictures };
}

/** What an honest central answers: it counts back what it was sent, in a thread that shows it. */
export function sampleReplyReceipt({ key, address, content }: ClaimedReply): ReplyReceipt {
  const at = '2026-11-23T10:00:00.000Z';
  const { text, attachments } = content;
  const message = { id: key, at, from: 'requester', author: 'Marie', text, attachments } as const;
  return {
    ...{ reference: address.reference, provisionalReference: 'P-7KM-2D9', createdAt: at },
    ...{ categoryId: 'dsi-materiel', subject: 'Casque', status: 'in-progress', updatedAt: at },
    ...{ description: '', requester: null, attachments: [], thread: [message] },
    reply: { key, attachments },
  };
}
