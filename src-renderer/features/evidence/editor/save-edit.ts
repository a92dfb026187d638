import type { Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { runFlatten } from './flatten/run-flatten.ts';
import type { KeptEdit } from './kept-edit.ts';
import { isBlank } from './model/sheet.ts';

export const isDirty = ({ editor, saved }: KeptEdit): boolean =>
  editor.getState().history.present !== saved;

/**
 * Burns the marks in and gives the program the outcome in the place of what it had. Without marks,
 * it is given the original again.
 */
export async function saveEdit(
  edit: KeptEdit,
  replace: (bytes: Uint8Array) => Promise<Fault | null>,
): Promise<Result<KeptEdit, Fault>> {
  const sheet = edit.editor.getState().history.present;
  const { original, mediaType } = edit;
  const flat = isBlank(sheet)
    ? ok(original)
    : await runFlatten({ bytes: original, mediaType, sheet });
  if (!flat.ok) return flat;
  const refused = await replace(flat.value);
  if (refused !== null) return err(refused);
  return ok({ ...edit, saved: sheet, sha256: await sha256Of(flat.value) });
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
