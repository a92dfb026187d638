import { sampleCaptures } from '#tests/support/sample-captures.ts';
import { settingsPage } from '../pages/settings-page.ts';
import { shellPage } from '../pages/shell-page.ts';
import type { Scene } from './scenes.ts';

/** What is read, what was captured, and what is asked before the microphone is opened. */
export const CHARTER_SCENES: readonly Scene[] = [
  {
    name: 'settings-data',
    start: { captures: sampleCaptures() },
    async lead(page) {
      await shellPage(page).settings.click();
      const { captureLog, captures } = settingsPage(page);
      await captureLog.click();
      await captures.first().waitFor();
      await captureLog.evaluate((line) => line.scrollIntoView());
    },
  },
  {
    name: 'settings-read',
    async lead(page) {
      await shellPage(page).settings.click();
      const { whatIsRead } = settingsPage(page);
      await whatIsRead.click();
      await page.getByText('Lus pour le rapport du poste').waitFor();
      await whatIsRead.evaluate((line) => line.scrollIntoView());
    },
  },
  {
    name: 'headset-offered',
    async lead(page) {
      await page.evaluate(() => window.fake.emit('headset', { asked: true }));
      await page.getByText('Êtes-vous en appel').waitFor();
    },
  },
  {
    name: 'headset-in-use',
    start: { microphoneInUse: true },
    async lead(page) {
      await page.evaluate(() => window.fake.emit('headset', { asked: true }));
      await page.getByRole('button', { name: 'Non, commencer le test' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
];
