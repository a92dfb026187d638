import type { BrowserWindowConstructorOptions } from 'electron';

/**
 * A `popover` hangs on the icon. Wayland lets no program place a window, keep it on top or know
 * where it is, so there it is `plain`: an ordinary window the person moves and closes.
 */
export type WindowKind = 'popover' | 'plain';

export function windowKind(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  ozonePlatform: string,
): WindowKind {
  if (platform !== 'linux' || ozonePlatform === 'x11') return 'popover';
  const isWayland =
    environment['XDG_SESSION_TYPE'] === 'wayland' || environment['WAYLAND_DISPLAY'] !== undefined;
  return isWayland ? 'plain' : 'popover';
}

export const POPOVER_SIZE = { width: 420, height: 640 };
const PLAIN_SIZE = { width: 1024, height: 768, minWidth: 360, minHeight: 480 };

export interface WindowShape {
  readonly kind: WindowKind;
  readonly preload: string;
  readonly icon: string;
  readonly dark: boolean;
  readonly devTools: boolean;
}

export function windowOptions(shape: WindowShape): BrowserWindowConstructorOptions {
  return {
    ...(shape.kind === 'popover' ? POPOVER : PLAIN_SIZE),
    title: 'SOS Poste',
    icon: shape.icon,
    show: false,
    // Opaque: a see-through frameless window grows a title bar on Windows when it loses the focus.
    backgroundColor: shape.dark ? '#101718' : '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      preload: shape.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: shape.devTools,
    },
  };
}

/** `resizable` is never toggled: Windows then counts another frame and the size jumps. */
const POPOVER: BrowserWindowConstructorOptions = {
  ...POPOVER_SIZE,
  frame: false,
  resizable: false,
  maximizable: false,
  minimizable: false,
  fullscreenable: false,
  skipTaskbar: true,
};
