import { spawn } from 'node:child_process';
import { root } from './project.ts';

export interface CommandOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  /** Its outputs go to the terminal, where it may draw its progress, and are not kept. */
  readonly shown?: boolean;
}

export interface CommandResult {
  readonly succeeded: boolean;
  /** It was killed for taking longer than it may. */
  readonly timedOut: boolean;
  /** Both of its outputs, in the order they came. */
  readonly output: string;
}

/** Runs a command to its end in the project's folder, keeping what it says. Never rejects. */
export function runCommand(
  command: string,
  args: readonly string[],
  { environment = {}, timeoutMs, shown = false }: CommandOptions = {},
): Promise<CommandResult> {
  const { promise, resolve } = Promise.withResolvers<CommandResult>();
  const outlet = shown ? 'inherit' : 'pipe';
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', outlet, outlet],
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
  });
  let output = '';
  const keep = (chunk: Buffer): void => void (output += chunk.toString('utf8'));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.on('error', ({ message }) =>
    resolve({ succeeded: false, timedOut: false, output: message }),
  );
  child.on('close', (code) => resolve({ succeeded: code === 0, timedOut: child.killed, output }));
  return promise;
}
