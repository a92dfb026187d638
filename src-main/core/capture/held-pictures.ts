import { FaultError } from '#shared/errors.ts';
import { MAX_PICTURES, MAX_TICKET_BYTES } from '#shared/picture.ts';
import { withBytes, type HeldPicture } from './evidence-picture.ts';

/** @throws FaultError `not-found` */
export function findPicture(pictures: readonly HeldPicture[], id: string): HeldPicture {
  const found = pictures.find(({ view }) => view.id === id);
  if (found === undefined) throw new FaultError('not-found', `No picture ${id}`);
  return found;
}

/** @throws FaultError `too-many-pictures` or `picture-too-large` */
export function withPicture(
  pictures: readonly HeldPicture[],
  added: HeldPicture,
): readonly HeldPicture[] {
  return withRoom([...pictures, added]);
}

/** @throws FaultError `not-found`, and when one is put back, `too-many-pictures` or `picture-too-large` */
export function withRemoved(
  pictures: readonly HeldPicture[],
  id: string,
  removed: boolean,
): readonly HeldPicture[] {
  const changed = findPicture(pictures, id);
  const next = pictures.map((picture) =>
    picture === changed ? { ...picture, view: { ...picture.view, removed } } : picture,
  );
  return removed ? next : withRoom(next);
}

/**
 * Puts other bytes in a picture's place in the strip; the old ones are held nowhere any more.
 * @throws FaultError `not-found`, and as `withBytes` and `withPicture` do
 */
export function withReplaced(
  pictures: readonly HeldPicture[],
  id: string,
  bytes: Uint8Array,
): readonly HeldPicture[] {
  const replaced = findPicture(pictures, id);
  const edited = withBytes(replaced, bytes);
  return withRoom(pictures.map((picture) => (picture === replaced ? edited : picture)));
}

function withRoom(pictures: readonly HeldPicture[]): readonly HeldPicture[] {
  const kept = pictures.filter(({ view }) => !view.removed);
  const bytes = kept.reduce((sum, { view }) => sum + view.bytes, 0);
  if (kept.length > MAX_PICTURES) throw new FaultError('too-many-pictures', `${kept.length}`);
  if (bytes > MAX_TICKET_BYTES) {
    const details = { name: kept.at(-1)?.view.name ?? '', bytes, limitBytes: MAX_TICKET_BYTES };
    throw new FaultError('picture-too-large', `${bytes} bytes together`, details);
  }
  return pictures;
}
