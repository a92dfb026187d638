import { spawn } from 'node:child_process';
import { root } from './project.ts';

/** Gives the terminal to a program; resolves to its exit code once it has ended or been stopped. */
export function runUntilStopped(command: string, args: readonly string[]): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
  // Ctrl+C goes to the program as well: we only wait for it to finish what it writes.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', reject);
  child.on('exit', (code) => resolve(code ?? 1));
  return promise;
}
