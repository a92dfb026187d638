export type SqlValue = string | number | null | Uint8Array | readonly string[];

export interface Answer {
  readonly rows: readonly unknown[];
  /** Rows that were added, changed or deleted. */
  readonly changes: number;
}

/** Values are always bound: sql`SELECT … WHERE key = ${key}`. */
export type Sql = (text: TemplateStringsArray, ...values: readonly SqlValue[]) => Promise<Answer>;

interface Connection {
  query(
    text: string,
    values: unknown[],
  ): Promise<{ readonly rows: unknown[]; readonly rowCount: number | null }>;
}

export function createSql(connection: Connection): Sql {
  return async (parts, ...values) => {
    const text = parts.reduce((before, part, at) => `${before}$${at}${part}`);
    const { rows, rowCount } = await connection.query(text, values.map(toBound));
    return { rows, changes: rowCount ?? 0 };
  };
}

function toBound(value: SqlValue): unknown {
  if (typeof value === 'string') return withoutNul(value);
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.length);
  return typeof value === 'object' && value !== null ? value.map(withoutNul) : value;
}

/** The one sign PostgreSQL's text cannot hold; JSON writes it as an escape, which stays as it is. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '\u{fffd}');
}
