import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#shared/result.ts';
import { checkDatabaseUrl, type DatabaseAddress } from './store/postgres/database-address.ts';
import type { TokenKind } from './store/store.ts';

export interface Arguments {
  readonly host: string;
  readonly port: number;
  /** One of these two. */
  readonly dataFolder: string | undefined;
  readonly database: DatabaseAddress | undefined;
  /** Only make a new token of this kind, print it and end. */
  readonly issue: TokenKind | undefined;
  /** Postes that may hold a line open for news; 0 offers none. */
  readonly mostEventStreams: number | undefined;
}

export const USAGE =
  'Usage: npm run central -- --data DIR | --database postgres://USER@HOST/NAME [--database-password-file FILE] [--port 4180] [--host 127.0.0.1] [--issue poste|desk] [--events 300]';

/** The arguments, or a sentence for the person who typed them. */
export function readArguments(typed: readonly string[]): Result<Arguments, string> {
  const parsed = parse(typed);
  if (!parsed.ok) return parsed;
  const { host, port, issue, events } = parsed.value;
  const place = readPlace(parsed.value);
  if (!place.ok) return place;
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535) {
    return err(`--port takes a number from 0 to 65535, not "${port}".`);
  }
  if (events !== undefined && !/^\d{1,5}$/u.test(events)) {
    return err(`--events takes how many postes may listen, or 0, not "${events}".`);
  }
  if (issue !== undefined && issue !== 'poste' && issue !== 'desk') {
    return err(`--issue takes "poste" or "desk", not "${issue}".`);
  }
  const mostEventStreams = events === undefined ? undefined : Number(events);
  return ok({ host, port: Number(port), ...place.value, issue, mostEventStreams });
}

/** A folder or a database, never both: one of them would stay empty without a word. */
function readPlace(typed: {
  readonly data?: string | undefined;
  readonly database?: string | undefined;
  readonly 'database-password-file'?: string | undefined;
}): Result<Pick<Arguments, 'dataFolder' | 'database'>, string> {
  const { data = '', database, 'database-password-file': passwordFile } = typed;
  if (database === undefined) {
    return data === ''
      ? err('Say where the central keeps its data: --data DIR, or --database with an address.')
      : ok({ dataFolder: data, database: undefined });
  }
  if (data !== '') return err('--data and --database are two places: choose one.');
  const url = checkDatabaseUrl(database);
  return url.ok ? ok({ dataFolder: undefined, database: { url: url.value, passwordFile } }) : url;
}

function parse(typed: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...typed],
      options: {
        host: { type: 'string', default: '127.0.0.1' },
        port: { type: 'string', default: '4180' },
        data: { type: 'string' },
        issue: { type: 'string' },
        events: { type: 'string' },
        database: { type: 'string' },
        'database-password-file': { type: 'string' },
      },
    });
    return ok(values);
  } catch (thrown) {
    return err(thrown instanceof Error ? thrown.message : String(thrown));
  }
}
