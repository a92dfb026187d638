import type { HelpDeskFile } from '../help-desk.ts';
import { wireName } from '../wire-name.ts';

/**
 * One part of JSON and one per file. Inside the JSON a file's name would have to be ASCII: a typographic
 * apostrophe there is answered with 500 and an empty body.
 */
export function messageForm(message: object, files: readonly HelpDeskFile[]): FormData {
  const form = new FormData();
  form.append('JSON', JSON.stringify(message));
  for (const { name, mediaType, data } of files) {
    form.append(
      'Attachments',
      new Blob([data.slice()], { type: safeType(mediaType) }),
      wireName(name),
    );
  }
  return form;
}

/** What is called text is re-encoded to UTF-8 there, and would not come back byte for byte. */
function safeType(mediaType: string): string {
  return mediaType.startsWith('text/') ? 'application/octet-stream' : mediaType;
}
