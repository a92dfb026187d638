import { field, reportPage } from '../pages/report-page.ts';
import { expect, test } from './window-test.ts';

test('a refused field is said beside it, announced, and takes the focus', async ({ open }) => {
  const page = await open();
  const report = reportPage(page);
  await report.description.fill('Un login');
  await report.pick('DSI Désactivation / activation de log');
  await report.send.click();
  const login = report.questions.getByRole('textbox', { name: 'Login concerné' });
  await expect(login).toBeFocused();
  await expect(login).toHaveAccessibleDescription(/Indiquez le login concerné/u);
  await expect(report.problems).toContainText('2 précisions manquent');
  await expect(report.description).toHaveValue('Un login');
  await expect(report.pictures).toHaveCount(2);
});

test('a sentence beside one field stretches no other', async ({ open }) => {
  const page = await open();
  const report = reportPage(page);
  await page.getByRole('region', { name: 'Qui et où' }).getByRole('button').first().click();
  const height = async () => (await report.name.boundingBox())?.height;
  const before = await height();
  await page.evaluate(() =>
    window.fake.answer('tickets.send', () =>
      Promise.resolve({ sent: false, fields: { 'requester.email': 'Trop court. '.repeat(8) } }),
    ),
  );
  await report.send.click();
  await expect(report.email).toHaveAccessibleDescription(/Trop court/u);
  expect(await height()).toBe(before);
});

test('what the words answer stands in the questions, and what is changed stays', async ({
  open,
}) => {
  const page = await open();
  const report = reportPage(page);
  await report.description.fill('Désactiver le login mdurand à partir de lundi');
  await report.pick('DSI Désactivation / activation de log');
  const login = report.questions.getByRole('textbox', { name: 'Login concerné' });
  await expect(login).toHaveValue('mdurand');
  await expect(report.questions.getByRole('radio', { name: 'Désactiver' })).toBeChecked();
  await expect(field(report.questions, 'À partir de')).toHaveValue(/T08:00$/u);
  await expect(report.questions).toContainText('Proposé d’après vos mots');
  await login.fill('pdurand');
  await report.description.fill('Réactiver le login mdurand');
  await expect(login).toHaveValue('pdurand');
  await expect(report.questions.getByRole('radio', { name: 'Réactiver' })).toBeChecked();
});
