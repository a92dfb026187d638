/** The three systems we ship for; any other Unix is treated as Linux. */
export type DesktopSystem = 'windows' | 'macos' | 'linux';

export function desktopSystem(platform: NodeJS.Platform = process.platform): DesktopSystem {
  if (platform === 'win32') return 'windows';
  return platform === 'darwin' ? 'macos' : 'linux';
}
