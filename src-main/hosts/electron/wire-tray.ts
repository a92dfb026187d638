import { app, Menu, nativeTheme, Tray } from 'electron';
import type { Core } from '#core/core.ts';
import type { Clock, Log, PowerEvents } from '#core/ports.ts';
import type { EventName } from '#shared/contract.ts';
import type { Language } from '#shared/language.ts';
import type { Autostart } from './autostart.ts';
import type { HotKeyState } from './hot-key.ts';
import type { WindowOpener } from './open-window.ts';
import { createTrayIcon, type TrayIcon } from './tray.ts';
import { trayIconPath } from './tray-icons.ts';
import { describeTray, type TrayModel } from './tray-model.ts';
import { watchTray } from './tray-watchdog.ts';

export interface TrayWiring {
  readonly core: Pick<Core, 'subscribe' | 'trayFacts'>;
  readonly opener: Pick<WindowOpener, 'open' | 'toggle' | 'offerHeadsetCheck'>;
  readonly autostart: Autostart;
  readonly hotKey: () => HotKeyState;
  readonly language: () => Language;
  readonly assets: string;
  readonly power: PowerEvents;
  readonly clock: Clock;
  readonly log: Log;
}

/** What can change the icon, its words or its menu. */
const REDRAWS: readonly EventName[] = [
  'settings',
  'central',
  'catalogue',
  'poste',
  'ticket',
  'warnings',
];

/** Puts the icon up, keeps it true, and puts it up again where the system loses it. */
export function wireTray(wiring: TrayWiring): TrayIcon {
  const { core, opener, autostart, power, clock, log } = wiring;
  const { platform } = process;
  // Asked once: on Windows the answer is read from the registry.
  let autostartState = autostart.state();
  const model = (): TrayModel =>
    describeTray({
      facts: core.trayFacts(),
      language: wiring.language(),
      hotKey: wiring.hotKey(),
      autostart: autostartState,
    });

  const tray = createTrayIcon(
    {
      platform,
      createTray: (icon) => new Tray(icon),
      buildMenu: (entries) => Menu.buildFromTemplate(entries),
      iconFor: (state) => trayIconPath(wiring.assets, state, platform, isTaskbarDark()),
      onClick: opener.toggle,
      onOpen: () => opener.open('tray'),
      onHeadset: opener.offerHeadsetCheck,
      onQuit: () => app.quit(),
      onAutostart(enabled) {
        autostart.set(enabled);
        autostartState = autostart.state();
        redraw();
      },
    },
    model(),
  );
  const redraw = onceATurn(() => tray.draw(model()));

  core.subscribe(({ name }) => {
    if (REDRAWS.includes(name)) redraw();
  });
  nativeTheme.on('updated', redraw);
  watchTray({ tray, platform, power, clock, log });
  return tray;
}

/** The taskbar has a theme of its own on Windows; elsewhere panels are dark, or colour templates. */
function isTaskbarDark(): boolean {
  return process.platform === 'win32' ? nativeTheme.shouldUseDarkColorsForSystemIntegratedUI : true;
}

/** A burst of events is drawn once. */
function onceATurn(task: () => void): () => void {
  let planned = false;
  return () => {
    if (planned) return;
    planned = true;
    setImmediate(() => {
      planned = false;
      task();
    });
  };
}
