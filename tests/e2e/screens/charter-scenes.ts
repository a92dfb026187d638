import type { CentralState } from '#shared/central-state.ts';
import { sampleCaptures } from '#tests/support/sample-captures.ts';
import { sampleSnapshot } from '#tests/support/sample-window.ts';
import { settingsPage } from '../pages/settings-page.ts';
import { shellPage } from '../pages/shell-page.ts';
import type { Scene } from './scenes.ts';

/** A site's server that asks for a code. */
const UNKNOWN_HERE: CentralState = {
  ...sampleSnapshot().central,
  ...{ kind: 'site', url: 'https://sos.exemple.fr', deskUrl: null, needsCode: true },
};

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
    name: 'settings-code',
    start: { snapshot: { central: UNKNOWN_HERE } },
    async lead(page) {
      await shellPage(page).settings.click();
      await settingsPage(page).code.fill('k7mr-2pxq');
      await settingsPage(page).enrol.click();
      await settingsPage(page).central.getByRole('alert').waitFor();
      await settingsPage(page).central.evaluate((part) => part.scrollIntoView());
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
