import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askRunningInstance } from '#hosts/loopback/instance.ts';
import type { AppEvent } from '#shared/contract.ts';
import type { Policy } from '#shared/settings.ts';
import { SMALL_HEAP } from '../../../scripts/lib/project.ts';
import type { AppCopy } from './app-copy.ts';
import { openDoor, type Door } from './door.ts';
import { startProcess, type RunningProcess } from './process.ts';

export interface PosteOptions {
  readonly app: AppCopy;
  readonly folder: string;
  /** The X display whose screens it reads. */
  readonly display?: string;
  /** Left out, the poste starts a central of its own, as on a first run. */
  readonly policy?: Policy;
  /** A file of `inside/` to be loaded before the program. */
  readonly inside?: string;
  /** Instead of the Node that runs this script. */
  readonly node?: string;
}

export interface Poste {
  readonly process: RunningProcess;
  readonly door: Door;
  /** A press: answered, with the window's address, once the pictures are in hand. */
  act(): Promise<string>;
  /** Waits for the machine report that a press or a call has asked for, and is not timed. */
  restAfter<Value>(work: () => Promise<Value>): Promise<Value>;
}

/** Starts the loopback host as built, as `npm start` does; resolves with its launch address. */
export async function startPoste(options: PosteOptions) {
  const { app, folder, display, policy = {}, inside, node } = options;
  mkdirSync(folder, { recursive: true });
  const policyFile = join(folder, 'policy.json');
  writeFileSync(policyFile, JSON.stringify(policy));
  const preload = inside === undefined ? [] : ['--import', insideFile(inside)];
  const own = ['--data', dataFolderOf(folder), '--policy', policyFile, '--no-open'];
  const running = startProcess({
    node,
    args: [SMALL_HEAP, ...preload, app.program('loopback'), ...own],
    environment: { ...process.env, DISPLAY: display ?? '' },
  });
  const [address] = await running.printed(/http:\S+/u);
  return { process: running, address };
}

/** Starts a poste, lets it come to rest, and stops it when the work is done. */
export async function withPoste<Value>(
  options: PosteOptions,
  use: (poste: Poste) => Promise<Value>,
): Promise<Value> {
  const { process: running, address } = await startPoste(options);
  try {
    const door = await openDoor(address);
    const act = async () => {
      const answered = await askRunningInstance(dataFolderOf(options.folder));
      if (answered === undefined) throw new Error('The poste does not answer');
      return answered;
    };
    const restAfter = async <Done>(work: () => Promise<Done>) => {
      const whole = door.next(isWholeReport);
      const done = await work();
      await whole;
      return done;
    };
    await restAfter(() => door.call('report.refresh', null));
    return await use({ process: running, door, act, restAfter });
  } finally {
    await running.stop();
  }
}

export const dataFolderOf = (folder: string): string => join(folder, 'poste');

export function insideFile(name: string): string {
  return join(import.meta.dirname, '..', 'inside', `${name}.ts`);
}

function isWholeReport(event: AppEvent): boolean {
  if (event.name !== 'report') return false;
  return Object.values(event.value.results).every(({ status }) => status !== 'pending');
}
