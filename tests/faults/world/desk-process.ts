import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { DeskCommand, DeskSettings, DeskStarted } from '../help-desk/protocol.ts';
import { CHILD_ENVIRONMENT, killHard, NODE_OPTIONS, within } from './child.ts';
import { programFile } from './programs.ts';

export interface DeskProcess {
  readonly url: string;
  readonly isAlive: () => boolean;
  ask(command: DeskCommand): Promise<void>;
  kill(): Promise<void>;
  suspend(): void;
  resume(): void;
  /** How it ended when nobody had killed it: a defect. */
  readonly endedByItself: () => string | undefined;
}

const START_LIMIT_MS = 20_000;

/** A simulator of a help desk as a process of its own. Rejects when it does not start. */
export async function startDesk(settings: DeskSettings): Promise<DeskProcess> {
  const child = fork(await programFile('desk'), [JSON.stringify(settings)], {
    execArgv: NODE_OPTIONS,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: CHILD_ENVIRONMENT,
  });
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const exit = once(child, 'exit').then(() => undefined);
  const started = await within(START_LIMIT_MS, Promise.race([once(child, 'message'), exit]));
  const [first] = (started ?? []) as DeskStarted[];
  if (first === undefined) {
    await killHard(child);
    throw new Error(`The help desk did not start: ${complaint.slice(0, 2000)}`);
  }
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  return {
    url: first.url,
    isAlive,
    ask: (command) => tell(child, command, exit),
    kill: () => killHard(child),
    suspend: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    endedByItself: () =>
      isAlive() || child.signalCode === 'SIGKILL'
        ? undefined
        : `code ${child.exitCode}: ${complaint.slice(0, 1500)}`,
  };
}

async function tell(child: ChildProcess, command: DeskCommand, exit: Promise<undefined>) {
  if (!child.connected) return;
  child.send(command, () => undefined);
  await within(5000, Promise.race([once(child, 'message'), exit]));
}
