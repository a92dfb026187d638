import { json, type Answer, type Call } from '../serve.ts';
import { shownTicket } from './shown.ts';
import {
  Refused,
  unprocessable,
  ZAMMAD_SEED,
  type StoredTicket,
  type ZammadState,
} from './state.ts';

/** What was made in the last seconds is not in the search index yet [doc]; how long is a [guess]. */
const INDEXED_AFTER_MS = 3000;
const AFTER = 'after (absolute)';
const COLUMNS: readonly string[] = [
  ...['id', 'number', 'title', 'state_id', 'group_id', 'customer_id'],
  ...['created_by_id', 'updated_at'],
];

/**
 * `/tickets/search`. A `query` is answered from the search index, later than the truth; a `condition`
 * from the database [src: can_search.rb, “else we try to use the database result, since it is more up to
 * date”]. Of a condition:
 *   - a column that is not there is an error of the database, 422 [src: handles_errors.rb];
 *   - an operator that is missing or unknown is 500 [src: selector/sql.rb, validate_operator!];
 *   - `is` without any value is an invalid condition, which is logged and answered with **everything**
 *     that the account may see [src: selector/sql.rb, get and validate_pre_condition_blank!];
 *   - `after (absolute)` means that moment or later; what is no whole moment is an error of the database.
 * Pages are counted from 1, of 200 at most [src: tickets_controller.rb, can_paginate/pagination.rb].
 */
export function search(state: ZammadState, { query }: Call): Answer {
  const words = query.get('query') ?? '';
  const found = words === '' ? byConditions(state, query) : byWords(state, words);
  const turn = query.get('order_by') === 'asc' ? 1 : -1;
  const key = query.get('sort_by') === 'id' ? 'id' : 'updated_at';
  const sorted = found.toSorted(
    (one, other) =>
      turn * String(one[key]).localeCompare(String(other[key]), 'en', { numeric: true }),
  );
  const limit = Math.min(200, Number(query.get('per_page') ?? query.get('limit') ?? 50));
  const first = (Number(query.get('page') ?? 1) - 1) * limit;
  const page = sorted.slice(first, first + limit);
  if (query.get('expand') === 'true') {
    return json(
      200,
      page.map((ticket) => shownTicket(state, ticket, true)),
    );
  }
  // The count is that of the page [src].
  return json(200, { tickets: page.map(({ id }) => id), tickets_count: page.length, assets: {} });
}

function byWords({ tickets, articles }: ZammadState, words: string): StoredTicket[] {
  const before = Date.now() - INDEXED_AFTER_MS;
  return tickets
    .filter((ticket) => Date.parse(ticket.created_at) < before)
    .filter(({ id, title, number }) =>
      [title, number, ...articles.filter((one) => one.ticket_id === id).map(({ body }) => body)]
        .join('\n')
        .includes(words),
    );
}

function byConditions({ tickets }: ZammadState, query: URLSearchParams): StoredTicket[] {
  const conditions = new Map<string, Record<string, string>>();
  for (const [key, value] of query) {
    const [, name, part] = /^condition\[([^\]]+)\]\[(\w+)\]$/u.exec(key) ?? [];
    if (name === undefined || part === undefined) continue;
    conditions.set(name, { ...conditions.get(name), [part]: value });
  }
  let found = tickets;
  for (const [name, { operator, value }] of conditions) {
    const column = name.replace(/^ticket\./u, '');
    if (operator !== 'is' && operator !== AFTER)
      throw new Refused(500, 'Error ID Xk2: Please contact your administrator.');
    if (value === undefined) return tickets;
    if (!COLUMNS.includes(column) && column !== ZAMMAD_SEED.tokenField) {
      throw unprocessable(`PG::UndefinedColumn: ERROR: column tickets.${column} does not exist`);
    }
    if (operator === AFTER && !/^\d{4}-\d\d-\d\d/u.test(value)) {
      throw unprocessable(
        'PG::InvalidDatetimeFormat: ERROR: invalid input syntax for type timestamp',
      );
    }
    found = found.filter((ticket) => {
      const kept = valueOf(ticket, column);
      return operator === AFTER ? kept >= value : kept === value;
    });
  }
  return found;
}

function valueOf(ticket: StoredTicket, column: string): string {
  const columns = { ...ticket, ...ticket.attributes } as Record<string, unknown>;
  const value = columns[column];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
