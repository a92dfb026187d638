import type { Page } from 'playwright';
import { sampleSnapshot, sampleTickets } from '#tests/support/sample-window.ts';
import { reportPage } from '../pages/report-page.ts';
import { shellPage } from '../pages/shell-page.ts';
import { ticketsPage } from '../pages/tickets-page.ts';
import { expect, test } from './window-test.ts';

/** Who uses the keyboard goes on from where they pressed; on the page itself they would be nowhere. */

test('the category picker gives the focus back, whichever way it is closed', async ({ open }) => {
  const page = await open();
  const report = reportPage(page);
  await page.keyboard.press('Alt+c');
  await expect(report.option('DSI Connexion internet')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(report.picker).toBeHidden();
  await expect(report.description).toBeFocused();
  await report.pick('DSI Matériel informatique');
  await expect(report.openPicker).toBeFocused();
  await report.openPicker.press('Enter');
  await report.picker.getByRole('button', { name: 'Fermer' }).press('Enter');
  await expect(report.openPicker).toBeFocused();
});

test('Enter picks the category that has the focus, also before any arrow', async ({ open }) => {
  const page = await open();
  const report = reportPage(page);
  await page.keyboard.press('Alt+c');
  await expect(report.option('DSI Connexion internet')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(report.picker).toBeHidden();
  await expect(report.category).toContainText('DSI Connexion internet');
});

test('"Modifier" leads into the field it opens', async ({ open }) => {
  const page = await open();
  const report = reportPage(page);
  await report.description.fill('La souris ne répond plus');
  await report.subject.getByRole('button', { name: 'Modifier' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Objet' })).toBeFocused();
  await requester(page).getByRole('button', { name: 'Modifier' }).press('Enter');
  await expect(report.name).toBeFocused();
});

test('another poste is named and taken back in one place', async ({ open }) => {
  const page = await open();
  const other = requester(page).getByRole('button', { name: 'Un autre poste ?' });
  await other.press('Enter');
  await expect(page.getByRole('textbox', { name: /^Poste en panne/u })).toBeFocused();
  await page.getByRole('button', { name: /^Finalement/u }).press('Enter');
  await expect(other).toBeFocused();
});

test('a draft is gone on with at its end', async ({ open }) => {
  const { draft } = sampleSnapshot();
  const page = await open({ snapshot: { draft: { ...draft, description: 'Écran noir' } } });
  const { description } = reportPage(page);
  await expect(description).toBeFocused();
  await page.keyboard.type(' depuis midi');
  await expect(description).toHaveValue('Écran noir depuis midi');
});

test('a draft for another poste is gone on with in its words', async ({ open }) => {
  const { draft } = sampleSnapshot();
  const page = await open({ snapshot: { draft: { ...draft, otherPoste: 'PC-999' } } });
  await expect(page.getByRole('textbox', { name: /^Poste en panne/u })).toHaveValue('PC-999');
  await expect(reportPage(page).description).toBeFocused();
});

test('a picture is removed and put back by the same button', async ({ open }) => {
  const report = reportPage(await open());
  await report.removePicture('ecran-1.jpg').press('Enter');
  await expect(report.restorePicture('ecran-1.jpg')).toBeFocused();
  await report.restorePicture('ecran-1.jpg').press('Enter');
  await expect(report.removePicture('ecran-1.jpg')).toBeFocused();
});

test('words that are put back are gone on with', async ({ open }) => {
  const report = reportPage(await open());
  await report.description.fill('Écran noir');
  await report.clear.press('Enter');
  await report.undoClear.press('Enter');
  await expect(report.description).toBeFocused();
});

test('a reply that was sent leaves the box ready for the next, and so does reopening', async ({
  open,
}) => {
  const page = await open({ tickets: sampleTickets() });
  const tickets = ticketsPage(page);
  await shellPage(page).tickets.click();
  await tickets.row('DSI Matériel informatique : mon casque ne marche plus').click();
  await tickets.attachScreen.press('Enter');
  await expect(tickets.replyPictures).not.toHaveCount(0);
  await expect(tickets.attachScreen).toBeFocused();
  await tickets.reply.fill('Merci');
  await tickets.sendReply.press('Enter');
  await expect(tickets.reply).toBeFocused();
  await tickets.resolve.press('Enter');
  await expect(tickets.reopen).toBeVisible();
  await expect(tickets.reply).toBeFocused();
  await tickets.reopen.press('Enter');
  await page.getByRole('button', { name: 'Annuler' }).press('Enter');
  await expect(tickets.reply).toBeFocused();
});

test('in a narrow window, the way back leads to the ticket in the list', async ({ open }) => {
  const page = await open({ tickets: sampleTickets() });
  await page.setViewportSize({ width: 420, height: 640 });
  const tickets = ticketsPage(page);
  await shellPage(page).tickets.click();
  const row = tickets.row('DSI Matériel informatique : mon casque ne marche plus');
  await row.press('Enter');
  await tickets.back.press('Enter');
  await expect(row).toBeFocused();
});

const requester = (page: Page) => page.getByRole('region', { name: 'Qui et où' });
