import {
  json,
  NOT_KEPT,
  parseJson,
  serve,
  type Answer,
  type Call,
  type Keep,
  type Simulator,
} from '../serve.ts';
import { initKnowledgeBase } from './knowledge-base.ts';
import { search } from './search.ts';
import { shownArticle, shownTicket } from './shown.ts';
import { forbidden, notFound, Refused, seedZammad, type User, type ZammadState } from './state.ts';
import { tellOf, type Webhook } from './tell.ts';
import { createArticle, createTicket, ticketOf, updateTicket, type Params } from './write.ts';

export interface ZammadSimulator extends Simulator {
  /** A trigger for each changed ticket, with a webhook of this address and signature token. */
  tell(url: string, secret: string): void;
}

/** Zammad 6, with one agent for the central and one of the team, who may also delete. */
export async function startZammad(keep: Keep = NOT_KEPT): Promise<ZammadSimulator> {
  const state = keep.open(seedZammad);
  const trigger: { webhook?: Webhook } = {};
  const simulator = await serve((call) => {
    try {
      const answered = answer(state, call, signedIn(state, call));
      if (call.method !== 'GET') keep.commit(state, call);
      if (trigger.webhook !== undefined) void tellOf(state, call, trigger.webhook);
      return answered;
    } catch (thrown) {
      if (thrown instanceof Refused) return thrown.answer;
      throw thrown;
    }
  });
  return { ...simulator, tell: (url, secret) => (trigger.webhook = { url, secret }) };
}

/** None at all is 403, a wrong one 401 [src: authenticates.rb]. */
function signedIn({ users }: ZammadState, { headers }: Call): User {
  const [, token] = /^Token token="?([^"]+)"?$/u.exec(headers.authorization ?? '') ?? [];
  if (token === undefined) throw new Refused(403, 'Authentication required');
  const user = users.find((one) => one.token !== '' && one.token === token);
  if (user === undefined) throw new Refused(401, "Can't find User for Token");
  return user;
}

function answer(state: ZammadState, call: Call, user: User): Answer {
  const [, , , kind = '', first = '', second = '', third = ''] = call.path.split('/');
  const route = `${call.method} ${kind}${first === '' ? '' : /^\d+$/u.test(first) ? '/N' : `/${first}`}`;
  switch (route) {
    case 'GET users/me':
      return json(200, { id: user.id, email: user.email });
    case 'GET groups':
      return json(200, state.groups);
    case 'POST tickets':
      return createTicket(state, paramsOf(call), user);
    case 'GET tickets/search':
      return search(state, call);
    case 'GET tickets/N':
      return json(
        200,
        shownTicket(state, ticketOf(state, Number(first)), call.query.get('expand') === 'true'),
      );
    case 'PUT tickets/N':
      return updateTicket(state, Number(first), paramsOf(call), user);
    case 'DELETE tickets/N':
      return remove(state, Number(first));
    case 'POST ticket_articles':
      return createArticle(state, paramsOf(call), user);
    case 'GET ticket_articles/by_ticket':
      return articles(state, Number(second));
    case 'GET ticket_attachment/N':
      return file(state, Number(first), Number(second), Number(third));
    case 'POST knowledge_bases/init':
      return initKnowledgeBase(call);
    default:
      return { status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>404</h1>' };
  }
}

/** Unreadable JSON is 400 [guess: what Rails does]. */
function paramsOf({ body }: Call): Params {
  const params = parseJson(body);
  if (typeof params !== 'object' || params === null) throw new Refused(400, 'bad request');
  return params as Params;
}

/** With its articles and their files, for good [src: tickets_controller.rb, destroy]. */
function remove(state: ZammadState, id: number): Answer {
  const at = state.tickets.indexOf(ticketOf(state, id));
  state.tickets.splice(at, 1);
  return { status: 200 };
}

/** An agent is shown the internal ones too [src: ticket_articles_controller.rb]. */
function articles(state: ZammadState, id: number): Answer {
  const ticket = ticketOf(state, id);
  const own = state.articles.filter((one) => one.ticket_id === ticket.id);
  return json(
    200,
    own.map((article) => shownArticle(state, article)),
  );
}

/** A file that is not of that article is refused, as one of another ticket is [src]. */
function file(state: ZammadState, ticketId: number, articleId: number, id: number): Answer {
  const ticket = ticketOf(state, ticketId);
  const article = state.articles.find((one) => one.id === articleId);
  if (article === undefined) throw notFound('Ticket::Article', articleId);
  const stored = article.files.find((one) => one.id === id);
  if (article.ticket_id !== ticket.id || stored === undefined) throw forbidden();
  const type = stored.preferences['Mime-Type'] ?? 'application/octet-stream';
  return { status: 200, headers: { 'content-type': type }, body: stored.data };
}
