import type { Draft } from '#shared/ticket.ts';

export interface DraftSaver {
  /** Saves these words soon; later words replace earlier ones. */
  changed(draft: Draft): void;
  /** Saves now what still waits, and what the program was not there to take. */
  flush(): Promise<void>;
  /** Forgets what waits, and waits for what is on its way: nothing arrives after this. */
  drop(): Promise<void>;
  pending(): boolean;
}

export interface DraftSaverOptions {
  /** Answers whether the program was there to take it. */
  readonly save: (draft: Draft) => Promise<boolean>;
  /** Runs `task` once, later; the answer cancels it. */
  readonly after: (delayMs: number, task: () => void) => () => void;
}

const QUIET_MS = 300;

/** Keeps the program a fraction of a second behind the keyboard, one save at a time. */
export function createDraftSaver({ save, after }: DraftSaverOptions): DraftSaver {
  let waiting: Draft | null = null;
  let missed: Draft | null = null;
  let saving: Promise<unknown> = Promise.resolve();
  let inFlight = 0;
  let cancelTimer: () => void = () => undefined;

  const flush = async () => {
    cancelTimer();
    const draft = waiting ?? missed;
    waiting = null;
    missed = null;
    if (draft !== null) saving = attempt(draft);
    await saving;
  };

  const attempt = async (draft: Draft) => {
    inFlight += 1;
    if (!(await save(draft))) missed = draft;
    inFlight -= 1;
  };

  return {
    changed(draft) {
      // The first of a burst starts the clock, so a steady typist is saved too.
      if (waiting === null) cancelTimer = after(QUIET_MS, () => void flush());
      waiting = draft;
    },
    flush,
    async drop() {
      cancelTimer();
      waiting = null;
      await saving;
      missed = null;
    },
    pending: () => (waiting ?? missed) !== null || inFlight > 0,
  };
}
