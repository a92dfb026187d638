import type { Fault } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
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
  replace: (bytes: Uint8Array) => Promise<Result<string, Fault>>,
): Promise<Result<KeptEdit, Fault>> {
  const sheet = edit.editor.getState().history.present;
  const { original, mediaType } = edit;
  const flat = isBlank(sheet)
    ? ok(original)
    : await runFlatten({ bytes: original, mediaType, sheet });
  if (!flat.ok) return flat;
  const replaced = await replace(flat.value);
  return replaced.ok ? ok({ ...edit, saved: sheet, sha256: replaced.value }) : replaced;
}
