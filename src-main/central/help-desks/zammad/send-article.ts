import { assertToken } from '../assert-token.ts';
import type { HelpDeskReply } from '../help-desk.ts';
import { signText } from '../signed-text.ts';
import { articleOf } from './article.ts';
import type { ZammadDesk } from './desk.ts';
import { readCore } from './read-ticket.ts';
import { statusOf } from './settings.ts';

/** An article by itself reopens nothing: to a closed ticket it comes with the state, in one step. */
export async function sendArticle(desk: ZammadDesk, id: string, reply: HelpDeskReply) {
  assertToken(reply.token);
  const { title, state } = await readCore(desk, id);
  const article = articleOf(title, signText(reply), reply.files);
  const { settings, door } = desk;
  if (statusOf(settings, state) === 'resolved') {
    const body = { state: settings.reopenedState, article };
    await door.send({ method: 'PUT', path: `/tickets/${id}`, body });
  } else {
    const body = { ticket_id: Number(id), ...article };
    await door.send({ method: 'POST', path: '/ticket_articles', body });
  }
}
