import { hash } from 'node:crypto';
import type { EvidencePicture } from '#shared/contract.ts';
import { fault, FaultError } from '#shared/errors.ts';
import { extensionOf, MAX_PICTURE_BYTES, pictureTypeOf } from '#shared/picture.ts';
import type { ScreenShot } from '../ports.ts';
import { looksUniform } from './looks-uniform.ts';
import { pictureSizeOf } from './picture-size.ts';

/** A picture in memory: what the window is told, and the bytes it may ask for. */
export interface HeldPicture {
  readonly view: EvidencePicture;
  readonly bytes: Uint8Array;
  /** The agent has drawn on it. */
  readonly isEdited?: boolean;
}

/** A picture the agent brought. */
export interface AgentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly source: 'pasted' | 'dropped' | 'file';
}

/** `écran 2` is the second screen from the left; the file name stays plain ASCII for every help desk. */
export async function fromScreen(
  shot: ScreenShot,
  index: number,
  id: string,
): Promise<HeldPicture> {
  const flat = await looksUniform(shot.bytes, shot.mediaType);
  return {
    bytes: shot.bytes,
    view: {
      id,
      name: `ecran-${index + 1}.${extensionOf(shot.mediaType)}`,
      mediaType: shot.mediaType,
      bytes: shot.bytes.length,
      sha256: hash('sha256', shot.bytes),
      source: 'screen',
      width: shot.width,
      height: shot.height,
      removed: false,
      doubt: flat
        ? fault('capture-uniform', `Screen ${index + 1} is of one colour`)
        : (shot.doubt ?? null),
    },
  };
}

/**
 * A picture the agent pasted, dropped or chose.
 * @throws FaultError `picture-too-large`, `picture-unsupported` or `picture-unreadable`
 */
export function fromAgent({ name, bytes, source }: AgentFile, id: string): HeldPicture {
  const facts = factsOf(name, bytes);
  const view = { id, name: safeName(name, extensionOf(facts.mediaType)), source, removed: false };
  return { bytes, view: { ...view, ...facts, doubt: null } };
}

/**
 * The same picture with other bytes: same id, same name but for its ending. Whoever drew on it has
 * seen it, so a doubt about it is settled.
 * @throws FaultError `picture-too-large`, `picture-unsupported` or `picture-unreadable`
 */
export function withBytes({ view }: HeldPicture, bytes: Uint8Array): HeldPicture {
  const facts = factsOf(view.name, bytes);
  const name = view.name.replace(/\.[^.]*$/u, `.${extensionOf(facts.mediaType)}`);
  return { bytes, view: { ...view, ...facts, name, doubt: null }, isEdited: true };
}

/** What bytes from outside say of themselves, once they have proved to be a picture we take. */
function factsOf(name: string, bytes: Uint8Array) {
  if (bytes.length > MAX_PICTURE_BYTES) {
    const details = { name, bytes: bytes.length, limitBytes: MAX_PICTURE_BYTES };
    throw new FaultError('picture-too-large', `${bytes.length} bytes`, details);
  }
  const mediaType = pictureTypeOf(bytes);
  if (mediaType === undefined) {
    throw new FaultError('picture-unsupported', 'No known signature', { name });
  }
  const size = pictureSizeOf(bytes);
  if (size === undefined) throw new FaultError('picture-unreadable', 'No size', { name });
  return { mediaType, bytes: bytes.length, sha256: hash('sha256', bytes), ...size };
}

/** The agent's own file name without its folder, in signs every system accepts, ending as its type does. */
function safeName(name: string, extension: string): string {
  const stem = name
    .replace(/^.*[/\\]/u, '')
    .replace(/\.[^.]*$/u, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w-]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60);
  return `${stem === '' ? 'image' : stem}.${extension}`;
}
