import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { CommandName, Commands } from './fake-electron/commands.ts';
import type { Deed } from './fake-electron/journal.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const NODE = at('../../node_modules/node/bin/node');
const PROGRAM = at('../../out/main/electron.js');

interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly problem?: string;
}

export type Booted = ReturnType<typeof boot>;

/** Starts the built program with the fake `electron`; its folders are under `folder`. */
export function boot(folder: string, ...switches: readonly string[]) {
  const child = fork(PROGRAM, [`--user-data-dir=${folder}`, ...switches], {
    execPath: NODE,
    execArgv: [
      '--disable-warning=ExperimentalWarning',
      '--import',
      new URL('fake-electron/register.ts', import.meta.url).href,
    ],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit') as Promise<[code: number | null]>;
  onTestFinished(() => void child.kill('SIGKILL'));
  let nextId = 0;

  function tell<Name extends CommandName>(
    name: Name,
    ...[input]: Parameters<Commands[Name]>
  ): Promise<Awaited<ReturnType<Commands[Name]>>> {
    const id = (nextId += 1);
    const { promise, resolve, reject } = Promise.withResolvers<never>();
    const onAnswer = (answer: Answer): void => {
      if (answer.id !== id) return;
      child.off('message', onAnswer);
      if (answer.problem === undefined) resolve(answer.value as never);
      else reject(new Error(answer.problem));
    };
    child.on('message', onAnswer);
    child.send({ id, name, input });
    return promise;
  }

  return { exited, tell };
}

const LOOK_EVERY_MS = 25;
const MAX_LOOKS = 600;

/** Waits for a deed of the program, the `count`th of its kind; gives up by a number of looks. */
export async function untilDone(program: Booted, what: string, count = 1): Promise<Deed> {
  for (let look = 0; look < MAX_LOOKS; look += 1) {
    const found = (await program.tell('journal')).filter((deed) => deed.what === what);
    const deed = found[count - 1];
    if (deed !== undefined) return deed;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`It did not come to ${what}`);
}
