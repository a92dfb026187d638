import { spokenCode } from '#shared/enrolment.ts';
import { giveCode, type CodeOrder } from './access/enrol-poste.ts';
import { openSupportAccount, SUPPORT_ID } from './access/people.ts';
import { issueToken } from './access/secrets.ts';
import type { Log } from './ports.ts';
import { createLineLog, systemClock, systemRandom } from './real-ports.ts';
import { readArguments, USAGE, type Arguments } from './read-arguments.ts';
import { serveCentral, type ServedCentral, type ServeWorld } from './serve-central.ts';
import { openStore, type StorePlace } from './store/open-store.ts';
import { whereIs } from './store/postgres/database-address.ts';
import type { CentralStore, TokenKind } from './store/store.ts';

export interface Terminal {
  print(line: string): void;
  complain(line: string): void;
}

/** Started by hand, on a server. Resolves with the exit code when the program must end by itself. */
export async function runAlone(
  typed: readonly string[],
  terminal: Terminal,
  world?: ServeWorld,
): Promise<number | undefined> {
  const options = readArguments(typed);
  if (!options.ok) {
    terminal.complain(`${options.error}\n${USAGE}`);
    return 2;
  }
  try {
    return await start(options.value, terminal, world);
  } catch (thrown) {
    terminal.complain(explain(thrown, options.value));
    return 1;
  }
}

async function start(
  options: Arguments,
  terminal: Terminal,
  world: ServeWorld | undefined,
): Promise<number | undefined> {
  const log = createLineLog((line) => terminal.complain(line), systemClock);
  if (options.enrol !== undefined) return printCode(options, options.enrol, { terminal, log });
  // A token can be made beside a running central: its ports are then taken, another one does as well.
  const beside = options.issue === undefined ? {} : { port: 0, metrics: undefined };
  const central = await serveCentral({ ...options, ...beside, log }, world);
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
  await printFirstSecrets(central, options, terminal);
  return undefined;
}

/** Beside a running central or without one: all that it needs is the store. */
async function printCode(
  place: StorePlace,
  order: CodeOrder,
  { terminal, log }: { readonly terminal: Terminal; readonly log: Log },
): Promise<number> {
  const store = await openStore(place, log);
  try {
    const ports = { store, clock: systemClock, random: systemRandom };
    const { code, record } = await giveCode(ports, order);
    terminal.print(`Enrolment code: ${spokenCode(code)}`);
    const until = record.expiresAt.slice(0, 16).replace('T', ' ');
    terminal.print(`For ${record.most} poste(s) of ${record.site}, until ${until} UTC.`);
    terminal.print('It is shown this once; the support page can close it before its time.');
    return 0;
  } finally {
    await store.close();
  }
}

/** Once per store: afterwards only hashes are left, and `--issue` makes new ones. */
async function printFirstSecrets(
  central: ServedCentral,
  { sharedToken }: Arguments,
  terminal: Terminal,
): Promise<void> {
  const { store } = central.ports;
  // Of two centrals that start on one empty database, only one shows secrets: those of the other would be void.
  await store.alone(async () => {
    if (await isNew(store)) await makeFirstSecrets(central, sharedToken, terminal);
    else if (!sharedToken && (await store.access.findPosteTokens('')).length > 0) {
      terminal.print(`A token that postes share is refused here. ${HOW_TO_ENROL}`);
      terminal.print('To let it in while they are enrolled, set "sharedToken" (docs/central.md).');
    }
  });
}

const HOW_TO_ENROL = 'Give them a code: npm run central -- enrol --site NAME';

async function isNew({ access, accounts }: CentralStore): Promise<boolean> {
  if (await access.hasTokens()) return false;
  return ((await accounts.find(SUPPORT_ID))?.password ?? null) === null;
}

async function makeFirstSecrets(
  central: ServedCentral,
  sharedToken: boolean,
  terminal: Terminal,
): Promise<void> {
  const { name, password } = await openSupportAccount(central.ports);
  terminal.print(`Account of the support page: ${name}`);
  terminal.print(`Password of the support page: ${password}`);
  if (sharedToken) terminal.print(`Token for the postes: ${await issue(central, 'poste')}`);
  else terminal.print(`No poste is known yet. ${HOW_TO_ENROL}`);
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
