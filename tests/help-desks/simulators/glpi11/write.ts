import { json, type Answer } from '../serve.ts';
import { invalid, nextId, notFound, now, type Glpi11State, type Row } from './state.ts';

export type Input = Readonly<Record<string, unknown>>;
const STATUSES: readonly unknown[] = [1, 2, 3, 4, 5, 6];
const SUBJECT_LETTERS = 255;

/**
 * What the schema does not know is dropped [src: getInputParamsBySchema]; a team is joined by requests of its
 * own. The number and an address come back [src: getItemLinkResponse].
 */
export function createTicket({ tickets }: Glpi11State, input: Input, userId: number): Answer {
  const id = nextId(tickets);
  tickets.push({
    id,
    name: Array.from(text(input.name)).slice(0, SUBJECT_LETTERS).join(''),
    content: text(input.content),
    external_id: text(input.external_id) || null,
    type: Number(input.type ?? 1),
    is_deleted: false,
    status: { id: 1, name: 'Nouveau' },
    team: [],
    // Not shown; who made it is in the history alone.
    writer: userId,
    date_creation: now(),
    date_mod: now(),
  });
  return link(id, `/Assistance/Ticket/${id}`);
}

/** The whole ticket comes back; an entity is not changed so [src: updateBySchema]. */
export function updateTicket(state: Glpi11State, id: number, input: Input): Answer {
  const ticket = ticketOf(state, id);
  const status = (input.status as { id?: number } | undefined)?.id;
  if (status !== undefined && !STATUSES.includes(status)) throw invalid();
  if (status !== undefined) ticket.status = { id: status, name: `Statut ${status}` };
  ticket.date_mod = now();
  return json(200, ticket);
}

export function join({ tickets, accounts }: Glpi11State, id: number, member: Input): Answer {
  const ticket = ticketOf({ tickets }, id);
  const { type, role } = member;
  const name = accounts.find((one) => one.id === member.id)?.name ?? '';
  (ticket.team as object[]).push({ id: member.id, type, role, name });
  return json(201, null);
}

/** A followup reopens nothing by itself [guess: `add_reopen` is in no schema]; a solution solves. */
export function say(
  state: Glpi11State,
  kind: 'Followup' | 'Solution',
  id: number,
  { input, userId }: { input: Input; userId: number },
): Answer {
  const ticket = ticketOf(state, id);
  const table = kind === 'Followup' ? state.followups : state.solutions;
  const name = state.accounts.find((one) => one.id === userId)?.name ?? '';
  const number = nextId(table);
  const said = {
    id: number,
    ...{
      itemtype: 'Ticket',
      items_id: id,
      content: text(input.content),
      user: { id: userId, name },
    },
  };
  // A solution tells no moment [src: its schema in ITILController.php].
  const moments = { date_creation: now(), date_mod: now() };
  const isPrivate = input.is_private === true;
  table.push(kind === 'Followup' ? { ...said, is_private: isPrivate, ...moments } : said);
  if (kind === 'Solution') ticket.status = { id: 5, name: 'Résolu' };
  ticket.date_mod = now();
  return link(number, `/Assistance/Ticket/${id}/Timeline/${kind}/${number}`);
}

/** Into the bin, from where it is still answered by its number [src: deleteBySchema, getOneBySchema]. */
export function remove(state: Glpi11State, id: number): Answer {
  ticketOf(state, id).is_deleted = true;
  return { status: 204 };
}

export function ticketOf({ tickets }: Pick<Glpi11State, 'tickets'>, id: number): Row {
  const ticket = tickets.find((one) => one.id === id);
  if (ticket === undefined) throw notFound();
  return ticket;
}

function link(id: number, path: string): Answer {
  return json(201, { id, href: path }, { location: path });
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
