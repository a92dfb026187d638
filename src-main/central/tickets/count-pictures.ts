import { createHash } from 'node:crypto';
import { FaultError } from '#shared/errors.ts';
import { pictureTypeOf } from '#shared/picture.ts';
import type { AttachmentFact } from '#shared/ticket.ts';
import type { StoredPicture } from '../store/store.ts';

/**
 * Compares what came with what was declared: number, order, size, SHA-256 and real type.
 * @throws FaultError `receipt-mismatch` or `picture-unreadable`.
 */
export function countPictures(
  declared: readonly AttachmentFact[],
  received: readonly Uint8Array[],
): StoredPicture[] {
  if (declared.length !== received.length) {
    throw mismatch(`${declared.length} pictures declared, ${received.length} received`);
  }
  return declared.map((fact, index) => count(fact, received[index] ?? new Uint8Array()));
}

function count(fact: AttachmentFact, data: Uint8Array): StoredPicture {
  const bytes = data.byteLength;
  const sha256 = hashOfBytes(data);
  if (bytes !== fact.bytes || sha256 !== fact.sha256) {
    throw mismatch(`${fact.bytes} bytes declared, ${bytes} received, or another SHA-256`);
  }
  const mediaType = pictureTypeOf(data);
  if (mediaType !== fact.mediaType) {
    throw new FaultError('picture-unreadable', `Declared ${fact.mediaType}, is something else`, {
      name: fact.name,
    });
  }
  return { name: fact.name, mediaType, bytes, sha256, data };
}

export function hashOfBytes(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function mismatch(message: string): FaultError {
  return new FaultError('receipt-mismatch', message);
}
