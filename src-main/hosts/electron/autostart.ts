import type { App } from 'electron';
import type { DesktopEntry } from './desktop-entry.ts';
import { HIDDEN_SWITCH } from './launch-intent.ts';

/** `machine`: the installer or the administrator has set it for everyone; nobody changes it here. */
export type AutostartState = 'machine' | 'on' | 'off' | 'unavailable';

export interface Autostart {
  state(): AutostartState;
  set(enabled: boolean): void;
}

export interface AutostartOptions {
  readonly app: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings' | 'isPackaged'>;
  readonly platform: NodeJS.Platform;
  /** The program's own, as the system knows it. */
  readonly executable: string;
  /** Linux only: undefined inside a sandbox that gives no access to the session's entries. */
  readonly desktopEntry: DesktopEntry | undefined;
}

/** Starting with the session. Electron knows Windows and macOS; Linux has a file of its own. */
export function createAutostart(options: AutostartOptions): Autostart {
  const { app, platform, executable, desktopEntry } = options;
  if (!app.isPackaged) return UNAVAILABLE;
  if (platform === 'win32') return windowsAutostart(app, executable);
  if (platform === 'darwin') {
    return {
      state: () => (app.getLoginItemSettings().openAtLogin ? 'on' : 'off'),
      set: (openAtLogin) => app.setLoginItemSettings({ openAtLogin }),
    };
  }
  return desktopEntry === undefined ? UNAVAILABLE : linuxAutostart(desktopEntry);
}

const UNAVAILABLE: Autostart = { state: () => 'unavailable', set: () => undefined };

/**
 * The entry of the whole machine (HKLM) wins: an entry of the person's beside it would start twice.
 * Electron reads the path as a command line, its own too when none is given: unquoted, what is in
 * `C:\Program Files` is `C:\Program`, which matches other programs' entries and not ours
 * (electron#53911), and is what it writes (electron#32657).
 */
function windowsAutostart(app: AutostartOptions['app'], executable: string): Autostart {
  const entry = { path: `"${executable}"`, args: [HIDDEN_SWITCH] };
  const state = (): AutostartState => {
    const { launchItems, executableWillLaunchAtLogin } = app.getLoginItemSettings(entry);
    if (launchItems.some(({ scope }) => scope === 'machine')) return 'machine';
    return executableWillLaunchAtLogin ? 'on' : 'off';
  };
  return {
    state,
    set(openAtLogin) {
      if (state() !== 'machine') app.setLoginItemSettings({ openAtLogin, ...entry });
    },
  };
}

function linuxAutostart(entry: DesktopEntry): Autostart {
  return {
    state: () => (entry.exists() ? 'on' : 'off'),
    set: (enabled) => (enabled ? entry.write() : entry.remove()),
  };
}
