import { json, type Answer, type Call } from '../serve.ts';
import type { GlpiState, Row } from './state.ts';
import { contains, CORS, listOf, notFound, pageOf, Refused, sorted } from './wire.ts';

/** What lies in the bin is still answered by its id, with `is_deleted: 1` [seen]. */
export function readItem(state: GlpiState, call: Call, type: string, id: number): Answer {
  const row = tableOf(state, type).find((one) => one.id === id);
  if (row === undefined) throw notFound();
  if (type === 'Document' && call.query.get('alt') === 'media') {
    // The bytes, and no word of what they are [seen].
    return { status: 200, headers: CORS, body: state.files.get(id) ?? Buffer.alloc(0) };
  }
  return json(200, shown(state, call, row), CORS);
}

/** Those of one parent: files of a followup hang on it and are not among those of its ticket [seen]. */
export function readItems(
  state: GlpiState,
  call: Call,
  type: string,
  parent?: { type: string; id: number },
): Answer {
  let rows = tableOf(state, type);
  if (parent !== undefined) {
    const { type: itemtype, id } = parent;
    if (!tableOf(state, itemtype).some((one) => one.id === id)) throw notFound();
    rows = rows.filter(
      (row) =>
        (row.itemtype === itemtype && row.items_id === id) ||
        (itemtype === 'KnowbaseItemCategory' && row.knowbaseitemcategories_id === id) ||
        (itemtype === 'Ticket' && row.tickets_id === id && row.itemtype === undefined),
    );
  }
  for (const [key, value] of call.query) {
    const field = /^searchText\[(\w+)\]$/u.exec(key)?.[1];
    if (field === undefined) continue;
    if (rows.some((row) => !(field in row))) throw new Refused(400, 'ERROR_FIELD_NOT_FOUND');
    rows = rows.filter((row) => contains(row[field], value));
  }
  rows = rows.filter((row) => row.is_deleted !== 1);
  const { items, range, status } = pageOf(call, sorted(call, rows));
  const headers = rows.length === 0 ? CORS : { ...CORS, 'content-range': range };
  return json(
    status,
    items.map((row) => shown(state, call, row)),
    headers,
  );
}

export function tableOf({ tables }: GlpiState, type: string): Row[] {
  const table = tables[type];
  if (table === undefined) throw new Refused(400, 'ERROR_RESOURCE_NOT_FOUND_NOR_COMMONDBTM');
  return table;
}

/** Names beside numbers where they are asked for [doc: apirest.md, add_keys_names]. */
function shown({ accounts }: GlpiState, { query }: Call, row: Row): object {
  const wanted = listOf(query, 'add_keys_names').some((one) => one[''] === 'users_id');
  if (!wanted) return row;
  const person = accounts.find(({ id }) => id === row.users_id);
  const name = person === undefined ? '' : `${person.realname} ${person.firstname}`;
  return { ...row, _keys_names: { users_id: name } };
}
