import { sampleNotice } from '#tests/support/sample-notice.ts';
import { sampleSnapshot } from '#tests/support/sample-window.ts';
import { reportPage } from '../pages/report-page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from './window-test.ts';

const snapshot = sampleSnapshot();
const hermes = sampleNotice({
  title: 'Hermès inaccessible',
  applications: ['Hermès'],
  categoryIds: ['bytel-indisponibilite-application'],
  headCount: 11,
});
const start = (reach: 'reachable' | 'unreachable') => ({
  snapshot: {
    central: { ...snapshot.central, reach },
    catalogue: { ...snapshot.catalogue, notices: [hermes] },
  },
});

test('one press, by keyboard, counts the poste; a ticket may still be written', async ({
  open,
}) => {
  const page = await open(start('reachable'));
  await expect(page.getByText('11 postes concernés')).toBeVisible();
  await page.getByRole('button', { name: 'Je suis concerné aussi' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'C’est noté' })).toContainText(
    'votre poste est compté. Vous n’avez rien d’autre à faire.',
  );
  await expect(page.getByText('12 postes concernés')).toBeVisible();
  await expectAccessible(page, 'an incident, counted');
  const anyway = page.getByRole('button', { name: 'Envoyer quand même un ticket' });
  await expect(anyway).toBeFocused();
  await anyway.click();
  await expect(reportPage(page).description).toBeFocused();
});

test('without a network the press waits, and the screen says so', async ({ open }) => {
  const page = await open(start('unreachable'));
  await page.getByRole('button', { name: 'Je suis concerné aussi' }).click();
  const said = page.getByRole('status').filter({ hasText: 'C’est noté' });
  await expect(said).toContainText('au retour du réseau');
  await expect(page.getByText('11 postes concernés')).toBeVisible();
});

test('a press the disk refuses is said, and the button stays', async ({ open }) => {
  const page = await open(start('reachable'));
  await page.evaluate(() => window.fake.refuse('notices.concerned', 'disk-full'));
  const button = page.getByRole('button', { name: 'Je suis concerné aussi' });
  await button.click();
  await expect(page.getByRole('alert').filter({ hasText: 'disque' })).toBeVisible();
  await expect(button).toBeVisible();
});

test('another category hides the banner, unless the words name the application', async ({
  open,
}) => {
  const page = await open(start('reachable'));
  const report = reportPage(page);
  await report.pick('DSI Matériel informatique');
  await expect(page.getByText('Hermès inaccessible')).toBeHidden();
  await report.description.fill('hermes ne répond plus');
  await expect(page.getByText('Hermès inaccessible')).toBeVisible();
});
