import type { Page } from 'playwright/test';
import { receiptPage, reportPage } from '../pages/report-page.ts';
import { shellPage } from '../pages/shell-page.ts';
import { ticketsPage } from '../pages/tickets-page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/floor.ts';

test('the whole journey by keyboard alone: words, category, question, Send, copy, follow', async ({
  floor,
  press,
}) => {
  const page = await press();
  const { keyboard } = page;
  const report = reportPage(page);
  await expect(report.description).toBeFocused();
  await keyboard.type('Plus personne ne prend d’appel');

  await keyboard.press('Alt+C');
  await expect(report.picker).toBeVisible();
  // A letter goes to the next category with a word that begins so: problème, poste, production.
  await keyboard.type('ppp');
  await expect(report.option('Bytel Arrêt production')).toBeFocused();
  await keyboard.press('Enter');
  await expect(report.picker).toBeHidden();

  await tabTo(page, 'Combien de postes à l’arrêt ?');
  await keyboard.type('40');
  if (await report.email.isVisible()) {
    await tabTo(page, 'Nom');
    await keyboard.type('Marie Durand');
    await tabTo(page, 'Adresse e-mail');
    await keyboard.type('marie.durand@exemple.fr');
  }
  await keyboard.press('Control+Enter');

  const receipt = receiptPage(page);
  await expect(receipt.delivered).toBeVisible();
  const reference = await receipt.reference.innerText();
  await tabTo(page, 'Copier la référence');
  await keyboard.press('Enter');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(reference);
  expect(floor.central.stored().map((ticket) => ticket.reference)).toContain(reference);

  await tabTo(page, 'Suivre ce ticket');
  await keyboard.press('Enter');
  await expect(ticketsPage(page).thread).toContainText(reference);
});

test('axe finds nothing serious on any screen, in any state', async ({ press }) => {
  const page = await press();
  const report = reportPage(page);
  await expect(report.pictures.first()).toBeVisible();
  await expectAccessible(page, 'Signaler');
  await report.send.click();
  await expect(report.problems.first()).toBeVisible();
  await expectAccessible(page, 'Signaler, refused');
  await report.openPicker.click();
  await expect(report.picker).toBeVisible();
  await expectAccessible(page, 'the 13 categories');
  await report.option('DSI Désactivation / activation de log').click();
  await expect(report.questions).toBeVisible();
  await report.unfoldReport();
  await expectAccessible(page, 'Signaler, with questions');

  await shellPage(page).tickets.click();
  const tickets = ticketsPage(page);
  await expect(tickets.heading).toBeVisible();
  await expectAccessible(page, 'Mes tickets');
  await tickets.row(/./u).first().click();
  await expectAccessible(page, 'a ticket');
  await shellPage(page).settings.click();
  await expectAccessible(page, 'Réglages');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, 'Réglages, dark');
  await shellPage(page).report.click();
  await expectAccessible(page, 'Signaler, dark');
});

/** Presses Tab as a person does, until the focus is on what they look for. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const label = await page.evaluate(() => {
      const focused = document.activeElement;
      const labels = focused instanceof HTMLInputElement ? focused.labels : null;
      const own = focused?.getAttribute('aria-label') ?? focused?.textContent;
      return (labels?.[0]?.textContent ?? own ?? '').trim();
    });
    if (label === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab stop is called "${name}"`);
}
