import type { HelpDeskFile } from '../help-desk.ts';
import { wireName } from '../wire-name.ts';

/**
 * What the requester says. An article of a customer that an agent brings gets the ticket’s customer for
 * its origin, so that their name stands beside it.
 */
export function articleOf(subject: string, text: string, files: readonly HelpDeskFile[]): object {
  return {
    subject,
    body: text,
    content_type: 'text/plain',
    type: 'web',
    sender: 'Customer',
    internal: false,
    attachments: files.map(({ name, mediaType, data }) => ({
      filename: wireName(name),
      data: Buffer.from(data).toString('base64'),
      'mime-type': mediaType,
    })),
  };
}
