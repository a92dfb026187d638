import { app, BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron';
import { join } from 'node:path';
import type { Clock, Log } from '#core/ports.ts';
import type { Installation } from './installation.ts';
import type { PopoverBehaviour } from './popover-behaviour.ts';
import { placePopover } from './popover-placement.ts';
import { createAppWindow, type AppWindow } from './window.ts';
import { POPOVER_SIZE, windowKind, windowOptions } from './window-shape.ts';

export interface WindowWiring {
  readonly installation: Installation;
  readonly pageUrl: string;
  readonly behaviour: PopoverBehaviour;
  readonly trayBounds: () => Rectangle;
  readonly isQuitting: () => boolean;
  readonly clock: Clock;
  readonly log: Log;
}

export function wireWindow(wiring: WindowWiring): AppWindow {
  const { installation, behaviour, trayBounds, ...rest } = wiring;
  const kind = windowKind(
    process.platform,
    process.env,
    app.commandLine.getSwitchValue('ozone-platform'),
  );
  const window = createAppWindow({
    ...rest,
    kind,
    behaviour,
    createWindow: () =>
      new BrowserWindow(
        windowOptions({
          kind,
          preload: installation.preload,
          icon: join(installation.assets, 'app', 'icon.png'),
          dark: nativeTheme.shouldUseDarkColors,
          devTools: !app.isPackaged,
        }),
      ),
    place: (byTrayClick) =>
      placePopover({
        trayBounds: trayBounds(),
        cursor: screen.getCursorScreenPoint(),
        byTrayClick,
        primary: screen.getPrimaryDisplay(),
        displays: screen.getAllDisplays(),
        size: POPOVER_SIZE,
      }),
  });
  // Windows and Linux keep the size in the old screen's pixels.
  screen.on('display-metrics-changed', window.replace);
  return window;
}
