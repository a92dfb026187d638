import type { BrowserWindow } from 'electron';
import type { Clock, Log } from '#core/ports.ts';

export interface WindowKeeperOptions {
  /** Makes a hidden window, with nothing in it yet. */
  readonly createWindow: () => BrowserWindow;
  readonly pageUrl: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** A window that has not painted by then is shown as it is: a blank one can at least be closed. */
const READY_LIMIT_MS = 1000;
/** A hidden page keeps some 65 to 160 MB; making it again costs a quarter of a second. */
const GIVE_UP_AFTER_MS = 10 * 60_000;

export type WindowKeeper = ReturnType<typeof createWindowKeeper>;

/** Has at most one window, made ahead and given up after a long rest. */
export function createWindowKeeper(options: WindowKeeperOptions) {
  const { clock, log } = options;
  let kept: { readonly window: BrowserWindow; readonly ready: Promise<void> } | undefined;
  let cancelGiveUp: () => void = () => undefined;

  const discard = (): void => {
    const { window } = kept ?? {};
    kept = undefined;
    if (window?.isDestroyed() === false) window.destroy();
  };

  return {
    discard,

    current: (): BrowserWindow | undefined =>
      kept?.window.isDestroyed() === false ? kept.window : undefined,

    /** The window and when it has painted; made here, and given to `dress`, when there is none. */
    prepare(dress: (window: BrowserWindow) => void) {
      if (kept !== undefined) return kept;
      const window = options.createWindow();
      kept = { window, ready: whenReady(window, clock) };
      dress(window);
      window.loadURL(options.pageUrl).catch((thrown: unknown) => log.error('load-page', thrown));
      return kept;
    },

    /** Nobody looks at it: it may go, some time. */
    rest(): void {
      cancelGiveUp();
      cancelGiveUp = clock.after(GIVE_UP_AFTER_MS, discard);
    },
    wake: (): void => cancelGiveUp(),
  };
}

function whenReady(window: BrowserWindow, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    window.once('ready-to-show', () => resolve());
    clock.after(READY_LIMIT_MS, resolve);
  });
}
