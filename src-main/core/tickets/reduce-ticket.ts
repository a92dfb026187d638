import { hash } from 'node:crypto';
import type { TicketContent } from '#shared/ticket.ts';
import type { Chores } from '../chores/chores.ts';
import type { MoveStore } from './move-store.ts';
import type { QueuedPicture } from './picture-rows.ts';
import type { ClaimedTicket } from './queue-store.ts';

/**
 * The central, or a gateway before it, found the ticket too large: its pictures are made smaller, once,
 * and the ticket leaves again under the same key, of which the central has kept nothing.
 * @returns false when nothing could be made smaller
 */
export function createReducer(shrink: Chores['shrink'], moves: Pick<MoveStore, 'reduce'>) {
  return async ({ key, content, pictures }: ClaimedTicket): Promise<boolean> => {
    const smaller: QueuedPicture[] = [];
    for (const picture of pictures) {
      const bytes = await shrink(picture.bytes, picture.mediaType);
      smaller.push(bytes === undefined ? picture : asJpeg(bytes));
    }
    if (weightOf(smaller) >= weightOf(pictures)) return false;
    moves.reduce(key, withPictures(content, smaller), smaller, weightOf(pictures));
    return true;
  };
}

const asJpeg = (bytes: Uint8Array): QueuedPicture => ({
  ...{ bytes, mediaType: 'image/jpeg' },
  sha256: hash('sha256', bytes),
});

const weightOf = (pictures: readonly QueuedPicture[]): number =>
  pictures.reduce((sum, { bytes }) => sum + bytes.length, 0);

function withPictures(content: TicketContent, pictures: readonly QueuedPicture[]): TicketContent {
  const attachments = content.attachments.map((fact, at) => {
    const picture = pictures[at];
    if (picture === undefined || picture.sha256 === fact.sha256) return fact;
    const { sha256, mediaType, bytes } = picture;
    return {
      name: `${fact.name.replace(/\.\w+$/u, '')}.jpg`,
      mediaType,
      bytes: bytes.length,
      sha256,
    };
  });
  return { ...content, attachments };
}
