import type { Clock, Log, PowerEvents } from '#core/ports.ts';
import type { TrayIcon } from './tray.ts';

export interface TrayWatchdogOptions {
  readonly tray: Pick<TrayIcon, 'bounds' | 'rebuild' | 'repeatTooltip'>;
  readonly platform: NodeJS.Platform;
  readonly power: PowerEvents;
  readonly clock: Clock;
  readonly log: Log;
}

/** A shell busy with a logon refuses the icon, says so to nobody, and never asks again. */
const FIRST_LOOK_MS = 15_000;
const TOOLTIP_EVERY_MS = 60_000;
/** For one loss: an icon that was seen in its place may be lost again, and a poste stays on for weeks. */
const MAX_REBUILDS = 5;

export function watchTray({ tray, platform, power, clock, log }: TrayWatchdogOptions): void {
  let rebuilds = 0;
  const look = (): void => {
    // Only Windows loses icons, and only there does an icon without bounds mean that it is gone.
    if (platform !== 'win32') return;
    if (tray.bounds().width > 0) rebuilds = 0;
    else if (rebuilds < MAX_REBUILDS) putUpAgain();
  };
  const putUpAgain = (): void => {
    rebuilds += 1;
    log.warn('tray-lost', { rebuilds });
    tray.rebuild();
    clock.after(FIRST_LOOK_MS, look);
  };
  const repeat = (): void => {
    tray.repeatTooltip();
    clock.after(TOOLTIP_EVERY_MS, repeat);
  };

  clock.after(FIRST_LOOK_MS, look);
  clock.after(TOOLTIP_EVERY_MS, repeat);
  power.subscribe((event) => {
    if (event === 'resume' || event === 'unlock') look();
  });
}
