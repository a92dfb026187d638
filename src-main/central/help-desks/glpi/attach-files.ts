import { assertId } from '../assert-id.ts';
import { HelpDeskError } from '../help-desk-error.ts';
import type { AttachTo, HelpDeskFile } from '../help-desk.ts';
import { wireName } from '../wire-name.ts';
import { ask, type GlpiDesk } from './desk.ts';
import { FOLLOWUP } from './read-thread.ts';
import { Uploaded } from './schemas.ts';

/** One document per file, linked as it is made. */
export async function attachFiles(
  desk: GlpiDesk,
  to: AttachTo,
  files: readonly HelpDeskFile[],
): Promise<void> {
  assertId(to.id);
  for (const file of files) await attach(desk, to, file);
}

async function attach(desk: GlpiDesk, to: AttachTo, { name, mediaType, data }: HelpDeskFile) {
  const filename = wireName(name);
  const input = { name: filename, _filename: [filename], ...placeOf(to) };
  const form = new FormData();
  form.append('uploadManifest', JSON.stringify({ input }));
  form.append('filename[0]', new Blob([data.slice()], { type: mediaType }), filename);
  desk.known.note(data);
  const { upload_result: result } = await ask(desk, {
    method: 'POST',
    path: '/Document',
    body: form,
    schema: Uploaded,
    // Over what PHP takes for a whole request.
    refusals: { 400: 'too-large', 413: 'too-large' },
  });
  // A refused file is answered with 201 too, and leaves a document without one.
  if (!hasError(result)) return;
  throw new HelpDeskError('refused', 'GLPI does not take a file', {
    foreignId: to.id,
    names: [name],
  });
}

function placeOf({ id, messageId }: AttachTo): object {
  if (messageId === undefined) return { itemtype: 'Ticket', items_id: Number(id) };
  return { itemtype: 'ITILFollowup', items_id: Number(messageId.slice(FOLLOWUP.length)) };
}

/** An object of lists, or a list of such objects: it was seen as the one and reads as the other. */
function hasError(result: unknown): boolean {
  if (typeof result !== 'object' || result === null) return false;
  const { error } = result as { error?: unknown };
  if (typeof error === 'string' && error !== '') return true;
  return Object.values(result).some(hasError);
}
