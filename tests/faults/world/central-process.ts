import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { StorePlace } from '#central/store/open-store.ts';
import { killHard, NODE_OPTIONS, ROOT, within } from './child.ts';

export interface CentralProcess {
  readonly port: number;
  /** Printed once per store. */
  readonly token: string | undefined;
  kill(): Promise<void>;
}

const START_LIMIT_MS = 20_000;

/**
 * The central as a site runs it: its own program on its own data folder, or on a database. The first start
 * there makes the secrets, and is ready once it has printed them.
 */
export async function startCentral(place: StorePlace, isFirst = false): Promise<CentralProcess> {
  const { dataFolder = '', database } = place;
  const where = database === undefined ? ['--data', dataFolder] : ['--database', database.url];
  const child = spawn(
    process.execPath,
    [...NODE_OPTIONS, `${ROOT}src-main/central/main.ts`, ...where, '--port', '0', '--shared-token'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let printed = '';
  const said = (pattern: RegExp) => pattern.exec(printed)?.[1];
  const isReady = () => printed.includes(isFirst ? 'keep them in a safe place' : 'Support page:');
  const ready = new Promise<true>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (isReady()) resolve(true);
    });
  });
  const exit = once(child, 'exit').then(() => undefined);
  if (!(await within(START_LIMIT_MS, Promise.race([ready, exit])))) {
    await killHard(child);
    throw new Error('The central did not start');
  }
  return {
    port: Number(new URL(said(/listens on (\S+)/u) ?? '').port),
    get token() {
      return said(/Token for the postes: (\S+)/u);
    },
    kill: () => killHard(child),
  };
}
