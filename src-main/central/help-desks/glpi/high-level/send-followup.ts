import { assertToken } from '../../assert-token.ts';
import type { HelpDeskReply } from '../../help-desk.ts';
import { htmlOf } from '../../html-text.ts';
import { signText } from '../../signed-text.ts';
import { SOLVED } from '../settings.ts';
import { ask, type HighLevelDesk } from './desk.ts';
import { readCore } from './read-ticket.ts';
import { Created } from './schemas.ts';
import { setStatus } from './set-status.ts';

/** A followup by itself reopens nothing here: what was solved is put in hand again after it. */
export async function sendFollowup(desk: HighLevelDesk, id: string, reply: HelpDeskReply) {
  assertToken(reply.token);
  const { status } = await readCore(desk, id);
  await ask(desk, {
    method: 'POST',
    path: `/Assistance/Ticket/${id}/Timeline/Followup`,
    body: { content: htmlOf(signText(reply)), is_private: false },
    schema: Created,
  });
  if (status.id === SOLVED) await setStatus(desk, id, 'in-progress');
}
