import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test as base, type Browser, type Page } from 'playwright/test';
import { buildFake, buildWindow } from './build-window.ts';
import { drawDesktop } from './draw-desktop.ts';
import type { WindowScene } from './fake-window.ts';
import { serveWindow } from './serve-window.ts';

interface Built {
  readonly url: string;
  readonly fake: string;
  readonly pictureBase64: string;
}

interface Tests {
  /** Opens the built window on a fake program, under the policy of the hosts. */
  readonly open: (scene?: WindowScene) => Promise<Page>;
}

/** The window alone, for what needs a real browser but no real program. */
export const test = base.extend<Tests, { browser: Browser; built: Built }>({
  browser: [
    async ({}, use) => {
      const browser = await chromium.launch({
        executablePath: process.env['SOS_POSTE_BROWSER'] ?? '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],

  built: [
    async ({ browser }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'sos-poste-window-'));
      const [window, fake] = await Promise.all([buildWindow(folder), buildFake(folder)]);
      const served = await serveWindow(window);
      await use({ url: served.url, fake, pictureBase64: await drawDesktop(browser) });
      served.close();
      await rm(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  open: async ({ browser, built }, use) => {
    const context = await browser.newContext({
      locale: 'fr-FR',
      viewport: { width: 1024, height: 768 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await use(async (scene = {}) => {
      const page = await context.newPage();
      const start = { pictureBase64: built.pictureBase64, ...scene };
      await page.addInitScript((value) => Object.assign(window, { scene: value }), start);
      await page.addInitScript(built.fake);
      await page.goto(built.url);
      await page.getByRole('contentinfo').waitFor();
      return page;
    });
    await context.close();
  },
});

export { expect } from 'playwright/test';
