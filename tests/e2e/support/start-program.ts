import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const NODE = `${ROOT}node_modules/node/bin/node`;

export interface RunningProgram {
  /** Resolves with the first line printed that matches, also one printed before. */
  line(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Resolves when the program has ended by itself. */
  ended(): Promise<void>;
  /** Asks it to end and waits. */
  stop(): Promise<void>;
}

/** Runs one of the built programs of `out/main` in a process of its own. */
export function startProgram(
  name: 'central' | 'loopback',
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): RunningProgram {
  const child = spawn(NODE, [`${ROOT}out/main/${name}.js`, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit');
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  }

  return {
    line: async (pattern) => {
      for (let waitedMs = 0; waitedMs < 20_000; waitedMs += 20) {
        const found = pattern.exec(printed);
        if (found !== null) return found;
        if (child.exitCode !== null) break;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`${name} did not print ${String(pattern)}. It printed:\n${printed}`);
    },
    ended: async () => {
      await exit;
    },
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGTERM');
      await exit;
    },
  };
}
