import { spawn } from 'node:child_process';
import { root } from './project.ts';

export interface CommandOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

export interface CommandResult {
  readonly succeeded: boolean;
  /** Both of its outputs, in the order they came. */
  readonly output: string;
}

/** Runs a command to its end in the project's folder, keeping what it says. Never rejects. */
export function runCommand(
  command: string,
  args: readonly string[],
  { environment = {}, timeoutMs }: CommandOptions = {},
): Promise<CommandResult> {
  const { promise, resolve } = Promise.withResolvers<CommandResult>();
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
  });
  let output = '';
  const keep = (chunk: Buffer): void => void (output += chunk.toString('utf8'));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('error', (thrown) => resolve({ succeeded: false, output: thrown.message }));
  child.on('close', (code) => resolve({ succeeded: code === 0, output }));
  return promise;
}
