import { json, type Answer, type Call } from '../serve.ts';
import { tableOf } from './read-items.ts';
import { nextId, now, sanitize, type GlpiState, type Row } from './state.ts';
import { CORS, notFound, Refused } from './wire.ts';

type Input = Record<string, unknown>;
const CREATED = 'Élément ajouté avec succès';
const SUBJECT_LETTERS = 255;
const STATUSES: readonly unknown[] = [1, 2, 3, 4, 5, 6];

/** A list in `input` makes several, and is answered with a list [seen]. */
export function createItems(state: GlpiState, body: unknown, type: string, userId: number): Answer {
  const { input } = body as { input?: Input | Input[] };
  if (input === undefined || typeof input !== 'object') throw new Refused(400, 'ERROR_BAD_ARRAY');
  const make = (one: Input) => ({ id: create(state, type, one, userId), message: CREATED });
  return json(201, Array.isArray(input) ? input.map(make) : make(input), CORS);
}

function create(state: GlpiState, type: string, input: Input, userId: number): number {
  switch (type) {
    case 'Ticket':
      return createTicket(state, input, userId);
    case 'ITILFollowup':
      return createFollowup(state, input, userId);
    case 'ITILSolution':
      return createSolution(state, input, userId);
    default:
      throw new Refused(403, 'ERROR_RIGHT_MISSING', 'Vous n’avez pas les droits requis');
  }
}

/**
 * Nothing is asked for, and what is not known is dropped without a word: a category that is not there,
 * another key (`externalid` among them), an address in place of an account’s number, which leaves the
 * ticket without a requester. The name is cut at 255 signs [seen].
 */
function createTicket({ tables }: GlpiState, input: Input, userId: number): number {
  const tickets = tables.Ticket!;
  const id = nextId(tickets);
  const at = now();
  tickets.push({
    id,
    entities_id: Number(input.entities_id ?? 0),
    name: sanitize(Array.from(text(input.name)).slice(0, SUBJECT_LETTERS).join('')),
    content: sanitize(text(input.content)),
    status: input._groups_id_assign === undefined ? 1 : 2,
    type: Number(input.type ?? 1),
    itilcategories_id: Number(input.itilcategories_id ?? 0),
    users_id_recipient: userId,
    is_deleted: 0,
    date: at,
    date_creation: at,
    date_mod: at,
  });
  const requester = input._users_id_requester;
  const notified = input._users_id_requester_notif as { alternative_email?: string[] } | undefined;
  const address = notified?.alternative_email?.[0] ?? '';
  const people = tables.Ticket_User!;
  if (typeof requester === 'number' && (requester > 0 || address !== '')) {
    const person = { tickets_id: id, users_id: requester, type: 1, alternative_email: address };
    people.push({ id: nextId(people), ...person });
  }
  return id;
}

/** `add_reopen` brings a solved ticket back, a plain one leaves it; on a closed one it is refused [seen]. */
function createFollowup(state: GlpiState, input: Input, userId: number): number {
  const ticket = ticketOf(state, input);
  if (ticket.status === 6) throw new Refused(400, 'ERROR_GLPI_ADD', 'Le ticket est clos');
  if (ticket.status === 5 && input.add_reopen !== undefined) ticket.status = 1;
  return addTo(state, 'ITILFollowup', ticket, userId, {
    content: sanitize(text(input.content)),
    is_private: Number(input.is_private ?? 0),
  });
}

/** Sets the ticket solved [seen]. */
function createSolution(state: GlpiState, input: Input, userId: number): number {
  const ticket = ticketOf(state, input);
  ticket.status = 5;
  return addTo(state, 'ITILSolution', ticket, userId, { content: sanitize(text(input.content)) });
}

/** To a ticket that is not there: the right is missing [guess]. */
function ticketOf({ tables }: GlpiState, { itemtype, items_id: id }: Input): Row {
  const ticket = tables.Ticket!.find((one) => itemtype === 'Ticket' && one.id === Number(id));
  if (ticket === undefined) throw new Refused(403, 'ERROR_RIGHT_MISSING');
  return ticket;
}

function addTo(state: GlpiState, type: string, ticket: Row, userId: number, fields: Input): number {
  const table = tableOf(state, type);
  const id = nextId(table);
  const at = now();
  const place = { itemtype: 'Ticket', items_id: ticket.id };
  table.push({ id, ...place, users_id: userId, ...fields, date: at, date_creation: at });
  ticket.date_mod = at;
  return id;
}

/**
 * Answered with a list, keyed by the id [doc: apirest.md]; a column that is not there is dropped without a
 * word. A status that nobody knows is refused [guess: of the life cycles of profiles nothing was seen].
 */
export function updateItem(state: GlpiState, body: unknown, type: string, id: number): Answer {
  const row = tableOf(state, type).find((one) => one.id === id);
  if (row === undefined) throw notFound();
  const { input } = body as { input?: Input };
  if (input === undefined) throw new Refused(400, 'ERROR_BAD_ARRAY');
  if (type === 'Ticket' && input.status !== undefined && !STATUSES.includes(input.status)) {
    throw new Refused(400, 'ERROR_GLPI_UPDATE', 'Statut invalide');
  }
  for (const [name, value] of Object.entries(input)) if (name in row) row[name] = value;
  row.date_mod = now();
  return json(200, [{ [id]: true, message: '' }], CORS);
}

/** Into the bin, or away for good with `force_purge` [doc: apirest.md]. */
export function deleteItem(state: GlpiState, call: Call, type: string, id: number): Answer {
  const table = tableOf(state, type);
  const at = table.findIndex((one) => one.id === id);
  if (at < 0) throw notFound();
  if (call.query.get('force_purge') === 'true') table.splice(at, 1);
  else table[at]!.is_deleted = 1;
  return json(200, [{ [id]: true, message: '' }], CORS);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
