import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../../scripts/lib/project.ts';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** None of the options of the process that starts it, a test runner's above all. */
export const NODE_OPTIONS = ['--disable-warning=ExperimentalWarning'];

/** What a program of ours was compiled to is taken up by the next one: most of a start is that. */
export const CHILD_ENVIRONMENT: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_COMPILE_CACHE: `${cacheFolder}/faults-compiled`,
};

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves with undefined when `promise` takes longer. */
export async function within<Value>(
  ms: number,
  promise: Promise<Value>,
): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode !== null || signalCode !== null;

/** Ends a process of ours as a power cut would, and waits until the system has buried it. */
export async function killHard(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
