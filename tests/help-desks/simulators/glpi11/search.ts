import { json, type Answer, type Call } from '../serve.ts';
import type { Row } from './state.ts';

/**
 * A list: `filter` in RSQL, `sort` as `property:asc`, `start`, `limit` of 100 unless asked otherwise; 206 and a
 * range for a part [src: ResourceAccessor.php]. **A filter on a property that is not known is left out, and
 * without any other one everything is answered** [src: RSQL/Parser.php].
 */
export function list({ query }: Call, rows: readonly Row[]): Answer {
  const found = (query.get('filter') ?? '')
    .split(';')
    .filter((one) => one !== '')
    .reduce<readonly Row[]>(filtered, rows);
  const [by = 'id', turn = 'asc'] = (query.get('sort') ?? 'id:asc').split(':');
  const sorted = found.toSorted(
    (one, other) => (turn === 'desc' ? -1 : 1) * compare(one[by], other[by]),
  );
  const start = Number(query.get('start') ?? 0);
  const limit = Number(query.get('limit') ?? 100);
  const page = sorted.slice(start, start + limit);
  const hasMore = start + limit < sorted.length;
  const range = { 'content-range': `${start}-${start + page.length - 1}/${sorted.length}` };
  return json(hasMore ? 206 : 200, page, range);
}

function filtered(rows: readonly Row[], filter: string): readonly Row[] {
  const [, property = '', operator = '', value = ''] =
    /^([\w.]+)(==|=notempty=)(.*)$/u.exec(filter) ?? [];
  if (!KNOWN.includes(property)) return rows;
  return rows.filter((row) => {
    const kept = valuesOf(row, property);
    return operator === '=='
      ? kept.includes(value.replace(/^(["'])(.*)\1$/u, '$2'))
      : kept.some((one) => one !== '');
  });
}

const KNOWN: readonly string[] = ['id', 'external_id', 'name', 'emails.email', 'is_private'];

function valuesOf(row: Row, property: string): string[] {
  const [first = '', second] = property.split('.');
  const parts = second === undefined ? [row[first]] : ((row[first] ?? []) as Row[]);
  return parts
    .map((part) => (second === undefined ? part : (part as Row)[second]))
    .map((part) => (typeof part === 'string' || typeof part === 'number' ? String(part) : ''));
}

function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other));
}
