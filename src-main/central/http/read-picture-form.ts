import { bufferToFormData } from 'hono/utils/buffer';
import { FaultError } from '#shared/errors.ts';
import { MAX_PICTURES, MAX_TICKET_BYTES } from '#shared/picture.ts';
import type { PictureForm } from '../tickets/picture-form.ts';
import { parseJson, readBody, readJson } from './read-body.ts';

/** The JSON, the report in it and the seams between the parts. */
const ROOM_FOR_THE_REST_BYTES = 1_000_000;

/** @throws FaultError `ticket-too-large` or `invalid-input`. */
export async function readPictureForm(
  request: Request,
  part: 'ticket' | 'reply',
): Promise<PictureForm> {
  const limitBytes = MAX_TICKET_BYTES + ROOM_FOR_THE_REST_BYTES;
  const form = await parseForm(request, await readBody(request, limitBytes, 'ticket-too-large'));
  const content = form.get(part);
  if (content === null) throw new FaultError('invalid-input', `The part "${part}" is missing`);
  const pictures = form.getAll('picture');
  if (pictures.length > MAX_PICTURES) throw new FaultError('invalid-input', 'Too many pictures');
  return {
    content: parseJson(await bytesOf(content)),
    pictures: await Promise.all(pictures.map(bytesOf)),
  };
}

/** Words alone need no parts. @throws FaultError as `readPictureForm`, and `request-too-large` */
export async function readReplyForm(
  request: Request,
  jsonLimitBytes: number,
): Promise<PictureForm> {
  const contentType = request.headers.get('content-type') ?? '';
  if (contentType.toLowerCase().startsWith('multipart/')) return readPictureForm(request, 'reply');
  return { content: await readJson(request, jsonLimitBytes), pictures: [] };
}

async function parseForm(request: Request, body: Uint8Array<ArrayBuffer>) {
  const contentType = request.headers.get('content-type') ?? '';
  if (!contentType.toLowerCase().startsWith('multipart/form-data')) {
    throw new FaultError('invalid-input', 'The body is not multipart/form-data');
  }
  try {
    return await bufferToFormData(body.buffer, contentType);
  } catch {
    throw new FaultError('invalid-input', 'The multipart body cannot be taken apart');
  }
}

/** A part may come as a file or as a plain field; both are bytes. */
async function bytesOf(part: File | string): Promise<Uint8Array> {
  if (typeof part === 'string') return new TextEncoder().encode(part);
  return new Uint8Array(await part.arrayBuffer());
}
