import type { App } from 'electron';
import type { Clock, Log } from '#core/ports.ts';

export interface QuitFlowOptions {
  readonly app: Pick<App, 'on' | 'exit'>;
  readonly clock: Clock;
  /** Ends what is running; may hang, may reject. */
  readonly stop: () => Promise<void>;
  readonly log: Log;
}

/** The core gives itself two seconds; this is for when it does not come back. */
const DEADLINE_MS = 3000;

export interface QuitFlow {
  /** From the first request on, closing a window is for good. */
  isQuitting(): boolean;
}

/**
 * Only the menu, an installer or the system ends the program; closing the window does not. A logoff
 * on Windows tells a program without windows nothing, which is why nothing waits in memory for it.
 */
export function createQuitFlow({ app, clock, stop, log }: QuitFlowOptions): QuitFlow {
  let quitting = false;
  const leave = (outcome: string): void => {
    log.info('quit', { outcome });
    app.exit(0);
  };

  app.on('window-all-closed', () => undefined);
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (quitting) return;
    quitting = true;
    const cancelDeadline = clock.after(DEADLINE_MS, () => leave('deadline'));
    stop()
      .then(() => 'stopped')
      .catch((thrown: unknown) => {
        log.error('stop', thrown);
        return 'failed';
      })
      .then((outcome) => {
        cancelDeadline();
        leave(outcome);
      })
      .catch((thrown: unknown) => log.error('quit', thrown));
  });

  return { isQuitting: () => quitting };
}
