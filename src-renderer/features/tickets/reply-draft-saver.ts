export interface ReplyDraftSaver {
  /** Saves the words of this ticket's reply soon; later words replace earlier ones. */
  changed(key: string, text: string): void;
  /** Saves now what still waits: another ticket is opened, the window goes away. */
  flush(): Promise<void>;
  /** Forgets what waits, and waits for what is on its way: nothing arrives after this. */
  drop(): Promise<void>;
}

export interface ReplyDraftSaverOptions {
  readonly save: (key: string, text: string) => Promise<unknown>;
  readonly after: (delayMs: number, task: () => void) => () => void;
}

const QUIET_MS = 400;

/** Half a second behind the keyboard, as the form is; one ticket at a time has the box. */
export function createReplyDraftSaver({ save, after }: ReplyDraftSaverOptions): ReplyDraftSaver {
  let waiting: { readonly key: string; readonly text: string } | null = null;
  let saving: Promise<unknown> = Promise.resolve();
  let cancelTimer: () => void = () => undefined;

  const flush = async () => {
    cancelTimer();
    const words = waiting;
    waiting = null;
    if (words !== null) saving = save(words.key, words.text);
    await saving;
  };

  return {
    changed(key, text) {
      if (waiting !== null && waiting.key !== key) void flush();
      // The first of a burst starts the clock, so a steady typist is saved too.
      if (waiting === null) cancelTimer = after(QUIET_MS, () => void flush());
      waiting = { key, text };
    },
    flush,
    async drop() {
      cancelTimer();
      waiting = null;
      await saving;
    },
  };
}
