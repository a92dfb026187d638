import { join } from 'node:path';
import type { TrayState } from './tray-model.ts';

/**
 * The picture for a state: one ICO of every size on Windows, a template the menu bar colours itself
 * on macOS, a PNG elsewhere. `dark` is the taskbar's theme, not the window's.
 */
export function trayIconName(state: TrayState, platform: NodeJS.Platform, dark: boolean): string {
  if (platform === 'darwin') return `${state}Template.png`;
  const theme = dark ? 'dark' : 'light';
  return `${state}-on-${theme}.${platform === 'win32' ? 'ico' : 'png'}`;
}

export function trayIconPath(
  assets: string,
  state: TrayState,
  platform: NodeJS.Platform,
  dark: boolean,
): string {
  return join(assets, 'tray', platformFolder(platform), trayIconName(state, platform, dark));
}

function platformFolder(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'windows';
  return platform === 'darwin' ? 'macos' : 'linux';
}
