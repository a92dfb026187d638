import { json, type Answer, type Call } from '../serve.ts';
import type { Row } from './state.ts';

/** Two elements, a code for programs and prose in the account’s language [seen]. */
export class Refused extends Error {
  readonly answer: Answer;

  constructor(status: number, code: string, prose = 'Une erreur s’est produite') {
    super(code);
    this.answer = json(status, [code, prose], CORS);
  }
}

/** Open to everybody [seen]. */
export const CORS = { 'access-control-allow-origin': '*' };

export const notFound = () => new Refused(404, 'ERROR_ITEM_NOT_FOUND', 'Élément introuvable');

/** `criteria[0][field]=21` and its like. */
export function listOf(query: URLSearchParams, name: string): Record<string, string>[] {
  const found = new Map<number, Record<string, string>>();
  for (const [key, value] of query) {
    const [, at, field = ''] =
      new RegExp(`^${name}\\[(\\d*)\\](?:\\[(\\w+)\\])?$`, 'u').exec(key) ?? [];
    if (at === undefined) continue;
    const index = at === '' ? found.size : Number(at);
    found.set(index, { ...found.get(index), [field]: value });
  }
  return [...found.values()];
}

export interface Page<Item> {
  readonly items: Item[];
  /** `0-1/18`. */
  readonly range: string;
  /** 206 for a part, 200 for the whole [seen]. */
  readonly status: number;
}

/** Fifty unless asked otherwise; past the end is refused, but for the first page [seen]. */
export function pageOf<Item>({ query }: Call, rows: readonly Item[]): Page<Item> {
  const [, first = 0, last = 49] = (/^(\d+)-(\d+)$/u.exec(query.get('range') ?? '0-49') ?? []).map(
    Number,
  );
  if (first > 0 && first >= rows.length) throw new Refused(400, 'ERROR_RANGE_EXCEED_TOTAL');
  const end = Math.min(last, rows.length - 1);
  const items = rows.slice(first, end + 1);
  return {
    items,
    range: `${first}-${end}/${rows.length}`,
    status: items.length < rows.length ? 206 : 200,
  };
}

/** A sort by a field that is not there is refused [src: API.php, getItems]. */
export function sorted(call: Call, rows: readonly Row[]): Row[] {
  const by = call.query.get('sort') ?? 'id';
  if (rows.some((row) => !(by in row)))
    throw new Refused(400, 'ERROR', 'sort param is not a field');
  const turn = call.query.get('order')?.toUpperCase() === 'DESC' ? -1 : 1;
  return rows.toSorted((one, other) => turn * compare(one[by], other[by]));
}

function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other));
}

/** Case and accents are ignored, `^` and `$` hold to the ends, nothing or `%` finds everything [seen]. */
export function contains(value: unknown, wanted: string): boolean {
  const kept = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const [, start, words = '', end] = /^(\^?)(.*?)(\$?)$/su.exec(wanted) ?? [];
  if (words.replaceAll('%', '') === '') return true;
  const [flat, part] = [flatten(kept), flatten(words)];
  if (start === '^' && !flat.startsWith(part)) return false;
  if (end === '$' && !flat.endsWith(part)) return false;
  return flat.includes(part);
}

function flatten(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
