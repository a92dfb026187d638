import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Browser, type Page } from 'playwright/test';
import type { MachineReport } from '#shared/diagnostics.ts';
import { lineOf, reportWith } from '#tests/support/healthy-report.ts';
import { richReport } from '#tests/support/rich-report.ts';
import { ticketContent, ticketRequest } from '#tests/support/test-central.ts';
import { expectAccessible } from '../support/axe.ts';
import { startCentralProgram, type CentralProgram } from '../support/central-program.ts';
import { ROOT } from '../support/start-program.ts';
import { signInAtDesk } from '../support/sign-in-at-desk.ts';

/** What a technician receives, of the real central: `SOS_POSTE_PICTURES=1`, project `pictures`. */
test('the technician’s view of a ticket', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sos-poste-desk-'));
  const central = await startCentralProgram(folder);
  const browser = await chromium.launch({
    executablePath: process.env['SOS_POSTE_BROWSER'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    await sendTickets(central, browser);
    const context = await browser.newContext({
      ...{ locale: 'fr-FR', timezoneId: 'Africa/Douala', colorScheme: 'light' },
      viewport: { width: 1440, height: 1000 },
    });
    const desk = await context.newPage();
    await signInAtDesk(desk, central);
    await expect(desk.getByRole('link', { name: /casque/u })).toBeVisible();
    await desk.getByRole('link', { name: /casque/u }).click();
    await expect(desk.getByRole('img').first()).toBeVisible();
    await keep(desk, 'technician');
    await expectAccessible(desk, 'desk, a rich ticket');
  } finally {
    await browser.close();
    await central.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

const keep = (page: Page, name: string) =>
  page.screenshot({ path: join(ROOT, 'docs', 'pictures', `${name}.png`) });

async function sendTickets(central: CentralProgram, browser: Browser): Promise<void> {
  const picture = await drawMarkedScreen(browser);
  await send(
    central,
    richReport(),
    'Mon casque ne marche plus, le client ne m’entend pas',
    picture,
  );
  const line = { lost: 2, jitterMs: 41 };
  await send(
    central,
    reportWith({ 'line-quality': [lineOf('gateway'), lineOf('softphone', line)] }),
    'Les appels sont hachés depuis ce matin',
  );
  await send(central, reportWith({}), 'La souris double-clique toute seule');
}

async function send(
  { url, agentToken }: CentralProgram,
  report: MachineReport,
  subject: string,
  picture?: Buffer<ArrayBuffer>,
): Promise<void> {
  const pictures = picture === undefined ? [] : [picture];
  const attachments = pictures.map((data) => ({
    name: 'ecran-1.png',
    mediaType: 'image/png' as const,
    bytes: data.byteLength,
    sha256: createHash('sha256').update(data).digest('hex'),
  }));
  const sentAt = new Date().toISOString();
  const description = `${subject}. J’ai débranché et rebranché une fois, sans changement.`;
  const content = ticketContent({ subject, description, report, attachments, sentAt });
  const request = ticketRequest(content, pictures, randomUUID());
  const answer = await fetch(`${url}/v1/tickets`, {
    ...request,
    headers: { ...request.headers, authorization: `Bearer ${agentToken}` },
  });
  expect(answer.ok, await answer.text()).toBe(true);
}

/** A screen as it leaves the picture editor: what matters is framed, what is private is burnt out. */
async function drawMarkedScreen(browser: Browser): Promise<Buffer<ArrayBuffer>> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  await page.setContent(`<style>
    body { margin: 0; font: 26px sans-serif; background: #3b6ea5 } div { position: absolute }
    .window { left: 140px; top: 90px; width: 1320px; height: 700px; background: #fff }
    header { background: #e3e6ea; padding: 18px 28px } main { padding: 40px }
    .hidden { left: 180px; top: 420px; width: 520px; height: 60px; background: #000 }
    .frame { left: 170px; top: 190px; width: 780px; height: 110px; border: 8px solid #d92d20 }
  </style><div class="window"><header>Téléphonie : appel en cours 00:04:12</header>
  <main><h1>Casque introuvable</h1><p>Branchez un casque pour reprendre les appels.</p></main></div>
  <div class="hidden"></div><div class="frame"></div>`);
  const picture = Buffer.from(await page.screenshot());
  await page.close();
  return picture;
}
