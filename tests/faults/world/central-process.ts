import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import type { StorePlace } from '#central/store/open-store.ts';
import type { CentralCommand, CentralPace, CentralPoint } from '../central/protocol.ts';
import { CHILD_ENVIRONMENT, killHard, NODE_OPTIONS, within } from './child.ts';
import { programFile } from './programs.ts';

export interface CentralProcess {
  readonly port: number;
  /** Printed once per store. */
  readonly token: string | undefined;
  readonly isAlive: () => boolean;
  kill(): Promise<void>;
  /** Dies there by its own hand, or nowhere; only before a help desk. */
  crashAt(point: CentralPoint | null): Promise<void>;
  /** Stands still, as in a suspended machine, then goes on. */
  suspend(): void;
  resume(): void;
  /** How it ended when nobody had killed it: a defect. */
  readonly endedByItself: () => string | undefined;
}

/** A central that stands before a help desk: its settings, its secrets, its hurried clock. */
export interface BeforeDesk {
  readonly configFile: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly pace: CentralPace;
  readonly logFile: string;
}

export interface CentralStart {
  readonly place: StorePlace;
  /** The first start on a store makes the secrets, and is ready once it has printed them. */
  readonly isFirst?: boolean;
  readonly before?: BeforeDesk | undefined;
}

const START_LIMIT_MS = 20_000;

/** The central as a site runs it: its own program on its own data folder, or on a database. */
export async function startCentral(start: CentralStart): Promise<CentralProcess> {
  const child = spawnCentral(
    await programFile(start.before === undefined ? 'central' : 'central-before-desk'),
    start,
  );
  let printed = '';
  const said = (pattern: RegExp) => pattern.exec(printed)?.[1];
  const isReady = () =>
    printed.includes(start.isFirst === true ? 'keep them in a safe place' : 'Support page:');
  const ready = new Promise<true>((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (isReady()) resolve(true);
    });
  });
  const exit = once(child, 'exit').then(() => undefined);
  if (!(await within(START_LIMIT_MS, Promise.race([ready, exit])))) {
    await killHard(child);
    throw new Error('The central did not start');
  }
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  return {
    port: Number(new URL(said(/listens on (\S+)/u) ?? '').port),
    get token() {
      return said(/Token for the postes: (\S+)/u);
    },
    isAlive,
    kill: () => killHard(child),
    crashAt: async (crashAt) => {
      if (!child.connected) return;
      child.send({ crashAt } satisfies CentralCommand, () => undefined);
      await within(5000, Promise.race([once(child, 'message'), exit]));
    },
    suspend: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    endedByItself: () =>
      isAlive() || child.signalCode === 'SIGKILL' ? undefined : `code ${child.exitCode}`,
  };
}

function spawnCentral(main: string, { place, before }: CentralStart): ChildProcess {
  const { dataFolder = '', database } = place;
  const where = database === undefined ? ['--data', dataFolder] : ['--database', database.url];
  const typed = [...where, '--port', '0', '--shared-token'];
  if (before === undefined) {
    return spawn(process.execPath, [...NODE_OPTIONS, main, ...typed], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: CHILD_ENVIRONMENT,
    });
  }
  const { pace, configFile, environment, logFile } = before;
  const told = [JSON.stringify(pace), '--config', configFile, ...typed];
  const log = openSync(logFile, 'a');
  try {
    return spawn(process.execPath, [...NODE_OPTIONS, main, ...told], {
      stdio: ['ignore', 'pipe', log, 'ipc'],
      env: { ...CHILD_ENVIRONMENT, ...environment },
    });
  } finally {
    // The child has its own: a thousand runs would use up what a process may hold open.
    closeSync(log);
  }
}
