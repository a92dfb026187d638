import { createHash } from 'node:crypto';

/** The id, a UUID, that something read at the help desk always has here: bringing it twice is once. */
export function foreignKey(reference: string, foreignId: string): string {
  const hex = createHash('sha256').update(`${reference}\n${foreignId}`).digest('hex');
  // Version 8 and the variant, as RFC 9562 asks of a UUID that is made of something else.
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
