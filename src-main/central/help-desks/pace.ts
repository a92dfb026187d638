import { assertNever } from '#shared/result.ts';
import type { Clock } from '../ports.ts';
import { HelpDeskError, whatToDo, type HelpDeskErrorCode } from './help-desk-error.ts';
import { pauseBeforeRepeat, pauseOfDesk, settlesWithin } from './repeat-policy.ts';

export interface Failed {
  /** Of the ticket or message. */
  readonly key: string;
  /** This one included. */
  readonly attempts: number;
  readonly thrown: unknown;
}

export interface AfterFailure {
  readonly state: 'waiting' | 'needs-a-person' | 'gone';
  /** Until it is tried again. */
  readonly pauseMs: number;
  /** Null for what is no fault of the help desk. */
  readonly error: HelpDeskErrorCode | null;
}

/** When what waits for the help desk leaves: what tells of the whole desk stops all of it at once. */
export interface Pace {
  /** Milliseconds since 1970. */
  notBefore(): number;
  isOpen(): boolean;
  worked(key: string): void;
  failed(failed: Failed): AfterFailure;
  /** A person says that the help desk is back. */
  hurry(): void;
}

export interface PaceOptions {
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly chance: () => number;
}

const OF_THE_DESK: ReadonlySet<HelpDeskErrorCode> = new Set([
  'unreachable',
  'busy',
  'credentials-refused',
]);
/** So many in a row that only wait are taken for the help desk’s own trouble. */
const ENOUGH_IN_A_ROW = 3;
/** What a proxy says of everything too, while the help desk behind it is being replaced. */
const SAID_BY_PROXIES: ReadonlySet<number | undefined> = new Set([400, 405]);
/** What looks final and may mend itself is tried so often before a person is asked: for ten minutes. */
const TRIED_ANYWAY = 5;

/** `isDoubtful` is asked of what a proxy may have said in the place of the help desk. */
function stateAfter(
  { code, details }: HelpDeskError,
  isDoubtful: () => boolean,
): AfterFailure['state'] {
  const todo = whatToDo(code);
  switch (todo) {
    case 'retry-later':
    case 'mend-settings':
      return 'waiting';
    case 'needs-a-person':
      return SAID_BY_PROXIES.has(details.status) && isDoubtful() ? 'waiting' : todo;
    case 'gone':
      return todo;
    default:
      return assertNever(todo);
  }
}

export function createPace({ clock, chance }: PaceOptions): Pace {
  const doubts = createDoubts();
  let notBefore = 0;
  let stops = 0;
  let inARow = 0;
  const reset = () => {
    stops = 0;
    inARow = 0;
  };
  const stop = (retryAfterMs: number | undefined): number => {
    stops += 1;
    const pauseMs = pauseOfDesk({ retryAfterMs, stops, chance: chance() });
    notBefore = clock.now() + pauseMs;
    return pauseMs;
  };
  return {
    notBefore: () => notBefore,
    isOpen: () => clock.now() >= notBefore,
    worked: (key) => {
      doubts.forget(key);
      reset();
    },
    failed: ({ key, attempts, thrown }) => {
      if (!(thrown instanceof HelpDeskError)) return afterDefect(doubts.count(key), chance());
      const { code, details } = thrown;
      const state = stateAfter(thrown, () => doubts.count(key) <= TRIED_ANYWAY);
      if (state !== 'waiting') {
        reset();
        return { state, pauseMs: 0, error: code };
      }
      inARow += 1;
      if (OF_THE_DESK.has(code) || inARow >= ENOUGH_IN_A_ROW) {
        // As the desk and no longer, so that all leaves soon after its return.
        const pauseMs = Math.max(stop(details.retryAfterMs), settlesWithin(code));
        return { state, pauseMs, error: code };
      }
      const pauseMs = pauseBeforeRepeat({ code, details, attempts, chance: chance() });
      return { state, pauseMs, error: code };
    },
    hurry: () => {
      notBefore = 0;
      reset();
    },
  };
}

/** How often each looked final, until it works. */
function createDoubts() {
  const times = new Map<string, number>();
  return {
    count: (key: string): number => {
      const count = (times.get(key) ?? 0) + 1;
      times.set(key, count);
      return count;
    },
    forget: (key: string) => void times.delete(key),
  };
}

/** A file that cannot be read, or a store that is away for a moment: nothing the help desk can help. */
function afterDefect(times: number, chance: number): AfterFailure {
  if (times > TRIED_ANYWAY) return { state: 'needs-a-person', pauseMs: 0, error: null };
  const trouble = { code: 'unreachable', details: {}, attempts: times, chance } as const;
  return { state: 'waiting', pauseMs: pauseBeforeRepeat(trouble), error: null };
}
