import { sampleMemory } from '#tests/support/sample-timeline.ts';
import { sampleSnapshot } from '#tests/support/sample-window.ts';
import { reportPage } from '../pages/report-page.ts';
import { shellPage } from '../pages/shell-page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from './window-test.ts';

const { report } = sampleSnapshot();
const remembered = { ...report, results: { ...report.results, ...sampleMemory() } };

test('the report shows what changed and what went on, as a picture and in words', async ({
  open,
}) => {
  const page = await open({ snapshot: { report: remembered } });
  await reportPage(page).pick('DSI Matériel informatique');
  await reportPage(page).unfoldReport();
  await expect(page.getByRole('region', { name: /^Ce qui a changé depuis/u })).toContainText(
    'Le casque Jabra Evolve 20 n’est plus branché (il l’était le 20 novembre).',
  );
  const timeline = page.getByRole('region', { name: 'Chronologie' });
  await expect(timeline.getByRole('img', { name: 'Chronologie' })).toBeVisible();
  await expect(timeline).toContainText('liaison coupée (Ethernet)');
  // A name that a device gave itself is text, and nothing else.
  await expect(timeline).toContainText('Logitech <USB> Camera & "mic"');
  await expectAccessible(page, 'timeline');
});

test('a category that asks for the network alone shows nothing of the devices', async ({
  open,
}) => {
  const page = await open({ snapshot: { report: remembered } });
  await reportPage(page).pick('DSI CRM et application des clients');
  await reportPage(page).unfoldReport();
  const timeline = page.getByRole('region', { name: 'Chronologie' });
  await expect(timeline).toContainText('liaison coupée (Ethernet)');
  await expect(timeline).not.toContainText('Jabra');
  await expect(page.getByText('Le casque Jabra Evolve 20')).toBeHidden();
});

test('the settings say that the black box is on, and show all it holds on a press', async ({
  open,
}) => {
  const page = await open({ snapshot: { report: remembered } });
  await shellPage(page).settings.click();
  await expect(page.getByText('Il oublie tout après 24 heures')).toBeVisible();
  await page.getByRole('button', { name: 'Voir ce qu’elle contient' }).press('Enter');
  await expect(page.getByRole('img', { name: 'Chronologie' })).toBeVisible();
  await expectAccessible(page, 'black box in the settings');
});

test('where the policy has turned it off, the settings say so and offer nothing', async ({
  open,
}) => {
  const page = await open();
  await page.evaluate(() =>
    window.fake.answer('black-box.read', async () => {
      const at = '2026-11-23T13:05:00.000Z';
      return { on: false, bytes: 0, timeline: { from: at, to: at, events: [] } };
    }),
  );
  await shellPage(page).settings.click();
  await expect(page.getByText('Elle est désactivée par la configuration')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Voir ce qu’elle contient' })).toBeHidden();
});
