import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test as base, type Browser, type Page } from 'playwright/test';
import { startXDisplay, type XDisplay } from '#tests/support/x-display.ts';
import { startAgentProgram, type AgentProgram } from './agent-program.ts';
import { startCentralProgram, type CentralProgram } from './central-program.ts';
import { drawKnownPicture, type KnownPicture } from './known-picture.ts';

/** One seat of a call-centre floor: a real screen, a real browser, a real poste, a real central. */
export interface Floor {
  readonly display: XDisplay;
  readonly central: CentralProgram;
  readonly agent: AgentProgram;
  /** What each screen shows when nothing of ours is on it, left to right. */
  readonly pictures: readonly KnownPicture[];
  readonly browser: Browser;
  readonly folder: string;
}

interface Workers {
  /** What its central is set to, beside its data and port. */
  readonly centralConfig: object | undefined;
  readonly display: XDisplay;
  readonly browser: Browser;
  readonly floor: Floor;
}

interface Tests {
  /** Presses the button and opens the window, as a person would; earlier windows are closed. */
  readonly press: () => Promise<Page>;
}

const FIRST_DISPLAY = 180;
const LOCALE = { locale: 'fr-FR', timezoneId: 'Africa/Douala', colorScheme: 'light' } as const;

export const test = base.extend<Tests, Workers>({
  centralConfig: [undefined, { scope: 'worker', option: true }],

  display: [
    async ({}, use) => {
      const display = await startXDisplay({ firstNumber: FIRST_DISPLAY, screens: 2 });
      await use(display);
      await display.stop();
    },
    { scope: 'worker' },
  ],

  browser: [
    async ({ display }, use) => {
      const browser = await chromium.launch({
        headless: false,
        executablePath: process.env['SOS_POSTE_BROWSER'] ?? '/usr/bin/chromium',
        env: { ...process.env, DISPLAY: display.name },
        args: [
          ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
          ...['--disable-component-update', '--disable-sync', '--window-position=0,0'],
        ],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],

  floor: [
    async ({ display, browser, centralConfig }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'sos-poste-e2e-'));
      const floor = await startFloor({ folder, display, browser, centralConfig });
      await use(floor);
      await floor.agent.stop();
      await floor.central.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  press: async ({ floor }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async () => {
      for (const context of contexts.splice(0)) await context.close();
      const address = await floor.agent.act();
      const context = await floor.browser.newContext({
        ...LOCALE,
        viewport: { width: 1024, height: 768 },
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(address);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

export { expect } from 'playwright/test';

async function startFloor({
  folder,
  display,
  browser,
  centralConfig,
}: Pick<Floor, 'folder' | 'display' | 'browser'> & Pick<Workers, 'centralConfig'>): Promise<Floor> {
  const pictures = Array.from({ length: display.screens }, (_, index) =>
    drawKnownPicture(folder, `ECRAN ${index + 1}`, 40 + index),
  );
  showPictures(display, pictures, folder);
  const central = await startCentralProgram(
    join(folder, 'central'),
    centralConfig && writeConfig(folder, centralConfig),
  );
  const agent = await startAgentProgram({
    folder,
    display: display.name,
    policy: {
      centralUrl: central.url,
      centralToken: central.agentToken,
      site: 'Douala, plateau 2',
    },
  });
  return { display, central, agent, pictures, browser, folder };
}

/** The desktop is one picture as wide as all the screens together. */
function showPictures(display: XDisplay, pictures: readonly KnownPicture[], folder: string): void {
  const desktop = join(folder, 'desktop.ppm');
  execFileSync('convert', [...pictures.map(({ file }) => file), '+append', desktop]);
  display.showPicture(desktop);
}

function writeConfig(folder: string, config: object): string {
  const file = join(folder, 'central.json');
  writeFileSync(file, JSON.stringify(config, null, 2));
  return file;
}
