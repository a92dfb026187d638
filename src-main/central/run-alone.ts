import { openSupportAccount } from './access/people.ts';
import { issueToken } from './access/secrets.ts';
import { createLineLog, systemClock } from './real-ports.ts';
import { readArguments, USAGE, type Arguments } from './read-arguments.ts';
import { serveCentral, type ServedCentral } from './serve-central.ts';
import { whereIs } from './store/postgres/database-address.ts';
import type { TokenKind } from './store/store.ts';

export interface Terminal {
  print(line: string): void;
  complain(line: string): void;
}

/** Started by hand, on a server. Resolves with the exit code when the program must end by itself. */
export async function runAlone(
  typed: readonly string[],
  terminal: Terminal,
): Promise<number | undefined> {
  const options = readArguments(typed);
  if (!options.ok) {
    terminal.complain(`${options.error}\n${USAGE}`);
    return 2;
  }
  try {
    return await start(options.value, terminal);
  } catch (thrown) {
    terminal.complain(explain(thrown, options.value));
    return 1;
  }
}

async function start(options: Arguments, terminal: Terminal): Promise<number | undefined> {
  const log = createLineLog((line) => terminal.complain(line), systemClock);
  // A token can be made beside a running central: its ports are then taken, another one does as well.
  const beside = options.issue === undefined ? {} : { port: 0, metrics: undefined };
  const central = await serveCentral({ ...options, ...beside, log });
  if (options.issue !== undefined) {
    terminal.print(await issue(central, options.issue));
    await central.stop();
    return 0;
  }
  stopOnSignal(central);
  terminal.print(`The central listens on ${central.url}`);
  terminal.print(`Support page: ${central.url}/desk`);
  if (central.operationsUrl !== undefined) {
    terminal.print(`Figures for Prometheus: ${central.operationsUrl}/metrics`);
  }
  await printFirstSecrets(central, terminal);
  return undefined;
}

/** Once per store: afterwards only hashes are left, and `--issue` makes new ones. */
async function printFirstSecrets(central: ServedCentral, terminal: Terminal): Promise<void> {
  const { store } = central.ports;
  // Of two centrals that start on one empty database, only one shows secrets: those of the other would be void.
  await store.alone(async () => {
    if (!(await store.access.hasTokens())) await makeFirstSecrets(central, terminal);
  });
}

async function makeFirstSecrets(central: ServedCentral, terminal: Terminal): Promise<void> {
  const { name, password } = await openSupportAccount(central.ports);
  terminal.print(`Account of the support page: ${name}`);
  terminal.print(`Password of the support page: ${password}`);
  terminal.print(`Token for the postes: ${await issue(central, 'poste')}`);
  terminal.print('These are shown this once; keep them in a safe place.');
}

function issue({ ports }: ServedCentral, kind: TokenKind): Promise<string> {
  const { store, random, clock } = ports;
  return issueToken({ access: store.access, random, clock }, kind, 'command line');
}

function stopOnSignal(central: ServedCentral): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void central.stop().then(() => process.exit(0));
    });
  }
}

function explain(thrown: unknown, options: Arguments): string {
  const { port, host, dataFolder, database } = options;
  const { code = '', message } = thrown as NodeJS.ErrnoException;
  const place = dataFolder ?? `the database at ${whereIs(database?.url ?? '')}`;
  const refused = `The central may not use ${place} or port ${port}: ${message}`;
  const noAddress = `This machine has no address ${host}. Choose another one with --host.`;
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: portTaken(thrown, options),
    EADDRNOTAVAIL: noAddress,
    ENOTFOUND: noAddress,
    EACCES: refused,
    EPERM: refused,
    EROFS: refused,
  };
  const isOfTheDatabase = database !== undefined && code !== 'EADDRINUSE';
  const sentence = isOfTheDatabase ? undefined : sentences[code];
  return sentence ?? `The central cannot start with ${place}: ${message === '' ? code : message}`;
}

/** Its address stands in the error: the central opens two doors where its figures are read. */
function portTaken(thrown: unknown, { port, host, metrics }: Arguments): string {
  const taken = (thrown as { readonly port?: number }).port;
  return metrics !== undefined && taken === metrics.port
    ? `Port ${metrics.port} is already taken on ${metrics.host}. Choose another one for "metrics".`
    : `Port ${port} is already taken on ${host}. Choose another one with --port.`;
}
