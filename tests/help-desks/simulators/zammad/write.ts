import { json, type Answer } from '../serve.ts';
import { shownArticle, shownTicket, userOf } from './shown.ts';
import {
  notFound,
  STATES,
  unprocessable,
  ZAMMAD_SEED,
  type StoredArticle,
  type StoredFile,
  type StoredTicket,
  type User,
  type ZammadState,
} from './state.ts';

export type Params = Readonly<Record<string, unknown>>;
const TITLE_LETTERS = 250;
const BODY_LETTERS = 1_500_000;
/** Set a ticket that is new to open when an agent uses them [src: resets_ticket_state.rb]. */
const COMMUNICATIONS: readonly unknown[] = ['email', 'phone', 'web', 'sms'];

/**
 * All or nothing, in one transaction. What is not known among the keys is dropped without a word: a value
 * for an attribute that nobody has made among them [src: tickets_controller.rb, param_cleanup].
 */
export function createTicket(state: ZammadState, params: Params, by: User): Answer {
  const group = state.groups.find(({ name }) => name === params.group);
  // [seen in its own tests: requests/…/api_auth_on_behalf_of: 422]
  if (group === undefined)
    throw unprocessable(`No lookup value found for 'group': "${text(params.group)}"`);
  const at = new Date().toISOString();
  const id = (state.nextId += 1);
  const ticket: StoredTicket = {
    id,
    // Not the id [doc].
    number: String(61_000 + id),
    title: titleOf(params.title),
    group_id: group.id,
    state_id: 1,
    customer_id: customerOf(state, params),
    created_by_id: by.id,
    created_at: at,
    updated_at: at,
    attributes: { [ZAMMAD_SEED.tokenField]: text(params[ZAMMAD_SEED.tokenField]) || null },
  };
  const article = params.article as Params | undefined;
  const made = article === undefined ? undefined : articleOf(state, ticket, article, by);
  state.tickets.push(ticket);
  if (made !== undefined) state.articles.push(made);
  return json(201, shownTicket(state, ticket, false));
}

/** Cut without a word, breaks and tabs made spaces [src: checks_attribute_values_and_length.rb, ticket.rb]. */
function titleOf(title: unknown): string {
  const flat = text(title).replace(/[\s\t\r]/gu, (sign) =>
    /[ \t\r\n\f\v]/u.test(sign) ? ' ' : sign,
  );
  return Array.from(flat).slice(0, TITLE_LETTERS).join('');
}

/** “guess:” finds the address or makes an account for it; one that is no address is refused [src]. */
function customerOf(state: ZammadState, { customer_id: given, customer }: Params): number {
  const [, email] = /^guess:(.+)$/u.exec(text(given)) ?? [];
  if (email === undefined) {
    const known = state.users.find((one) => one.email === customer || one.id === given);
    if (known === undefined)
      throw unprocessable(`No lookup value found for 'customer': "${text(customer)}"`);
    return known.id;
  }
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/u.test(email)) {
    throw unprocessable(`Invalid email '${email}' of customer`);
  }
  const known = state.users.find((one) => one.email === email.toLowerCase());
  if (known !== undefined) return known.id;
  const id = (state.nextId += 1);
  const nameless = { firstname: '', lastname: '', token: '', role: 'customer' as const };
  state.users.push({ id, email: email.toLowerCase(), ...nameless });
  return id;
}

export function createArticle(state: ZammadState, params: Params, by: User): Answer {
  const ticket = ticketOf(state, Number(params.ticket_id));
  const article = articleOf(state, ticket, params, by);
  state.articles.push(article);
  ticket.updated_at = article.created_at;
  if (
    ticket.state_id === 1 &&
    article.sender === 'Agent' &&
    COMMUNICATIONS.includes(article.type)
  ) {
    ticket.state_id = 2;
  }
  return json(201, shownArticle(state, article));
}

/** The state and an article in one step; an article by itself reopens nothing [src]. */
export function updateTicket(state: ZammadState, id: number, params: Params, by: User): Answer {
  const ticket = ticketOf(state, id);
  const { state: name, article } = params;
  if (name !== undefined) {
    const number = Object.entries(STATES).find(([, one]) => one === name)?.[0];
    if (number === undefined)
      throw unprocessable(`No lookup value found for 'state': "${text(name)}"`);
    const made = article === undefined ? [] : [articleOf(state, ticket, article as Params, by)];
    ticket.state_id = Number(number);
    state.articles.push(...made);
  } else if (article !== undefined) {
    state.articles.push(articleOf(state, ticket, article as Params, by));
  }
  ticket.updated_at = new Date().toISOString();
  return json(200, shownTicket(state, ticket, false));
}

export function ticketOf({ tickets }: ZammadState, id: number): StoredTicket {
  const ticket = tickets.find((one) => one.id === id);
  if (ticket === undefined) throw notFound('Ticket', id);
  return ticket;
}

/** [src: creates_ticket_articles.rb, article.rb, adds_metadata_origin_by_id.rb, adds_metadata_general.rb] */
function articleOf(
  state: ZammadState,
  ticket: StoredTicket,
  params: Params,
  by: User,
): StoredArticle {
  const { body, type = 'note', internal = false } = params;
  if (typeof body !== 'string') throw unprocessable('Need at least article: { body: "some text" }');
  if (body.length > BODY_LETTERS) throw unprocessable('body of article is too large');
  const sender = text(params.sender) || 'Agent';
  const hasOrigin = sender === 'Customer' && ['phone', 'note', 'web'].includes(text(type));
  const origin = hasOrigin ? ticket.customer_id : null;
  const person = userOf(state, origin ?? by.id);
  const name = `${person?.firstname ?? ''} ${person?.lastname ?? ''}`;
  const contentType = text(params.content_type) || 'text/plain';
  return {
    id: (state.nextId += 1),
    ticket_id: ticket.id,
    subject: text(params.subject),
    body: /html/iu.test(contentType) ? cleaned(body) : body,
    content_type: contentType,
    type: text(type),
    sender,
    from: person?.role === 'customer' && type !== 'note' ? `${name} <${person.email}>` : name,
    internal: internal === true,
    created_by_id: by.id,
    origin_by_id: origin,
    created_at: new Date().toISOString(),
    files: filesOf(state, params.attachments),
  };
}

/** A key that lacks, or base64 that is not strict, refuses the whole request [src]. */
function filesOf(state: ZammadState, attachments: unknown): StoredFile[] {
  if (!Array.isArray(attachments)) return [];
  return attachments.map((one: Params, index) => {
    for (const key of ['mime-type', 'filename', 'data']) {
      if (one[key] != null) continue;
      throw unprocessable(`Attachment needs '${key}' param for attachment with index '${index}'`);
    }
    const base64 = text(one.data).replace(/[\r\n]/gu, '');
    const data = Buffer.from(base64, 'base64');
    if (data.toString('base64') !== base64) {
      throw unprocessable(`Invalid base64 for attachment with index '${index}'`);
    }
    if (text(one.filename) === '') throw unprocessable("Filename can't be blank");
    const preferences = { 'Mime-Type': text(one['mime-type']) };
    return { id: (state.nextId += 1), filename: text(one.filename), data, preferences };
  });
}

/** Scripts and handlers are taken out when it comes in [src: checks_html_sanitized.rb]. */
function cleaned(html: string): string {
  return html.replace(/<script\b[\s\S]*?<\/script>/giu, '').replace(/\son\w+=[^\s>]*/giu, '');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
