import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface RunningProcess {
  readonly pid: number;
  /** Resolves with the first match in what is printed from the start on. Rejects when it ends first. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends the signal and resolves with the line it is answered with. */
  askBySignal(signal: NodeJS.Signals): Promise<string>;
  stop(): Promise<void>;
}

export interface ProcessOptions {
  readonly node?: string;
  readonly args: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
}

/** A program of ours on the Node line this script runs on. */
export function startProcess({
  node = process.execPath,
  args,
  environment = process.env,
}: ProcessOptions): RunningProcess {
  const child = spawn(node, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = once(child, 'exit');
  const listeners = new Set<() => void>();
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      listeners.forEach((listen) => listen());
    });
  }

  async function printed(pattern: RegExp, from = 0): Promise<RegExpExecArray> {
    const { promise, resolve } = Promise.withResolvers<RegExpExecArray>();
    const look = () => {
      const found = pattern.exec(text.slice(from));
      if (found !== null) resolve(found);
    };
    listeners.add(look);
    look();
    const ended = exit.then(() => {
      throw new Error(`${args.join(' ')} ended. It printed:\n${text}`);
    });
    return Promise.race([promise, ended]).finally(() => listeners.delete(look));
  }

  return {
    pid: child.pid ?? 0,
    printed,
    askBySignal: async (signal) => {
      const from = text.length;
      child.kill(signal);
      return (await printed(/.*(?=\n)/u, from))[0];
    },
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGTERM');
      await exit;
    },
  };
}
