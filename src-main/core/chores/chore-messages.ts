import { z } from 'zod';
import { PictureType } from '#shared/picture.ts';

/** Bytes travel in base64: a forked process speaks JSON. */
export const Chore = z.discriminatedUnion('do', [
  z.object({ do: z.literal('check-storage'), file: z.string() }),
  z.object({ do: z.literal('shrink'), mediaType: PictureType, base64: z.string() }),
]);
export type Chore = z.infer<typeof Chore>;

export const ChoreAnswer = z.discriminatedUnion('done', [
  /** "ok", or what is wrong with the file. */
  z.object({ done: z.literal('check-storage'), said: z.string() }),
  z.object({ done: z.literal('shrink'), base64: z.string() }),
  z.object({ done: z.literal('nothing'), because: z.string() }),
]);
export type ChoreAnswer = z.infer<typeof ChoreAnswer>;
