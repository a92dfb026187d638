import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import type { HeadsetCheck } from '#shared/headset-check.ts';
import { buildFake, buildWindow } from '../e2e/screens/build-window.ts';
import { serveWindow } from '../e2e/screens/serve-window.ts';
import { makeSound, SOUND_RATE_HZ, type SeededFault } from './sounds.ts';
import { writeWave } from './write-wave.ts';

/** The window as it ships, in Chromium, whose microphone is a file. */
export interface HeadsetBench {
  /** Starts a browser whose microphone plays this sound; `null` is a machine without microphone. */
  open(
    sound: SeededFault | null,
    seed: number,
    prepare?: (page: Page) => Promise<void>,
  ): Promise<Seat>;
  close(): Promise<void>;
}

export interface Seat {
  readonly page: Page;
  /** Presses, waits for the verdict, and answers what was put into the report. */
  check(): Promise<HeadsetCheck>;
  close(): Promise<void>;
}

/** Ten seconds, and a slow machine's patience. */
const VERDICT_LIMIT_MS = 40_000;

export async function openHeadsetBench(): Promise<HeadsetBench> {
  const folder = await mkdtemp(join(tmpdir(), 'sos-poste-headset-'));
  const [window, fake] = await Promise.all([buildWindow(folder), buildFake(folder)]);
  const served = await serveWindow(window);
  return {
    open: async (sound, seed, prepare) => {
      const browser = await launch(sound === null ? [] : fakeMicrophone(folder, sound, seed));
      const context = await browser.newContext({
        locale: 'fr-FR',
        viewport: { width: 420, height: 640 },
      });
      const page = await context.newPage();
      await page.addInitScript(fake);
      await prepare?.(page);
      await page.goto(served.url);
      return { page, check: () => check(page), close: () => browser.close() };
    },
    close: async () => {
      served.close();
      await rm(folder, { recursive: true });
    },
  };
}

function launch(args: readonly string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['SOS_POSTE_BROWSER'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...args],
  });
}

function fakeMicrophone(folder: string, sound: SeededFault, seed: number): readonly string[] {
  const file = join(folder, `${sound}-${seed}.wav`);
  writeWave(file, makeSound(sound, seed), SOUND_RATE_HZ);
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-audio-capture=${file}`,
  ];
}

async function check(page: Page): Promise<HeadsetCheck> {
  await offerCheck(page);
  await page.getByRole('button', { name: 'Commencer le test' }).click();
  await page
    .getByText('Résultat joint au rapport du poste.')
    .waitFor({ timeout: VERDICT_LIMIT_MS });
  const kept = await page.evaluate(() => window.fake.inputsOf('report.headset').at(-1));
  if (kept === null || kept === undefined) throw new Error('Nothing was put into the report');
  return kept;
}

/** As the tray does. */
export async function offerCheck(page: Page): Promise<void> {
  await page.getByRole('contentinfo').waitFor();
  await page.evaluate(() => window.fake.emit('headset', { asked: true }));
}
