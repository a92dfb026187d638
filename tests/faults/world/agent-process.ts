import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Fault } from '#shared/errors.ts';
import type {
  AgentAnswer,
  AgentCommand,
  AgentSettings,
  Answered,
  Started,
} from '../agent/protocol.ts';
import { CHILD_ENVIRONMENT, killHard, NODE_OPTIONS, within } from './child.ts';
import { programFile } from './programs.ts';

export interface AgentProcess {
  /** What the program said at start that it had survived. */
  readonly warnings: readonly Fault[];
  /** Undefined when the process died before it answered, or did not answer in time. */
  ask(command: AgentCommand): Promise<AgentAnswer | undefined>;
  kill(): Promise<void>;
  /** Stands still, as in a suspended machine, then goes on. */
  suspend(): void;
  resume(): void;
  /** Asks it to end, and waits. */
  stop(): Promise<void>;
  readonly isAlive: () => boolean;
  /** How it ended when nobody had asked it to: a defect. */
  readonly endedByItself: () => string | undefined;
}

const START_LIMIT_MS = 20_000;
const ANSWER_LIMIT_MS = 15_000;

/** Starts the real core in a process of its own. Rejects when it does not start. */
export async function startAgent(settings: AgentSettings): Promise<AgentProcess> {
  const child = fork(await programFile('agent'), [JSON.stringify(settings)], {
    execArgv: NODE_OPTIONS,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: CHILD_ENVIRONMENT,
  });
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const exit = once(child, 'exit');
  const started = await within(START_LIMIT_MS, Promise.race([once(child, 'message'), exit]));
  const [first] = (started ?? []) as unknown[];
  if (!isStarted(first)) {
    await killHard(child);
    throw new Error(`The agent did not start: ${complaint.slice(0, 2000)}`);
  }
  return {
    warnings: first.warnings,
    ...createConversation(child, exit),
    ...createEnds(child, exit, () => complaint),
  };
}

const isStarted = (said: unknown): said is Started =>
  typeof said === 'object' && said !== null && 'started' in said;

function createConversation(child: ChildProcess, exit: Promise<unknown>) {
  const waiting = new Map<number, (answer: AgentAnswer) => void>();
  let lastId = 0;
  child.on('message', ({ id, answer }: Answered) => waiting.get(id)?.(answer));
  return {
    ask: async (command: AgentCommand) => {
      if (!child.connected) return undefined;
      const id = (lastId += 1);
      const answer = new Promise<AgentAnswer>((resolve) => waiting.set(id, resolve));
      // It may die between the question above and this one: the exit then says so.
      child.send({ id, command }, () => undefined);
      const died = exit.then(() => undefined);
      return within(ANSWER_LIMIT_MS, Promise.race([answer, died]));
    },
  };
}

function createEnds(child: ChildProcess, exit: Promise<unknown>, complaint: () => string) {
  let asked = false;
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  const end = async (how: () => unknown) => {
    asked = true;
    how();
    if ((await within(5000, exit)) === undefined) await killHard(child);
  };
  return {
    isAlive,
    kill: () => end(() => child.kill('SIGKILL')),
    stop: () => end(() => child.connected && child.send({ id: 0, command: { do: 'stop' } })),
    suspend: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    endedByItself: () => {
      // SIGKILL is ours, or its own at a crash point.
      if (asked || isAlive() || child.signalCode === 'SIGKILL') return undefined;
      return `code ${child.exitCode}: ${complaint().slice(0, 1500)}`;
    },
  };
}
