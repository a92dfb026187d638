import type { App } from 'electron';
import type { Restart } from '#core/ports.ts';
import { HIDDEN_SWITCH } from './launch-intent.ts';

export interface RestartOptions {
  readonly app: Pick<App, 'relaunch' | 'quit'>;
  readonly isSeen: () => boolean;
  readonly process: Pick<NodeJS.Process, 'argv' | 'execPath' | 'env'>;
}

/** Nobody has asked for a window: the program comes back in the tray, as with the session. */
export function createRestart({ app, isSeen, process }: RestartOptions): Restart {
  return {
    isSeen,
    begin() {
      const given = process.argv.slice(1).filter((argument) => argument !== HIDDEN_SWITCH);
      app.relaunch({
        args: [...given, HIDDEN_SWITCH],
        // An AppImage runs from a mount that goes with this run.
        execPath: process.env['APPIMAGE'] ?? process.execPath,
      });
      app.quit();
    },
  };
}
