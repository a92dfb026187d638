import { assertToken } from '../assert-token.ts';
import type { HelpDeskReply } from '../help-desk.ts';
import { htmlOf } from '../html-text.ts';
import { signText } from '../signed-text.ts';
import { ask, type GlpiDesk } from './desk.ts';
import { readCore } from './read-ticket.ts';
import { Created } from './schemas.ts';
import { SOLVED } from './settings.ts';

/** Its words alone: files are brought once it is there. What was solved is open again. */
export async function sendFollowup(desk: GlpiDesk, id: string, reply: HelpDeskReply) {
  assertToken(reply.token);
  // To a ticket that is not there GLPI answers as to one that may not be touched.
  const { status } = await readCore(desk, id);
  await ask(desk, {
    method: 'POST',
    path: '/ITILFollowup',
    body: {
      input: {
        itemtype: 'Ticket',
        items_id: Number(id),
        content: htmlOf(signText(reply)),
        is_private: 0,
        ...(status === SOLVED ? { add_reopen: 1 } : {}),
      },
    },
    schema: Created,
  });
}
