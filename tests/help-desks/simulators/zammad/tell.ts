import { createHmac, randomUUID } from 'node:crypto';
import { parseJson, type Call } from '../serve.ts';
import { shownArticle, shownTicket } from './shown.ts';
import type { ZammadState } from './state.ts';

export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

/**
 * What a trigger sends after a ticket was changed, by a job of its own and so a moment later: the whole
 * ticket and its last article, signed over the body as it is sent [src: trigger_webhook_job.rb, user_agent.rb].
 */
export async function tellOf(state: ZammadState, call: Call, { url, secret }: Webhook) {
  const id = changedBy(call);
  const ticket = state.tickets.find((one) => one.id === id);
  if (ticket === undefined) return;
  const article = state.articles.filter((one) => one.ticket_id === id).at(-1);
  const body = JSON.stringify({
    ticket: shownTicket(state, ticket, true),
    article: article === undefined ? {} : shownArticle(state, article),
  });
  const signature = createHmac('sha1', secret).update(body).digest('hex');
  await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Zammad User Agent',
      'x-zammad-trigger': 'SOS Poste',
      'x-zammad-delivery': randomUUID(),
      'x-hub-signature': `sha1=${signature}`,
    },
    body,
  }).catch(() => undefined);
}

function changedBy({ method, path, body }: Call): number {
  if (method === 'PUT') return Number(/\/tickets\/(\d+)$/u.exec(path)?.[1]);
  if (method !== 'POST' || !path.endsWith('/ticket_articles')) return Number.NaN;
  return Number((parseJson(body) as { ticket_id?: unknown } | undefined)?.ticket_id);
}
