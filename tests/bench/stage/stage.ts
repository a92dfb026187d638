import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { SCREEN, startXDisplay, type XDisplay } from '#tests/support/x-display.ts';

/** Two real screens, a dense page on each, and a browser whose windows show on them. */
export interface Stage {
  readonly display: XDisplay;
  /** What each screen shows, exactly, left to right: PNG files. */
  readonly pages: readonly string[];
  readonly browser: Browser;
  close(): Promise<void>;
}

const FIRST_DISPLAY = 170;
const SCREENS = 2;

export async function openStage(folder: string): Promise<Stage> {
  const display = await startXDisplay({ firstNumber: FIRST_DISPLAY, screens: SCREENS });
  if (display.screens < SCREENS) throw new Error('Xorg with its dummy driver did not start');
  const browser = await chromium.launch({
    headless: false,
    executablePath: process.env['SOS_POSTE_BROWSER'] ?? '/usr/bin/chromium',
    env: { ...process.env, DISPLAY: display.name },
    args: [
      ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--window-position=0,0'],
    ],
  });
  const pages = [await drawPage(browser, folder, 1), await drawPage(browser, folder, 2)];
  const desktop = join(folder, 'desktop.png');
  execFileSync('convert', [...pages, '+append', desktop]);
  display.showPicture(desktop);
  return {
    display,
    pages,
    browser,
    close: async () => {
      await browser.close();
      await display.stop();
    },
  };
}

async function drawPage(browser: Browser, folder: string, seed: number): Promise<string> {
  const path = join(folder, `page-${seed}.png`);
  const page = await browser.newPage({ viewport: SCREEN });
  await page.goto(`file://${join(import.meta.dirname, 'dense-page.html')}?seed=${seed}`);
  await page.screenshot({ path });
  await page.close();
  return path;
}
