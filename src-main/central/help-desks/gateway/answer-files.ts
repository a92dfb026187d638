import { MAX_PICTURE_BYTES, MAX_PICTURES, pictureTypeOf } from '#shared/picture.ts';
import { hashOfBytes } from '../../tickets/count-pictures.ts';
import type { StoredPicture } from '../../store/store.ts';
import type { ForeignFile, HelpDesk } from '../help-desk.ts';

export interface AnswerFiles {
  readonly pictures: readonly StoredPicture[];
  /** Of those that stay at the help desk: no picture, too large, or one too many. */
  readonly left: readonly string[];
}

/** The pictures of an answer, by their bytes and not by what they are called. */
export async function readAnswerFiles(
  desk: HelpDesk,
  id: string,
  files: readonly ForeignFile[],
): Promise<AnswerFiles> {
  const pictures: StoredPicture[] = [];
  const left: string[] = [];
  for (const file of files) {
    const picture = pictures.length < MAX_PICTURES ? await readOne(desk, id, file) : undefined;
    if (picture === undefined) left.push(file.name);
    else pictures.push(picture);
  }
  return { pictures, left };
}

async function readOne(
  desk: HelpDesk,
  id: string,
  { id: fileId, name, mediaType, bytes }: ForeignFile,
): Promise<StoredPicture | undefined> {
  if (bytes > MAX_PICTURE_BYTES || !mediaType.startsWith('image/')) return undefined;
  const data = await desk.readFile(id, fileId);
  const type = pictureTypeOf(data);
  if (type === undefined || data.byteLength > MAX_PICTURE_BYTES) return undefined;
  const sha256 = hashOfBytes(data);
  return { name: name.slice(0, 120), mediaType: type, bytes: data.byteLength, sha256, data };
}
