import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#shared/result.ts';
import type { CentralConfig } from './config/config-schema.ts';
import type { CodeOrder } from './access/enrol-poste.ts';
import { readConfig } from './config/read-config.ts';
import { readCodeOrder } from './read-code-order.ts';
import type { HelpDeskConfig } from './help-desks/registry.ts';
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
  /** Where Prometheus and a balancer ask; undefined where nobody does. */
  readonly metrics: CentralConfig['metrics'];
  /** Days a resolved ticket stays; undefined for ever. */
  readonly keepResolvedDays: number | undefined;
  /** What `--config` says of the way in. */
  readonly tls: CentralConfig['tls'];
  readonly trustedProxies: CentralConfig['trustedProxies'];
  /** Whether a token that many postes share opens the API. */
  readonly sharedToken: boolean;
  /** Only give an enrolment code, print it and end. */
  readonly enrol: CodeOrder | undefined;
  /** The one that the site runs; undefined where the central is the help desk. */
  readonly helpDesk: HelpDeskConfig | undefined;
}

export const USAGE = [
  'Usage: npm run central -- [--config FILE] --data DIR | --database postgres://USER@HOST/NAME [--database-password-file FILE] [--port 4180] [--host 127.0.0.1] [--events 300] [--shared-token] [--issue poste|desk]',
  '       npm run central -- enrol --site NAME [--posts 1] [--for 7d] [--config FILE] --data DIR | --database …',
  '       npm run central -- check --config FILE',
].join('\n');

/** The arguments, or a sentence for the person who typed them. What is typed wins over the file. */
export function readArguments(
  typed: readonly string[],
  read: (file: string) => Result<CentralConfig, string> = readConfig,
): Result<Arguments, string> {
  const parsed = parse(typed);
  if (!parsed.ok) return parsed;
  const { config: file, issue, ...flags } = parsed.value.flags;
  const config: Result<CentralConfig, string> = file === undefined ? ok({}) : read(file);
  if (!config.ok) return config;
  const checked = checkFlags(flags);
  if (!checked.ok) return checked;
  const place = readPlace(flags, config.value);
  if (!place.ok) return place;
  const sharedToken = flags['shared-token'] ?? config.value.sharedToken ?? false;
  const checkedIssue = checkIssue(issue, sharedToken);
  if (!checkedIssue.ok) return checkedIssue;
  const enrol = readCodeOrder(parsed.value.command, flags);
  if (!enrol.ok) return enrol;
  const { host, port, events } = checked.value;
  return ok({
    host: host ?? config.value.host ?? '127.0.0.1',
    port: port ?? config.value.port ?? 4180,
    ...place.value,
    ...{ issue: checkedIssue.value, enrol: enrol.value, sharedToken },
    mostEventStreams: events ?? config.value.events,
    keepResolvedDays: config.value.keepResolvedDays,
    metrics: config.value.metrics,
    tls: config.value.tls,
    trustedProxies: config.value.trustedProxies,
    helpDesk: config.value.helpDesk,
  });
}

function checkIssue(
  issue: string | undefined,
  sharedToken: boolean,
): Result<TokenKind | undefined, string> {
  if (issue === 'poste' && !sharedToken) {
    return err(
      '--issue poste makes a token that postes share, which is refused unless "sharedToken" is set: give a code instead, with enrol --site NAME.',
    );
  }
  if (issue === undefined || issue === 'poste' || issue === 'desk') return ok(issue);
  return err(`--issue takes "poste" or "desk", not "${issue}".`);
}

interface Flags {
  readonly host: string | undefined;
  readonly port: number | undefined;
  readonly events: number | undefined;
}

function checkFlags(typed: { [name in keyof Flags]?: string | undefined }): Result<Flags, string> {
  const { host, port, events } = typed;
  if (port !== undefined && (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535)) {
    return err(`--port takes a number from 0 to 65535, not "${port}".`);
  }
  if (events !== undefined && !/^\d{1,5}$/u.test(events)) {
    return err(`--events takes how many postes may listen, or 0, not "${events}".`);
  }
  const asNumber = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  return ok({ host, port: asNumber(port), events: asNumber(events) });
}

/** A folder or a database, never both: one of them would stay empty without a word. */
function readPlace(
  typed: {
    readonly data?: string | undefined;
    readonly database?: string | undefined;
    readonly 'database-password-file'?: string | undefined;
  },
  config: CentralConfig,
): Result<Pick<Arguments, 'dataFolder' | 'database'>, string> {
  const isTyped = typed.data !== undefined || typed.database !== undefined;
  const data = (isTyped ? typed.data : config.data) ?? '';
  const database = isTyped ? typed.database : config.database;
  const passwordFile = typed['database-password-file'] ?? config.databasePasswordFile;
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
    const { values, positionals } = parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: {
        config: { type: 'string' },
        host: { type: 'string' },
        port: { type: 'string' },
        data: { type: 'string' },
        issue: { type: 'string' },
        events: { type: 'string' },
        'shared-token': { type: 'boolean' },
        site: { type: 'string' },
        posts: { type: 'string' },
        for: { type: 'string' },
        database: { type: 'string' },
        'database-password-file': { type: 'string' },
      },
    });
    const [command, ...others] = positionals;
    if ((command !== undefined && command !== 'enrol') || others.length > 0) {
      return err(`There is one command, "enrol", and no "${positionals.join(' ')}".`);
    }
    return ok({ flags: values, command });
  } catch (thrown) {
    return err(thrown instanceof Error ? thrown.message : String(thrown));
  }
}
