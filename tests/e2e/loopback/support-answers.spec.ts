import { receiptPage, reportPage } from '../pages/report-page.ts';
import { shellPage } from '../pages/shell-page.ts';
import { ticketsPage } from '../pages/tickets-page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/floor.ts';
import { signInAtDesk } from '../support/sign-in-at-desk.ts';

test('support reads the ticket on the desk page, answers and resolves; the agent reads it in the thread', async ({
  floor,
  press,
}) => {
  const page = await press();
  const report = reportPage(page);
  await report.description.fill('La souris ne répond plus');
  await report.pick('DSI Matériel informatique');
  if (await report.email.isVisible()) {
    await report.introduce({ name: 'Marie Durand', email: 'marie.durand@exemple.fr' });
  }
  await report.send.click();
  const receipt = receiptPage(page);
  await expect(receipt.delivered).toBeVisible();
  const reference = await receipt.reference.innerText();
  await receipt.follow.click();

  const desk = await (await floor.browser.newContext({ locale: 'fr-FR' })).newPage();
  await signInAtDesk(desk, floor.central);
  await desk
    .getByRole('link', { name: new RegExp(`${reference}|La souris`, 'u') })
    .first()
    .click();
  await expect(desk.getByText('La souris ne répond plus').first()).toBeVisible();
  await expect(desk.getByRole('img').first()).toBeVisible();
  await expectAccessible(desk, 'desk, a ticket');
  await desk.getByRole('textbox', { name: /^Répondre à/u }).fill('Changez la pile de la souris.');
  await desk
    .getByRole('button', { name: /envoyer|répondre/iu })
    .first()
    .click();
  await expect(desk.getByText('Changez la pile de la souris.').first()).toBeVisible();
  await desk.context().close();

  await shellPage(page).tickets.click();
  const tickets = ticketsPage(page);
  await expect(tickets.messages.filter({ hasText: 'Changez la pile' })).toBeVisible({
    timeout: 90_000,
  });
  await tickets.reply.fill('Merci, elle remarche.');
  await tickets.attachScreen.click();
  await expect(tickets.replyPictures.first()).toBeVisible();
  await tickets.sendReply.click();
  const said = tickets.messages.filter({ hasText: 'elle remarche' });
  await expect(said).toBeVisible();
  await expect(said).not.toContainText('En attente');
  await expect(said.getByRole('button', { name: /^Voir ecran-1/u })).toBeVisible();
  await expectAccessible(page, 'a thread with a reply and its screen');
  await tickets.resolve.click();
  await expect(tickets.section('Résolus')).toContainText(reference);

  await tickets.reopen.click();
  await tickets.reason.fill('Elle saute encore.');
  await tickets.confirmReopen.click();
  await expect(tickets.section('En cours')).toContainText(reference);
  await expect(tickets.messages.filter({ hasText: 'Elle saute encore.' })).toBeVisible();

  await tickets.find.unfold.click();
  await tickets.find.reference.fill(
    `${reference.slice(0, -1)}${reference.endsWith('2') ? 'Z' : '2'}`,
  );
  await tickets.find.press.click();
  await expect(page.getByRole('alert')).toContainText('incomplète ou inexacte');
  await tickets.find.reference.fill(reference.toLowerCase());
  await tickets.find.email.fill('marie.durand@exemple.fr');
  await tickets.find.press.click();
  await expect(tickets.thread).toContainText(reference);
});

test('an open ticket of the category is followed with one press, never reopened as a second', async ({
  press,
}) => {
  const page = await press();
  const report = reportPage(page);
  await report.description.fill('Le clavier saute des lettres');
  await report.pick('DSI Matériel informatique');
  if (await report.email.isVisible()) {
    await report.introduce({ name: 'Marie Durand', email: 'marie.durand@exemple.fr' });
  }
  await report.send.click();
  const receipt = receiptPage(page);
  await expect(receipt.delivered).toBeVisible();
  const reference = await receipt.reference.innerText();
  await receipt.another.click();

  await report.description.fill('Le clavier saute encore des lettres');
  await report.pick('DSI Matériel informatique');
  await expect(report.before).toContainText(reference);
  await report.before.getByRole('button', { name: 'Relancer' }).first().click();
  const tickets = ticketsPage(page);
  const said = tickets.messages.filter({ hasText: 'saute encore des lettres' });
  await expect(said).toBeVisible();
  await expect(said).not.toContainText('En attente');
  await shellPage(page).report.click();
  await expect(report.description).toHaveValue('');
});
