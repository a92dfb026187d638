import { createHash } from 'node:crypto';
import { requestTrackerBench } from '../../help-desks/benches/request-tracker.ts';
import { receiptPage, reportPage } from '../pages/report-page.ts';
import { shellPage } from '../pages/shell-page.ts';
import { ticketsPage } from '../pages/tickets-page.ts';
import { expect, test } from '../support/floor.ts';

const { RT_URL: url = '' } = process.env;

test.use({
  centralConfig: {
    helpDesk: {
      kind: 'request-tracker',
      url,
      token: { env: 'RT_TOKEN' },
      defaultQueue: 'Support',
      pollSeconds: 5,
    },
  },
});

const hashOf = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');

test('from the tray to Request Tracker with its pictures, an answer back in the thread, solved', async ({
  floor,
  press,
}) => {
  const bench = requestTrackerBench(process.env);
  if (bench === undefined) throw new Error('RT_URL without its tokens');
  const desk = bench.open();

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
  const tickets = ticketsPage(page);

  // The number there comes into the thread once the ticket has been read back.
  const told = tickets.messages.filter({ hasText: 'Request Tracker 5, n°' });
  await expect(told).toBeVisible({ timeout: 60_000 });
  const id = /n° (\d+)/u.exec(await told.innerText())?.[1] ?? '';

  const sent = floor.central.stored().find((ticket) => ticket.reference === reference);
  const there = await desk.read(id);
  expect(sent?.pictures.length).toBeGreaterThan(0);
  for (const [index, { sha256 }] of (sent?.pictures ?? []).entries()) {
    const name = sent?.content.attachments[index]?.name ?? '';
    const file = there.files.find((one) => one.name === name);
    expect(hashOf(await desk.readFile(id, file?.id ?? ''))).toBe(sha256);
  }
  expect(await bench.team.readBody(id)).toContain('La souris ne répond plus');

  await bench.team.answer(id, 'Changez la pile de la souris.');
  await expect(tickets.messages.filter({ hasText: 'Changez la pile' })).toBeVisible({
    timeout: 60_000,
  });

  await tickets.reply.fill('Merci, elle remarche.');
  await tickets.sendReply.click();
  await expect
    .poll(async () => (await desk.read(id)).thread.map(({ text }) => text), { timeout: 60_000 })
    .toEqual(['Changez la pile de la souris.', 'Merci, elle remarche.']);

  await bench.team.put(id, 'resolved');
  await expect(tickets.section('Résolus')).toContainText(reference, { timeout: 60_000 });
  await expect(tickets.messages.filter({ hasText: 'elle remarche' })).toHaveCount(1);
  await shellPage(page).tickets.click();
  expect(await bench.team.countWithToken(there.token ?? '')).toBe(1);
});
