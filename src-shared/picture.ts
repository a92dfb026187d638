import { z } from 'zod';
import { PICTURE_TYPES } from './picture-limits.ts';

export {
  MAX_PICTURES,
  MAX_PICTURE_BYTES,
  MAX_TICKET_BYTES,
  pictureTypeOf,
} from './picture-limits.ts';

export const PictureType = z.enum(PICTURE_TYPES);
export type PictureType = z.infer<typeof PictureType>;

export function extensionOf(type: PictureType): string {
  return { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' }[type];
}
