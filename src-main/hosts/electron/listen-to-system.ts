import type { App, PowerMonitor } from 'electron';
import { receiveLaunchIntent } from './launch-intent.ts';
import type { WindowOpener } from './open-window.ts';

export interface SystemCallsOptions {
  readonly app: Pick<App, 'on' | 'quit'>;
  readonly powerMonitor: Pick<PowerMonitor, 'on'>;
  readonly opener: Pick<WindowOpener, 'open'>;
}

/** What reaches a running program from outside: a second start, the dock, the machine going down. */
export function listenToSystem({ app, powerMonitor, opener }: SystemCallsOptions): void {
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const intent = receiveLaunchIntent(data);
    if (intent.quit) app.quit();
    // A second start at login, by an entry of the machine beside one of the person, opens nothing.
    else if (!intent.hidden) opener.open('second-start');
  });
  app.on('activate', () => opener.open('second-start'));
  powerMonitor.on('shutdown', () => app.quit());
}
