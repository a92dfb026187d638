import type { MenuItemConstructorOptions, Rectangle } from 'electron';
import { assertNever } from '#shared/result.ts';
import type { TrayCommand, TrayEntry, TrayModel, TrayState } from './tray-model.ts';

export interface TrayIconOptions {
  readonly platform: NodeJS.Platform;
  /** Makes the icon in the notification area. */
  readonly createTray: (icon: string) => Electron.Tray;
  readonly buildMenu: (entries: MenuItemConstructorOptions[]) => Electron.Menu;
  readonly iconFor: (state: TrayState) => string;
  readonly onClick: () => void;
  readonly onOpen: () => void;
  readonly onHeadset: () => void;
  readonly onQuit: () => void;
  readonly onAutostart: (enabled: boolean) => void;
}

export type TrayIcon = ReturnType<typeof createTrayIcon>;

/** Draws what the model says. There is exactly one: Linux shows no second. */
export function createTrayIcon(options: TrayIconOptions, first: TrayModel) {
  const isMac = options.platform === 'darwin';
  let drawn = first;
  let tray = build();

  function build(): Electron.Tray {
    const made = options.createTray(options.iconFor(drawn.state));
    made.on('click', options.onClick);
    // On macOS a menu of its own would take the left click away from the window.
    if (isMac) made.on('right-click', () => made.popUpContextMenu(menu()));
    dress(made);
    return made;
  }

  function dress(target: Electron.Tray): void {
    target.setToolTip(drawn.tooltip);
    // Set anew each time: Linux does not follow changes within a menu.
    if (!isMac) target.setContextMenu(menu());
  }

  function menu(): Electron.Menu {
    return options.buildMenu(drawn.menu.map((entry) => menuItem(entry, options)));
  }

  return {
    draw(model: TrayModel): void {
      drawn = model;
      tray.setImage(options.iconFor(model.state));
      dress(tray);
    },
    /** Explorer forgets the words when it restarts, and nobody is told. */
    repeatTooltip: (): void => tray.setToolTip(drawn.tooltip),
    /** Empty on Linux, where the icon does not know where it is. */
    bounds: (): Rectangle => (options.platform === 'linux' ? NOWHERE : tray.getBounds()),
    /** Takes the icon away and puts it back, where the system has lost it. */
    rebuild(): void {
      tray.destroy();
      tray = build();
    },
  };
}

/** Bounds of an icon that is not there, or does not know where it is. */
export const NOWHERE: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

function menuItem(entry: TrayEntry, options: TrayIconOptions): MenuItemConstructorOptions {
  switch (entry.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'fact':
      return { label: entry.label, enabled: false };
    case 'command':
      return { label: entry.label, click: deedOf(entry.command, options) };
    case 'autostart':
      return {
        type: 'checkbox',
        label: entry.label,
        checked: entry.checked,
        click: ({ checked }) => options.onAutostart(checked),
      };
    default:
      return assertNever(entry);
  }
}

function deedOf(command: TrayCommand, options: TrayIconOptions): () => void {
  switch (command) {
    case 'open':
      return options.onOpen;
    case 'headset':
      return options.onHeadset;
    case 'quit':
      return options.onQuit;
  }
}
