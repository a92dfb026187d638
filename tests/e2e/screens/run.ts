import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright';
import { buildFake, buildWindow } from './build-window.ts';
import { drawDesktop } from './draw-desktop.ts';
import { SCENES, type Scene } from './scenes.ts';
import { serveWindow } from './serve-window.ts';

/**
 * Shows every screen in every look, takes its picture and asks axe: `run.ts FOLDER [words]`,
 * where only pictures whose name has the words are taken. The program behind is the fake one, so this says nothing of delivery; it is for the eyes.
 */

interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  readonly textPercent: number;
  readonly forced?: boolean;
  readonly english?: boolean;
}

const LOOKS: readonly Look[] = [
  { name: 'popover-light', width: 420, height: 640, scheme: 'light', textPercent: 100 },
  { name: 'popover-dark', width: 420, height: 640, scheme: 'dark', textPercent: 100 },
  { name: 'popover-200', width: 420, height: 640, scheme: 'light', textPercent: 200 },
  { name: 'wide-light', width: 1024, height: 768, scheme: 'light', textPercent: 100 },
  { name: 'wide-dark', width: 1024, height: 768, scheme: 'dark', textPercent: 100 },
  { name: 'wide-200', width: 1024, height: 768, scheme: 'dark', textPercent: 200 },
  { name: 'wide-forced', width: 1024, height: 768, scheme: 'dark', textPercent: 100, forced: true },
  {
    name: 'wide-english',
    width: 1024,
    height: 768,
    scheme: 'light',
    textPercent: 100,
    english: true,
  },
];

const [folder = 'screens', words = ''] = process.argv.slice(2);
const problems: string[] = [];

const work = await mkdtemp(join(tmpdir(), 'sos-poste-screens-'));
const [outDir, fake] = await Promise.all([buildWindow(work), buildFake(work)]);
const served = await serveWindow(outDir);
const browser = await chromium.launch({
  ...(process.env['SOS_POSTE_BROWSER'] !== undefined && {
    executablePath: process.env['SOS_POSTE_BROWSER'],
  }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
await mkdir(folder, { recursive: true });
const pictureBase64 = await drawDesktop(browser);
for (const scene of SCENES) {
  for (const look of LOOKS) {
    if (nameOf(scene, look).includes(words)) await show(scene, look, browser);
  }
}
await browser.close();
served.close();
await rm(work, { recursive: true });

process.stdout.write(`${problems.join('\n') || 'axe and the console found nothing'}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;

async function show(scene: Scene, look: Look, browser: Browser): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.scheme,
    locale: 'fr-FR',
    forcedColors: look.forced === true ? 'active' : 'none',
  });
  const page = await context.newPage();
  const shot = nameOf(scene, look);
  page.on('console', (line) => {
    if (line.type() === 'error') problems.push(`${shot}: ${line.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${shot}: ${String(error)}`));
  await page.addInitScript((value) => Object.assign(window, { scene: value }), {
    ...scene.start,
    pictureBase64,
  });
  await page.addInitScript(fake);
  await page.goto(served.url);
  await enlargeText(page, look.textPercent);
  await page.getByRole('contentinfo').waitFor();
  await scene.lead?.(page);
  if (look.english === true)
    await page.evaluate(() => window.fake.call('settings.update', { language: 'en' }));
  await page.waitForTimeout(200);
  await page.screenshot({ path: join(folder, `${shot}.png`) });
  problems.push(...(await sideways(page, shot)), ...(await askAxe(page, shot, look)));
  await context.close();
}

function nameOf(scene: Scene, look: Look): string {
  return `${scene.name}-${look.name}`;
}

async function enlargeText(page: Page, percent: number): Promise<void> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
  }, `${percent}%`);
}

/** A screen that must be scrolled sideways loses half its words at 200 % text. */
async function sideways(page: Page, shot: string): Promise<string[]> {
  const wider = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, dialog > div')].some(
      (element) => element.scrollWidth > element.clientWidth + 1,
    ),
  );
  return wider ? [`${shot}: scrolls sideways`] : [];
}

async function askAxe(page: Page, shot: string, look: Look): Promise<string[]> {
  // In forced colours the system paints; axe still reads the colours of the style sheet.
  const rules = look.forced === true ? ['color-contrast'] : [];
  const { violations } = await new AxeBuilder({ page }).disableRules(rules).analyze();
  return violations.map(
    ({ id, impact, nodes }) =>
      `${shot}: ${String(impact)} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
}
