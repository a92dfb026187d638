import { assertId } from '../assert-id.ts';
import { TICKET_GONE } from '../door-faults.ts';
import { assertToken } from '../assert-token.ts';
import type { HelpDeskReply } from '../help-desk.ts';
import { signText } from '../signed-text.ts';
import type { RedmineDesk } from './desk.ts';
import { uploadFiles } from './upload-files.ts';

/** Answered with 204 and nothing, on a closed issue too, which stays closed. */
export async function sendNote(desk: RedmineDesk, id: string, reply: HelpDeskReply): Promise<void> {
  assertId(id);
  assertToken(reply.token);
  const uploads = await uploadFiles(desk, reply.files);
  await desk.door.send({
    method: 'PUT',
    path: `/issues/${id}.json`,
    refusals: TICKET_GONE,
    body: { issue: { notes: signText(reply), private_notes: false, uploads } },
  });
}
