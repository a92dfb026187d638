import { json, type Answer, type Call } from '../serve.ts';
import type { GlpiState, Row } from './state.ts';
import { contains, CORS, listOf, pageOf, Refused } from './wire.ts';

/** Search options by their number: those that were used on a live server [seen], and the id of each. */
const OPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Ticket: {
    ...{ 1: 'name', 2: 'id', 12: 'status', 19: 'date_mod', 21: 'content' },
    22: 'users_id_recipient',
  },
  User: { 1: 'name', 2: 'id', 5: 'email', 9: 'firstname', 34: 'realname' },
  KnowbaseItem: { 2: 'id', 6: 'name', 7: 'answer', 19: 'date_mod' },
};

/**
 * `/search/TYPE`: what lies in the bin is left out; an option that is not known is refused; rows are
 * keyed by the number of the option; without a hit there is no `data` at all [seen]. Option 22, the writer, is
 * compared by number and shown by name [src: CommonITILObject.php, a “dropdown”; used so by others, not seen].
 */
export function search(state: GlpiState, call: Call, type: string): Answer {
  const options = OPTIONS[type];
  if (options === undefined) throw new Refused(400, 'ERROR_RESOURCE_NOT_FOUND_NOR_COMMONDBTM');
  const nameOf = (option: string): string => {
    const name = options[option];
    if (name === undefined) throw new Refused(400, 'ERROR', 'Option de recherche inconnue');
    return name;
  };
  const criteria = listOf(call.query, 'criteria').map(({ field = '', searchtype, value = '' }) => ({
    name: nameOf(field),
    searchtype,
    value,
  }));
  const shown = listOf(call.query, 'forcedisplay').map((one) => one[''] ?? '');
  const found = (state.tables[type] ?? [])
    .map((row) => withEmail(state, type, row))
    .filter((row) => row.is_deleted !== 1)
    .filter((row) =>
      criteria.every(({ name, searchtype, value }) =>
        searchtype === 'equals' ? String(row[name]) === value : contains(row[name], value),
      ),
    );
  const by = nameOf(call.query.get('sort') ?? '2');
  const { items, range, status } = pageOf(call, order(found, by, call.query.get('order')));
  const data = items.map((row) =>
    Object.fromEntries(
      ['1', ...shown].map((option) => [option, shownValue(state, row, options[option] ?? '')]),
    ),
  );
  const head = { totalcount: found.length, count: data.length, sort: [2], order: ['ASC'] };
  if (data.length === 0) return json(200, head, CORS);
  const whole = { ...head, data, 'content-range': range };
  return json(status, whole, { ...CORS, 'content-range': range });
}

function shownValue({ accounts }: GlpiState, row: Row, name: string): unknown {
  if (name !== 'users_id_recipient') return row[name] ?? null;
  return accounts.find(({ id }) => id === row[name])?.name ?? null;
}

function withEmail({ accounts }: GlpiState, type: string, row: Row): Row {
  if (type !== 'User') return row;
  return { ...row, email: accounts.find(({ id }) => id === row.id)?.email ?? null };
}

function order(rows: readonly Row[], by: string, direction: string | null): Row[] {
  const turn = direction === 'DESC' ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [one[by], other[by]];
    if (typeof a === 'number' && typeof b === 'number') return turn * (a - b);
    return turn * String(a).localeCompare(String(b));
  });
}
