import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';

type Row = Record<string, SQLOutputValue>;
type Query<Answer> = (text: TemplateStringsArray, ...values: SQLInputValue[]) => Answer;

/** Queries as tagged templates: sql.get`SELECT … WHERE key = ${key}`. Values are always bound. */
export interface Statements {
  run: Query<{ changes: number | bigint; lastInsertRowid: number | bigint }>;
  get: Query<Row | undefined>;
  all: Query<Row[]>;
  iterate: Query<Iterable<Row>>;
}

/**
 * Each query is prepared once, known by its place in the source. Node's own `createTagStore` does the
 * same but leaves its statements open when the database is closed (seen in 24.18), so the file could
 * not be renamed on Windows.
 */
export function createStatements(handle: DatabaseSync): Statements {
  const prepared = new Map<TemplateStringsArray, StatementSync>();
  const of = (text: TemplateStringsArray): StatementSync => {
    const statement = prepared.get(text) ?? handle.prepare(text.join('?'));
    prepared.set(text, statement);
    return statement;
  };

  return {
    run: (text, ...values) => of(text).run(...values),
    get: (text, ...values) => of(text).get(...values),
    all: (text, ...values) => of(text).all(...values),
    iterate: (text, ...values) => of(text).iterate(...values),
  };
}
