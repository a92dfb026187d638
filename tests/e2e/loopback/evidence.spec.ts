import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { receiptPage, reportPage } from '../pages/report-page.ts';
import { expect, test } from '../support/floor.ts';

test('a removed picture stays here; a chosen one leaves with the ticket', async ({
  floor,
  press,
}) => {
  const page = await press();
  const report = reportPage(page);
  await report.description.fill('Erreur affichée sur le téléphone');
  await report.pick('DSI Autre problème');
  if (await report.email.isVisible()) {
    await report.introduce({ name: 'Marie Durand', email: 'marie.durand@exemple.fr' });
  }
  await report.removePicture('ecran-1.jpg').click();
  const photo = join(floor.folder, 'photo.png');
  execFileSync('convert', ['-size', '300x200', 'plasma:', photo]);
  await report.fileChooser.setInputFiles(photo);
  await expect(report.evidence).toContainText('photo.png');
  await report.send.click();
  const receipt = receiptPage(page);
  await expect(receipt.delivered).toBeVisible();
  const reference = await receipt.reference.innerText();
  const stored = floor.central.stored().find((ticket) => ticket.reference === reference);
  expect(stored?.content.attachments.map(({ name }) => name)).toEqual(['ecran-2.jpg', 'photo.png']);
});

test('a file that is no picture, and one that is too large, are refused in words and cost nothing', async ({
  floor,
  press,
}) => {
  const page = await press();
  const report = reportPage(page);
  await report.description.fill('Le texte doit rester');
  await expect(report.pictures).toHaveCount(floor.display.screens);
  const text = join(floor.folder, 'notes.png');
  writeFileSync(text, 'ceci n’est pas une image');
  await report.fileChooser.setInputFiles(text);
  await expect(report.evidence).toContainText(/Choisissez un PNG, un JPEG ou un WebP/u);

  const large = join(floor.folder, 'large.png');
  writeFileSync(large, Buffer.alloc(40_000_000));
  await report.fileChooser.setInputFiles(large);
  await expect(report.evidence).toContainText(/la limite est de 10/u);
  await expect(report.pictures).toHaveCount(floor.display.screens);
  await expect(report.description).toHaveValue('Le texte doit rester');
});

test('"capturer dans 3 s" reads the screens while our window is out of the way', async ({
  floor,
  press,
}) => {
  const page = await press();
  const report = reportPage(page);
  await expect(report.pictures).toHaveCount(floor.display.screens);
  const session = await page.context().newCDPSession(page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  const move = (left: number) =>
    session.send('Browser.setWindowBounds', { windowId, bounds: { left, top: 0 } });

  await report.captureSoon.click();
  await expect(report.cancelCountdown).toBeVisible();
  await move(floor.display.screens * 1920);
  await expect(report.cancelCountdown).toBeHidden({ timeout: 10_000 });
  // The pictures from before stand there until the new ones are in hand.
  await expect(report.captureSoon).toBeEnabled();
  await expect(report.pictures).toHaveCount(floor.display.screens);
  await move(0);
  await report.description.fill('Capture différée');
  await report.pick('DSI Autre problème');
  await report.send.click();
  const receipt = receiptPage(page);
  await expect(receipt.delivered).toBeVisible();
  const reference = await receipt.reference.innerText();
  const [first] =
    floor.central.stored().find((ticket) => ticket.reference === reference)?.pictures ?? [];
  expect(first && floor.pictures[0]?.differenceFrom(first.data)).toBeLessThan(0.04);
});

test('the draft survives closing the window and a restart of the program', async ({
  floor,
  press,
}) => {
  const page = await press();
  const report = reportPage(page);
  await report.clear.click().catch(() => undefined);
  await report.description.fill('Un brouillon qui doit survivre');
  await report.pick('DSI Reporting');
  await page.close();
  const again = reportPage(await press());
  await expect(again.description).toHaveValue('Un brouillon qui doit survivre');
  await floor.agent.restart();
  const restarted = reportPage(await press());
  await expect(restarted.description).toHaveValue('Un brouillon qui doit survivre');
  await expect(restarted.category).toContainText('DSI Reporting');
  await restarted.clear.click();
  await expect(restarted.description).toHaveValue('');
  await restarted.undoClear.click();
  await expect(restarted.description).toHaveValue('Un brouillon qui doit survivre');
});
