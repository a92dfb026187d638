import { bufferToFormData } from 'hono/utils/buffer';
import { FaultError } from '#shared/errors.ts';
import { MAX_PICTURES, MAX_TICKET_BYTES } from '#shared/picture.ts';
import type { TicketForm } from '../tickets/ticket-form.ts';
import { parseJson, readBody } from './read-body.ts';

/** The JSON, the report in it and the seams between the parts. */
const ROOM_FOR_THE_REST_BYTES = 1_000_000;

/** @throws FaultError `ticket-too-large` or `invalid-input`. */
export async function readTicketForm(request: Request): Promise<TicketForm> {
  const limitBytes = MAX_TICKET_BYTES + ROOM_FOR_THE_REST_BYTES;
  const form = await parseForm(request, await readBody(request, limitBytes, 'ticket-too-large'));
  const ticket = form.get('ticket');
  if (ticket === null) throw new FaultError('invalid-input', 'The part "ticket" is missing');
  const pictures = form.getAll('picture');
  if (pictures.length > MAX_PICTURES) throw new FaultError('invalid-input', 'Too many pictures');
  return {
    ticket: parseJson(await bytesOf(ticket)),
    pictures: await Promise.all(pictures.map(bytesOf)),
  };
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
