import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#shared/result.ts';
import type { TokenKind } from './store/store.ts';

export interface Arguments {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  /** Only make a new token of this kind, print it and end. */
  readonly issue: TokenKind | undefined;
  /** Postes that may hold a line open for news; 0 offers none. */
  readonly mostEventStreams: number | undefined;
}

export const USAGE =
  'Usage: npm run central -- --data DIR [--port 4180] [--host 127.0.0.1] [--issue poste|desk] [--events 300]';

/** The arguments, or a sentence for the person who typed them. */
export function readArguments(typed: readonly string[]): Result<Arguments, string> {
  const parsed = parse(typed);
  if (!parsed.ok) return parsed;
  const { host, port, data, issue, events } = parsed.value;
  if (data === undefined || data === '') {
    return err('Say where the central keeps its data: --data DIR.');
  }
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
  return ok({ host, port: Number(port), dataFolder: data, issue, mostEventStreams });
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
      },
    });
    return ok(values);
  } catch (thrown) {
    return err(thrown instanceof Error ? thrown.message : String(thrown));
  }
}
