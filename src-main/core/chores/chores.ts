import type { Clock, Log, Programs } from '../ports.ts';
import { ChoreAnswer, type Chore } from './chore-messages.ts';

export interface Chores {
  /** "ok", what is wrong, or undefined when it could not be found out. */
  checkStorage(file: string): Promise<string | undefined>;
  /** Undefined when the picture cannot be made smaller. */
  shrink(
    bytes: Uint8Array,
    mediaType: 'image/png' | 'image/jpeg' | 'image/webp',
  ): Promise<Uint8Array | undefined>;
}

export interface ChoresOptions {
  readonly programs: Programs;
  readonly clock: Clock;
  readonly log: Log;
}

/** An old disk reads half a gigabyte in this time. */
const DEADLINE_MS = 120_000;

/** Heavy work in a process of its own, one process for each: it gives its memory back when it is done. */
export function createChores({ programs, clock, log }: ChoresOptions): Chores {
  function perform(chore: Chore): Promise<ChoreAnswer | undefined> {
    const { promise, resolve } = Promise.withResolvers<ChoreAnswer | undefined>();
    const child = programs.start('chores');
    const cancel = clock.after(DEADLINE_MS, () => resolve(undefined));
    child.onMessage((message) => resolve(ChoreAnswer.safeParse(message).data));
    child.onExit(() => resolve(undefined));
    child.send(chore);
    return promise.finally(() => {
      cancel();
      child.stop();
    });
  }

  return {
    checkStorage: async (file) => {
      const answer = await perform({ do: 'check-storage', file });
      return answer?.done === 'check-storage' ? answer.said : undefined;
    },
    shrink: async (bytes, mediaType) => {
      const base64 = Buffer.from(bytes).toString('base64');
      const answer = await perform({ do: 'shrink', mediaType, base64 });
      if (answer?.done === 'shrink') return new Uint8Array(Buffer.from(answer.base64, 'base64'));
      log.warn('shrink', { because: answer?.done === 'nothing' ? answer.because : 'no answer' });
      return undefined;
    },
  };
}
