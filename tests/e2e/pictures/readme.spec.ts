import { join } from 'node:path';
import type { Browser, Page } from 'playwright/test';
import { receiptPage, reportPage } from '../pages/report-page.ts';
import { ticketsPage } from '../pages/tickets-page.ts';
import { expect, test, type Floor } from '../support/floor.ts';
import { ROOT } from '../support/start-program.ts';
import { signInAtDesk } from '../support/sign-in-at-desk.ts';

/** The README's pictures, of the real program: `SOS_POSTE_PICTURES=1`, project `pictures`. */
const keep = (page: Page, name: string) =>
  page.screenshot({ path: join(ROOT, 'docs', 'pictures', `${name}.png`) });

test('the four pictures of the README', async ({ floor, press }) => {
  await showFloor(floor);
  const page = await press();
  const report = reportPage(page);
  await report.description.fill('Mon casque ne marche plus, le client ne m’entend pas');
  await report.openPicker.click();
  await expect(report.option('Suggestion')).toBeAttached();
  await keep(page, 'categories');
  await report.option('DSI Matériel informatique').click();
  await report.introduce({ name: 'Marie Durand', email: 'marie.durand@exemple.fr' });
  await report.description.focus();
  await page.waitForTimeout(500);
  await keep(page, 'signaler');
  await report.send.click();
  await expect(receiptPage(page).delivered).toBeVisible();
  await receiptPage(page).follow.click();
  await answerAtDesk(floor);
  await page.bringToFront();
  await expect(ticketsPage(page).messages.first()).toBeVisible({ timeout: 90_000 });
  await ticketsPage(page).messages.first().scrollIntoViewIfNeeded();
  await keep(page, 'ticket');
});

async function answerAtDesk({ browser, central }: Floor): Promise<void> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    viewport: { width: 1280, height: 800 },
  });
  const desk = await context.newPage();
  await signInAtDesk(desk, central);
  await desk
    .getByRole('link', { name: /casque/u })
    .first()
    .click();
  await expect(desk.getByRole('img').first()).toBeVisible();
  await keep(desk, 'desk');
  await desk
    .getByRole('textbox', { name: /^Répondre à/u })
    .fill(
      'Bonjour Marie, débranchez le casque, attendez dix secondes et rebranchez-le à l’arrière du PC.',
    );
  await desk.getByRole('button', { name: /^Répondre$/u }).click();
  await expect(desk.getByRole('listitem').filter({ hasText: 'Bonjour Marie' })).toBeVisible();
  await context.close();
}

/** Two screens such as an agent has in the middle of a call. */
async function showFloor({ browser, display, folder }: Floor): Promise<void> {
  const crm = '<h1>Erreur 503</h1><p>Le service ne répond pas. Réessayez plus tard.</p>';
  const phone = '<h1>Casque introuvable</h1><p>Branchez un casque pour reprendre les appels.</p>';
  const file = join(folder, 'floor.png');
  await drawDesktop(browser, file, [
    ['CRM : fiche client', crm],
    ['Téléphonie : appel en cours 00:04:12', phone],
  ]);
  display.showPicture(file);
}

async function drawDesktop(
  browser: Browser,
  file: string,
  screens: readonly (readonly [title: string, body: string])[],
): Promise<void> {
  const windows = screens.map(
    ([title, body]) =>
      `<section><div><header>${title}</header><main>${body}</main></div></section>`,
  );
  const page = await browser.newPage({ viewport: { width: 1920 * screens.length, height: 1080 } });
  await page.setContent(`<style>
    body { margin: 0; display: flex; font: 28px sans-serif; background: #3b6ea5 }
    section { width: 1920px; height: 1080px; display: grid; place-items: center }
    div { width: 1400px; height: 760px; background: #fff; box-shadow: 0 4px 30px #0008 }
    header { background: #e3e6ea; padding: 18px 28px } main { padding: 60px }
  </style>${windows.join('')}`);
  await page.screenshot({ path: file });
  await page.close();
}
