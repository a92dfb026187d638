import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { sampleTickets } from '#tests/support/sample-window.ts';
import { reportPage } from '../pages/report-page.ts';
import { shellPage } from '../pages/shell-page.ts';
import { readQr } from '../support/read-qr.ts';
import { ticketsPage } from '../pages/tickets-page.ts';
import { expect, test } from './window-test.ts';

const WAITING = /plus aucune page/u;

async function openWaiting(page: Page) {
  const tickets = ticketsPage(page);
  await shellPage(page).tickets.click();
  await tickets.row(WAITING).click();
  await tickets.thread.waitFor();
  return tickets;
}

test('a waiting ticket says how long it has waited, what it met, and when it is tried again', async ({
  open,
}) => {
  const tickets = await openWaiting(await open({ tickets: sampleTickets() }));
  await expect(tickets.thread).toContainText(/En attente du réseau depuis 12\smin/u);
  await expect(tickets.thread).toContainText(/Prochain essai dans \d+\ss/u);
});

test('a ticket is withdrawn, stays readable in its own section, and is put back', async ({
  open,
}) => {
  const page = await open({ tickets: sampleTickets() });
  const tickets = await openWaiting(page);
  await tickets.withdraw.click();
  await expect(tickets.thread).toContainText('ce ticket ne partira pas');
  await expect(tickets.tryNow).toBeHidden();
  await tickets.restore.press('Enter');
  await expect(tickets.withdraw).toBeVisible();
});

test('a ticket is taken back into the form, by keyboard, with its words', async ({ open }) => {
  const page = await open({ tickets: sampleTickets() });
  const tickets = await openWaiting(page);
  await tickets.edit.press('Enter');
  await expect(reportPage(page).description).toHaveValue(/\S/u);
  await shellPage(page).tickets.click();
  await expect(tickets.continueEdit).toBeVisible();
});

test('words being written are replaced only when that is asked', async ({ open }) => {
  const page = await open({ tickets: sampleTickets() });
  const report = reportPage(page);
  await report.description.fill('Une tout autre panne');
  const tickets = await openWaiting(page);
  await tickets.edit.click();
  await expect(tickets.thread).toContainText('Un autre ticket est en cours d’écriture');
  await tickets.replaceDraft.click();
  await expect(report.description).not.toHaveValue('Une tout autre panne');
});

test('a ticket that may have arrived is not taken back, and the reason stands beside it', async ({
  open,
}) => {
  const page = await open({ tickets: sampleTickets() });
  await page.evaluate(() => window.fake.refuse('tickets.withdraw', 'delivery-uncertain'));
  const tickets = await openWaiting(page);
  await tickets.withdraw.click();
  await expect(tickets.thread.getByRole('alert')).toContainText('a peut-être déjà reçu');
});

test('a ticket is exported as one page', async ({ open }) => {
  const page = await open({ tickets: sampleTickets() });
  const tickets = await openWaiting(page);
  const [download] = await Promise.all([page.waitForEvent('download'), tickets.export.click()]);
  expect(download.suggestedFilename()).toBe('P-7KM-2D9.html');
  expect(await readFile(await download.path(), 'utf8')).toContain('<!doctype html>');
});

test('the code on the screen is read by a decoder from its very pixels', async ({ open }) => {
  const page = await open({ tickets: sampleTickets() });
  const tickets = await openWaiting(page);
  const symbol = tickets.thread.getByRole('img', { name: /^Code à scanner/u });
  await expect(tickets.thread).toContainText('Réseau coupé ?');
  expect(await readQr(symbol)).toMatch(/^https:\/\/support\.exemple\.fr\/q#\d{1150}$/u);
});
