import { createHash } from 'node:crypto';
import { HelpDeskError } from '../help-desk-error.ts';
import type { HelpDeskFile } from '../help-desk.ts';
import { wireName } from '../wire-name.ts';
import type { RedmineDesk } from './desk.ts';
import { Upload } from './schemas.ts';

export interface UploadedFile {
  readonly token: string;
  readonly filename: string;
  readonly content_type: string;
}

/**
 * One request per file. A token can be used once and those that nobody uses are swept up by the
 * server, so a crash between here and the issue leaves nothing behind.
 */
export async function uploadFiles(
  { door }: RedmineDesk,
  files: readonly HelpDeskFile[],
): Promise<UploadedFile[]> {
  const uploaded: UploadedFile[] = [];
  for (const { name, mediaType, data } of files) {
    const filename = wireName(name);
    const { upload } = await door.ask({
      method: 'POST',
      path: `/uploads.json?filename=${encodeURIComponent(filename)}`,
      body: data,
      // Any other is answered with 406.
      contentType: 'application/octet-stream',
      schema: Upload,
      refusals: { 422: 'too-large' },
    });
    checkDigest(upload.token, { name, data });
    uploaded.push({ token: upload.token, filename, content_type: mediaType });
  }
  return uploaded;
}

/** The token ends with the SHA-256 of what the server has written down. */
function checkDigest(token: string, { name, data }: Pick<HelpDeskFile, 'name' | 'data'>): void {
  const digest = /\.([0-9a-f]{64})$/u.exec(token)?.[1];
  if (digest === undefined || digest === createHash('sha256').update(data).digest('hex')) return;
  throw new HelpDeskError('not-confirmed', 'An upload has another SHA-256', { names: [name] });
}
