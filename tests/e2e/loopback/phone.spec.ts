import { readQr } from '../support/read-qr.ts';
import { receiptPage, reportPage } from '../pages/report-page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/floor.ts';

test('with the network cut, a phone carries the ticket out; the poste completes the same one', async ({
  floor,
  press,
}) => {
  const words = 'Le bandeau reste gris depuis 9 h 40, plus rien ne part d’ici';
  const page = await press();
  const report = reportPage(page);
  await report.description.fill(words);
  await report.pick('DSI Matériel informatique');
  if (await report.email.isVisible()) {
    await report.introduce({ name: 'Marie Durand', email: 'marie.durand@exemple.fr' });
  }
  await floor.central.stop();
  try {
    await report.send.click();
    await expect(receiptPage(page).waiting).toBeVisible();
    const symbol = page.getByRole('img', { name: /^Code à scanner/u });
    await expect(symbol).toBeVisible({ timeout: 30_000 });
    const link = await readQr(symbol);
    expect(link).toContain(`${floor.central.url}/q#`);
    await floor.agent.stop();
    await floor.central.start();

    const context = await floor.browser.newContext({
      locale: 'fr-FR',
      viewport: { width: 390, height: 844 },
    });
    const phone = await context.newPage();
    await phone.goto(link ?? '');
    await expect(phone.getByRole('paragraph').filter({ hasText: words })).toBeVisible();
    await expectAccessible(phone, 'the page of the phone');
    await phone.getByRole('button', { name: 'Envoyer le ticket' }).click();
    await expect(phone.getByRole('status')).toContainText('Le support a reçu le ticket.');
    await context.close();
  } finally {
    await floor.agent.restart();
  }

  const tickets = () =>
    floor.central.stored().filter(({ content }) => content.description === words);
  await expect(async () => {
    expect(tickets().map(({ pictures }) => pictures.length)).toEqual([2]);
  }).toPass({ timeout: 60_000 });
});
