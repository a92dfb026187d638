import { hostname } from 'node:os';
import type { Page } from 'playwright';
import { receiptPage, reportPage } from '../pages/report-page.ts';
import { shellPage } from '../pages/shell-page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/floor.ts';
import { signInAtDesk } from '../support/sign-in-at-desk.ts';

const MARIE = { name: 'Marie Durand', email: 'marie.durand@exemple.fr' };
const CABLE = 'Plus de réseau : vérifier le câble';

async function write(page: Page, description: string, category: string) {
  const report = reportPage(page);
  await report.description.fill(description);
  await report.pick(category);
  if (await report.email.isVisible()) await report.introduce(MARIE);
  return report;
}

test('an article that its check bears out closes the request, and no ticket is made', async ({
  floor,
  press,
}) => {
  const page = await press();
  const before = floor.central.stored().length;
  const report = await write(page, 'Plus de réseau, câble débranché', 'DSI Connexion internet');
  await report.before.getByText(CABLE).click();
  await expectAccessible(page, 'an article unfolded');
  // A machine too busy to be read within three seconds proves nothing, and the window says so.
  await expect(async () => {
    if (await report.undoClear.isVisible()) await report.undoClear.click();
    const line = report.before.getByText(CABLE);
    const works = report.before.getByRole('button', { name: 'Ça marche' }).first();
    if (!(await works.isVisible())) await line.click();
    await works.click();
    await expect(page.getByText('C’est vérifié')).toBeVisible({ timeout: 8_000 });
  }).toPass({ timeout: 60_000 });
  await expect(report.description).toHaveValue('');
  await expectAccessible(page, 'a request that an article has closed');
  expect(floor.central.stored()).toHaveLength(before);

  await report.undoClear.click();
  await expect(report.description).toHaveValue('Plus de réseau, câble débranché');
  await report.clear.click();
});

test('an article that failed goes on, and stands on the ticket at the central', async ({
  floor,
  press,
}) => {
  const page = await press();
  const report = await write(page, 'Toujours plus de réseau', 'DSI Connexion internet');
  await report.before.getByText(CABLE).click();
  await report.before.getByRole('button', { name: 'Toujours en panne' }).first().click();
  await expect(report.before).toContainText('Essayé, toujours en panne');
  // Words and what was tried are on disk within half a second.
  await page.waitForTimeout(1_000);
  await floor.agent.restart();
  const again = await press();
  const same = reportPage(again);
  await expect(same.description).toHaveValue('Toujours plus de réseau');
  await expect(same.before).toContainText('Essayé, toujours en panne');
  await same.send.click();
  const receipt = receiptPage(again);
  await expect(receipt.delivered).toBeVisible();
  const reference = await receipt.reference.innerText();
  const stored = floor.central.stored().find((ticket) => ticket.reference === reference);
  expect(stored?.content.triedArticles).toEqual([
    { id: 'cable-reseau', title: CABLE, outcome: 'failed' },
  ]);
  await receipt.follow.click();
  await expect(again.getByText(`${CABLE} (toujours en panne)`)).toBeVisible();
});

test('a poste that will not start is reported from this one, and support sees its last report', async ({
  floor,
  press,
}) => {
  const page = await press();
  const own = await write(page, 'La souris saute', 'DSI Matériel informatique');
  await own.send.click();
  await expect(receiptPage(page).delivered).toBeVisible();
  await receiptPage(page).another.click();

  const report = await write(page, 'Il ne démarre plus', 'DSI Matériel informatique');
  await page.getByRole('button', { name: 'Un autre poste ?' }).click();
  const field = page.getByRole('textbox', { name: /^Poste en panne/u });
  await field.fill('PC-999');
  await expect(page.getByText('aucun rapport de ce poste')).toBeVisible();
  const name = (hostname().split('.')[0] ?? '').slice(0, 60);
  await field.fill(` ${name.toUpperCase()}- `);
  await expect(page.getByText(`Connu du support : ${name}`)).toBeVisible();
  await expect(report.withReport).not.toBeChecked();
  await expectAccessible(page, 'a report for another poste');
  await report.send.click();
  const receipt = receiptPage(page);
  await expect(receipt.delivered).toBeVisible();
  const reference = await receipt.reference.innerText();
  const stored = floor.central.stored().find((ticket) => ticket.reference === reference);
  expect(stored?.content).toMatchObject({
    report: null,
    attachments: [],
    forOtherPoste: { typed: `${name.toUpperCase()}-`, reportedFrom: name },
  });

  const desk = await (await floor.browser.newContext({ locale: 'fr-FR' })).newPage();
  await signInAtDesk(desk, floor.central);
  await desk.goto(`${floor.central.url}/desk/tickets/${reference}`);
  await expect(desk.getByText(`Dernier rapport connu de ${name}, du`)).toBeVisible();
  await expectAccessible(desk, 'desk, a ticket for another poste');
  await desk.goto(`${floor.central.url}/desk/deflection`);
  await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(desk, 'desk, what articles spare');
  await desk.context().close();
  await shellPage(page).report.click();
});
