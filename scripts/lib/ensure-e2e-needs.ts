import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { findProgram } from '#hosts/loopback/find-program.ts';
import { node24, tools } from './project.ts';
import { runCommand } from './run-command.ts';

const BROWSERS = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
/** Without them the tests that need a real X screen say that they were skipped. */
const DISPLAY_TOOLS = ['Xorg', 'Xvfb', 'xrandr', 'openbox', 'maim', 'scrot', 'convert'];
const DEBIAN_PACKAGES = [
  'chromium',
  'xvfb',
  'xserver-xorg-core',
  'xserver-xorg-video-dummy',
  'x11-xserver-utils',
  'openbox',
  'maim',
  'scrot',
  'imagemagick',
  'iproute2',
  'fonts-dejavu-core',
];
/** Without it the claims about several centrals on one database say that they were left out. */
const DATABASE_PACKAGES = ['postgresql'];
const DOWNLOAD_LIMIT_MS = 180_000;
const INSTALL_LIMIT_MS = 600_000;

export type E2eNeeds = { readonly browser: string } | { readonly missing: string };

/** Brings a browser, and as root on Debian a virtual display with its tools and a database server. */
export async function ensureE2eNeeds(): Promise<E2eNeeds> {
  const isMissing = (name: string) => findProgram(name) === undefined;
  const needsDisplay = process.platform === 'linux' && DISPLAY_TOOLS.some(isMissing);
  if (findBrowser() === undefined) await downloadBrowser();
  const needsDatabase = !existsSync('/usr/lib/postgresql') && isMissing('initdb');
  const wanted = [
    ...(needsDisplay || findBrowser() === undefined ? DEBIAN_PACKAGES : []),
    ...(needsDatabase ? DATABASE_PACKAGES : []),
  ];
  if (canUseApt() && wanted.length > 0) await installPackages(wanted);
  const browser = findBrowser();
  return browser === undefined
    ? { missing: 'no Chromium or Chrome is installed, and none could be fetched' }
    : { browser };
}

function findBrowser(): string | undefined {
  const installed = BROWSERS.map((name) => findProgram(name)).find((path) => path !== undefined);
  const own = chromium.executablePath();
  return installed ?? (existsSync(own) ? own : undefined);
}

async function downloadBrowser(): Promise<void> {
  console.error('Fetching a browser for the end-to-end tests…');
  const args = [tools.playwright, 'install', 'chromium'];
  await runCommand(node24, args, { timeoutMs: DOWNLOAD_LIMIT_MS });
}

function canUseApt(): boolean {
  return process.getuid?.() === 0 && findProgram('apt-get') !== undefined;
}

async function installPackages(packages: readonly string[]): Promise<void> {
  console.error('Installing what the tests run on (apt-get): a display, a database server…');
  const options = {
    environment: { DEBIAN_FRONTEND: 'noninteractive' },
    timeoutMs: INSTALL_LIMIT_MS,
  };
  await runCommand('apt-get', ['update'], options);
  const args = ['install', '-y', '--no-install-recommends', ...packages];
  const { succeeded, output } = await runCommand('apt-get', args, options);
  if (!succeeded) console.error(output);
}
