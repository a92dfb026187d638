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
      doubt: flat ? fault('capture-uniform', `Screen ${index + 1} is of one colour`) : null,
    },
  };
}

/**
 * A picture the agent pasted, dropped or chose.
 * @throws FaultError `picture-too-large`, `picture-unsupported` or `picture-unreadable`
 */
export function fromAgent({ name, bytes, source }: AgentFile, id: string): HeldPicture {
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
  const sha256 = hash('sha256', bytes);
  return {
    bytes,
    view: {
      id,
      name: safeName(name, extensionOf(mediaType)),
      mediaType,
      bytes: bytes.length,
      sha256,
      source,
      ...size,
      removed: false,
      doubt: null,
    },
  };
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
