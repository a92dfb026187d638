import type { spawn } from 'node:child_process';

/** Nobody has pressed anything: no window opens, and no screen is read. */
export const UNASKED = '--unasked';

export interface BeginAnewWorld {
  readonly process: Pick<
    NodeJS.Process,
    'argv' | 'execArgv' | 'execPath' | 'env' | 'platform' | 'exit'
  > & { readonly execve?: NodeJS.Process['execve'] | undefined };
  readonly spawn: typeof spawn;
}

/**
 * The program once more, in the place of this one, which has stopped all it did. Where a process can be
 * replaced, whoever waits for it goes on waiting; Windows cannot, and gets a second one.
 */
export function beginAnew({ process, spawn }: BeginAnewWorld): void {
  const given = process.argv.slice(1).filter((argument) => argument !== UNASKED);
  const args = [...process.execArgv, ...given, UNASKED];
  if (process.platform !== 'win32' && process.execve !== undefined) {
    process.execve(process.execPath, [process.execPath, ...args], process.env);
  }
  spawn(process.execPath, args, { detached: true, stdio: 'ignore', windowsHide: true }).unref();
  process.exit(0);
}
