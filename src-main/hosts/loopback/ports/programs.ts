import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { ChildProgram, ProgramName, Programs } from '#core/ports.ts';
import type { Installation } from '../installation.ts';

const SOURCES: Record<ProgramName, string> = {
  central: 'src-main/central/main.ts',
  chores: 'src-main/core/chores/chores-main.ts',
  probes: 'src-main/core/diagnostics/probes-main.ts',
};

/** Starts the entry that stands beside our own: built when we are, from source when we are not. */
export function createPrograms({ root, isBuilt }: Installation): Programs {
  return {
    start(name) {
      const entry = join(root, isBuilt ? `out/main/${name}.js` : SOURCES[name]);
      return startProgram(entry);
    },
  };
}

function startProgram(entry: string): ChildProgram {
  const child = fork(entry, [], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const listeners = new Set<() => void>();
  let ended = false;
  const end = (): void => {
    if (ended) return;
    ended = true;
    for (const listener of listeners) listener();
  };
  child.once('exit', end);
  child.once('error', end);
  return {
    send(message) {
      // A program that has just died is told by `onExit`, not by a failed write.
      if (child.connected) child.send(message as object, () => undefined);
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void listeners.add(listener),
    stop: () => void child.kill(),
  };
}
