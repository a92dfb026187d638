/** Kept apart from the schemas, so that the window can say the limits without carrying zod. */

/** The formats a person has at hand and every browser can show. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** Said on the screen before a file is chosen, not after. */
export const MAX_PICTURE_BYTES = 10_000_000;
export const MAX_PICTURES = 8;
/** All pictures of one ticket together; the central refuses more with 413. */
export const MAX_TICKET_BYTES = 30_000_000;

const SIGNATURES: { type: PictureType; matches: (bytes: Uint8Array) => boolean }[] = [
  {
    type: 'image/png',
    matches: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
  },
  { type: 'image/jpeg', matches: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]) },
  {
    type: 'image/webp',
    matches: (bytes) =>
      startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) &&
      startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]),
  },
];

/** The type a file really has, from its first bytes; a name or a declared type proves nothing. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  return SIGNATURES.find((signature) => signature.matches(bytes))?.type;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
