import { createHash } from 'node:crypto';
import { HelpDeskError, type HelpDeskErrorCode } from './help-desk-error.ts';
import type { ForeignTicket, HelpDesk, HelpDeskTicket } from './help-desk.ts';
import { wireName } from './wire-name.ts';

/** After these what was asked may have been done. */
const MAYBE_DONE: ReadonlySet<HelpDeskErrorCode> = new Set([
  'no-answer',
  'failed',
  'not-understood',
]);

export function mayHaveBeenDone(code: HelpDeskErrorCode): boolean {
  return MAYBE_DONE.has(code);
}

/**
 * At a help desk that cannot be looked through. One that knows a create again takes each repeat; at any
 * other one an answer that was lost is the last thing a program may do by itself.
 */
export async function createUnguarded(desk: HelpDesk, ticket: HelpDeskTicket): Promise<string> {
  if (desk.capabilities.guardAgainstDoubles !== 'person') return desk.create(ticket);
  try {
    return await desk.create(ticket);
  } catch (thrown) {
    if (!(thrown instanceof HelpDeskError) || !mayHaveBeenDone(thrown.code)) throw thrown;
    throw new HelpDeskError('maybe-made', `${thrown.code}: ${thrown.message}`, thrown.details);
  }
}

/** A ticket that nobody can read back, as it was sent; its address and moments are not known. */
export function sentCopy(number: string, { token, subject, files }: HelpDeskTicket): ForeignTicket {
  const at = new Date(0).toISOString();
  return {
    id: number,
    number,
    url: '',
    token,
    subject,
    status: 'new',
    createdAt: at,
    updatedAt: at,
    files: files.map(({ name, mediaType, data }, index) => ({
      id: String(index),
      name: wireName(name),
      mediaType,
      bytes: data.byteLength,
      sha256: createHash('sha256').update(data).digest('hex'),
    })),
    thread: [],
  };
}
