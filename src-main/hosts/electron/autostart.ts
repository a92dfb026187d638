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
  /** Linux only: undefined inside a sandbox that gives no access to the session's entries. */
  readonly desktopEntry: DesktopEntry | undefined;
}

/** Starting with the session. Electron knows Windows and macOS; Linux has a file of its own. */
export function createAutostart({ app, platform, desktopEntry }: AutostartOptions): Autostart {
  if (!app.isPackaged) return UNAVAILABLE;
  if (platform === 'win32') return windowsAutostart(app);
  if (platform === 'darwin') {
    return {
      state: () => (app.getLoginItemSettings().openAtLogin ? 'on' : 'off'),
      set: (openAtLogin) => app.setLoginItemSettings({ openAtLogin }),
    };
  }
  return desktopEntry === undefined ? UNAVAILABLE : linuxAutostart(desktopEntry);
}

const UNAVAILABLE: Autostart = { state: () => 'unavailable', set: () => undefined };

/** The entry of the whole machine (HKLM) wins: an entry of the person's beside it would start twice. */
function windowsAutostart(app: AutostartOptions['app']): Autostart {
  const args = [HIDDEN_SWITCH];
  const state = (): AutostartState => {
    const { launchItems, executableWillLaunchAtLogin } = app.getLoginItemSettings({ args });
    if (launchItems.some(({ scope }) => scope === 'machine')) return 'machine';
    return executableWillLaunchAtLogin ? 'on' : 'off';
  };
  return {
    state,
    set(openAtLogin) {
      if (state() !== 'machine') app.setLoginItemSettings({ openAtLogin, args });
    },
  };
}

function linuxAutostart(entry: DesktopEntry): Autostart {
  return {
    state: () => (entry.exists() ? 'on' : 'off'),
    set: (enabled) => (enabled ? entry.write() : entry.remove()),
  };
}
