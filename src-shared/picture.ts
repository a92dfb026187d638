import { z } from 'zod';

export {
  MAX_PICTURES,
  MAX_PICTURE_BYTES,
  MAX_TICKET_BYTES,
  pictureTypeOf,
} from './picture-limits.ts';

/** The formats a person has at hand and every browser can show. */
export const PictureType = z.enum(['image/png', 'image/jpeg', 'image/webp']);
export type PictureType = z.infer<typeof PictureType>;

export function extensionOf(type: PictureType): string {
  return { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' }[type];
}
