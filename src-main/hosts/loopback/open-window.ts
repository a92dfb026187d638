import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { desktopSystem, type DesktopSystem } from '#hosts/common/desktop-system.ts';
import { assertNever } from '#shared/result.ts';
import { findProgram } from './find-program.ts';

export interface BrowserCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** A browser process that shows nothing but our window, so that we may end it. */
  readonly isOurs: boolean;
}

export interface OpenWindowOptions {
  readonly system?: DesktopSystem;
  readonly environment?: NodeJS.ProcessEnv;
  readonly isRoot?: boolean;
}

/**
 * Shows the page in a window of its own where a browser can, in a tab elsewhere. Resolves to what
 * closes that window again; undefined when no browser could be started.
 */
export async function openWindow(
  address: string,
  dataFolder: string,
): Promise<(() => void) | undefined> {
  if (!hasScreen()) return undefined;
  const { command, args, isOurs } = browserCommand(address, dataFolder);
  const { promise, resolve } = Promise.withResolvers<(() => void) | undefined>();
  // Detached: a second start ends while the window it opened stays.
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => resolve(undefined));
  const close = (): void => {
    if (isOurs) child.kill();
  };
  child.on('spawn', () => resolve(close));
  child.unref();
  return promise;
}

function hasScreen(): boolean {
  if (desktopSystem() !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

export function browserCommand(
  address: string,
  dataFolder: string,
  {
    system = desktopSystem(),
    environment = process.env,
    isRoot = process.getuid?.() === 0,
  }: OpenWindowOptions = {},
): BrowserCommand {
  const names = browserNames(system, environment);
  const chromium = firstInstalled(names.chromium, environment);
  if (chromium !== undefined) {
    // A profile of our own: the agent's extensions never see the page, and no other window is moved.
    const profile = join(dataFolder, 'browser');
    const args = [`--app=${address}`, `--user-data-dir=${profile}`, '--window-size=1024,768'];
    const quiet = [
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-sync',
      '--disable-features=Translate',
    ];
    // Chromium refuses to start as root on Linux with its sandbox on.
    const sandbox = isRoot && system === 'linux' ? ['--no-sandbox', '--test-type'] : [];
    return { command: chromium, args: [...args, ...quiet, ...sandbox], isOurs: true };
  }
  const firefox = firstInstalled(names.firefox, environment);
  const other =
    firefox === undefined
      ? defaultBrowser(address, system)
      : { command: firefox, args: ['--new-window', address] };
  return { ...other, isOurs: false };
}

interface BrowserNames {
  readonly chromium: readonly string[];
  readonly firefox: readonly string[];
}

/** In order of preference; names without a folder are looked up on the PATH. */
function browserNames(system: DesktopSystem, environment: NodeJS.ProcessEnv): BrowserNames {
  switch (system) {
    case 'windows':
      return {
        chromium: underProgramFiles(environment, [
          'Google\\Chrome\\Application\\chrome.exe',
          'Microsoft\\Edge\\Application\\msedge.exe',
        ]),
        firefox: underProgramFiles(environment, ['Mozilla Firefox\\firefox.exe']),
      };
    case 'macos':
      return {
        chromium: ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
          (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
        ),
        firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      };
    case 'linux':
      return {
        chromium: ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'],
        firefox: ['firefox', 'firefox-esr'],
      };
    default:
      return assertNever(system);
  }
}

function underProgramFiles(environment: NodeJS.ProcessEnv, files: readonly string[]): string[] {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((name) => environment[name])
    .filter((folder) => folder !== undefined);
  return folders.flatMap((folder) => files.map((file) => `${folder}\\${file}`));
}

function firstInstalled(names: readonly string[], environment: NodeJS.ProcessEnv) {
  return names.map((name) => findProgram(name, environment)).find((path) => path !== undefined);
}

/** None of the three goes through a shell, where the address would be read as words. */
function defaultBrowser(address: string, system: DesktopSystem) {
  switch (system) {
    case 'windows':
      return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', address] };
    case 'macos':
      return { command: 'open', args: [address] };
    case 'linux':
      return { command: 'xdg-open', args: [address] };
    default:
      return assertNever(system);
  }
}
