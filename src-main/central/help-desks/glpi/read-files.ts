import { assertId } from '../assert-id.ts';
import type { ForeignFile } from '../help-desk.ts';
import { ask, listAll, type GlpiDesk } from './desk.ts';
import { Document, DocumentLink } from './schemas.ts';
import { verbatim } from './verbatim.ts';

/** Those of a ticket or of one followup, by the path of that item; each is listed with its own only. */
export async function readFiles(desk: GlpiDesk, owner: string): Promise<ForeignFile[]> {
  const links = await listAll(desk, `${owner}/Document_Item`, DocumentLink);
  const files: ForeignFile[] = [];
  for (const { documents_id: id } of links) {
    const document = await ask(desk, { path: `/Document/${id}`, schema: Document });
    // One that was refused when it came is a document without a file.
    if ((document.filename ?? '') === '' || document.is_deleted === 1) continue;
    files.push(await asFile(desk, document));
  }
  return files;
}

async function asFile(desk: GlpiDesk, document: Document): Promise<ForeignFile> {
  const { id, filename, mime, sha1sum } = document;
  const facts = desk.known.find(sha1sum ?? '') ?? desk.known.note(await readFile(desk, String(id)));
  return {
    id: String(id),
    name: verbatim(filename ?? ''),
    mediaType: mime ?? 'application/octet-stream',
    ...facts,
  };
}

export async function readFile(
  { within, settings }: GlpiDesk,
  fileId: string,
): Promise<Uint8Array> {
  assertId(fileId);
  // The limit may have been another when it came.
  const most = 4 * Math.max(settings.largestAttachmentBytes, 10_000_000);
  return within(({ door }) => door.readBytes(`/Document/${fileId}?alt=media`, most));
}
