import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chromium,
  expect,
  test,
  type Browser,
  type BrowserContext,
  type Page,
} from 'playwright/test';
import { Receipt } from '#shared/central-api.ts';
import { startRealCentral, type RealCentral } from '#tests/support/real-central.ts';
import { factOf, ticketContent, ticketRequest } from '#tests/support/test-central.ts';
import { expectAccessible } from '../support/axe.ts';
import { signInAtDesk } from '../support/sign-in-at-desk.ts';
import { enrolSome } from './enrol-some.ts';
import { fillCentral } from './fill-central.ts';
import { handOverSome } from './hand-over-some.ts';

let folder: string;
let central: RealCentral;
let browser: Browser;
let references: string[];
let handedOver: readonly [string, string];

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sos-poste-desk-pages-'));
  central = await startRealCentral({ folder });
  references = await fillCentral(central);
  await enrolSome(central);
  handedOver = await handOverSome(central.store);
  browser = await chromium.launch({
    executablePath: process.env['SOS_POSTE_BROWSER'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});

test.afterAll(async () => {
  await browser.close();
  await central.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Look = { readonly locale: 'fr-FR' | 'en-GB'; readonly colorScheme: 'light' | 'dark' };

/** Of the last sign-in: the door takes ten of one name, then two a minute. */
let session: Awaited<ReturnType<BrowserContext['storageState']>> | undefined;

async function openDesk(look: Look): Promise<Page> {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ ...look, viewport, storageState: session });
  const page = await context.newPage();
  await page.goto(`${central.url}/desk`);
  if ((await page.locator('#password').count()) > 0) {
    await signInAtDesk(page, central);
    session = await context.storageState();
  }
  return page;
}

/** The page as it stands, beside the results of the run, for whoever looks at them. */
const keep = (page: Page, name: string) =>
  page.screenshot({ path: test.info().outputPath(`${name}.png`) });

const LOOKS: readonly Look[] = [
  { locale: 'fr-FR', colorScheme: 'light' },
  { locale: 'fr-FR', colorScheme: 'dark' },
  { locale: 'en-GB', colorScheme: 'light' },
];

for (const look of LOOKS) {
  test(`every page of the desk is accessible, ${look.locale}, ${look.colorScheme}`, async () => {
    const page = await openDesk(look);
    const pages = {
      inbox: '/desk?state=all',
      ticket: `/desk/tickets/${references[0] ?? ''}`,
      'ticket-plain': `/desk/tickets/${references[2] ?? ''}?state=all`,
      articles: '/desk/articles',
      article: '/desk/articles/casque-sans-son',
      'article-new': '/desk/articles/new',
      categories: '/desk/categories?sentence=mon+casque+gr%C3%A9sille',
      category: '/desk/categories/bytel-gresillement',
      'category-new': '/desk/categories/new',
      notices: '/desk/notices',
      'help-desk': '/desk/help-desk',
      'ticket-there': `/desk/tickets/${handedOver[0]}?state=all`,
      'ticket-needing': `/desk/tickets/${handedOver[1]}?state=all`,
      postes: '/desk/postes',
      log: '/desk/log',
      profiles: '/desk/profiles',
      profile: '/desk/profiles/voix',
      'profile-remove': '/desk/profiles/voix/remove',
      team: '/desk/team',
      account: '/desk/account',
      missing: '/desk/nothing',
    };
    for (const [name, address] of Object.entries(pages)) {
      await page.goto(`${central.url}${address}`);
      await keep(page, name);
      await expectAccessible(page, `desk, ${name}`);
    }
    await page.goto(`${central.url}/desk`);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await keep(page, 'keys');
    await expectAccessible(page, 'desk, keys');
    await page.context().close();
  });
}

test('the door is accessible, and says what is wrong', async () => {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ locale: 'fr-FR', viewport });
  const page = await context.newPage();
  await page.goto(`${central.url}/desk`);
  await keep(page, 'door');
  await expectAccessible(page, 'desk, door');
  await page.locator('#name').fill('Support');
  await page.locator('#password').fill('wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByText('ne correspondent pas')).toBeVisible();
  await keep(page, 'door-refused');
  await expectAccessible(page, 'desk, door, refused');
  await context.close();
});

test('a ticket is taken, answered and resolved by keys alone', async () => {
  const page = await openDesk({ locale: 'fr-FR', colorScheme: 'light' });
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/tickets\//u);
  await page.keyboard.press('a');
  await expect(page.getByText('Suivi par Support')).toBeVisible();
  await page.keyboard.press('r');
  await page.keyboard.type('Essayez une autre prise.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Essayez une autre prise.')).toBeVisible();
  await keep(page, 'answered');
  await page.keyboard.press('e');
  await expect(page.getByRole('button', { name: 'Rouvrir' })).toBeVisible();
  await page.context().close();
});

test('what could not be handed over is tried again by keys alone, at 200 %', async () => {
  const page = await openDesk({ locale: 'fr-FR', colorScheme: 'light' });
  // What is left of the window for the page when everything in it is twice as large.
  await page.setViewportSize({ width: 720, height: 450 });
  await page.goto(`${central.url}/desk/help-desk`);
  const needing = page.getByRole('region', { name: 'À vérifier' });
  await expect(needing.getByRole('link', { name: handedOver[1] })).toBeVisible();
  await keep(page, 'help-desk-200');
  const again = needing.getByRole('button', { name: 'Réessayer' });
  await expect(needing).toContainText('Réponse de Marie Durand');
  await again.first().focus();
  await page.keyboard.press('Enter');
  await expect(again).toHaveCount(1);
  await again.focus();
  await page.keyboard.press('Enter');
  await expect(needing).toContainText('Aucun ticket ni aucune réponse n’est à vérifier');
  await expect(page.getByRole('region', { name: 'En attente' })).toContainText(handedOver[1]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
  await page.goto(`${central.url}/desk/tickets/${handedOver[0]}?state=all`);
  await keep(page, 'ticket-there-200');
  await expect(page.getByRole('link', { name: '4711' })).toBeVisible();
  await page.context().close();
});

test('a picture that shows too much is erased after a question, by keys alone, at 200 %', async () => {
  const picture = readFileSync(join(import.meta.dirname, '../../../assets/app/icon.png'));
  const content = ticketContent({ attachments: [factOf(picture)] });
  const request = ticketRequest(content, [picture]);
  const headers = { ...request.headers, authorization: `Bearer ${central.agentToken}` };
  const answer = await fetch(`${central.url}/v1/tickets`, { ...request, headers });
  const { reference } = Receipt.parse(await answer.json());
  const page = await openDesk({ locale: 'fr-FR', colorScheme: 'light' });
  await page.setViewportSize({ width: 720, height: 450 });
  await page.goto(`${central.url}/desk/tickets/${reference}`);
  await page.getByRole('link', { name: 'Effacer l’image ecran-1.png' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Effacer cette image ?' })).toBeVisible();
  await keep(page, 'erase-picture-200');
  await expectAccessible(page, 'desk, erase a picture');
  await page.getByRole('button', { name: 'Effacer l’image' }).press('Enter');
  await expect(page.getByText('Le support a effacé l’image ecran-1.png')).toBeVisible();
  await expect(page.getByRole('link', { name: /Effacer/u })).toHaveCount(0);
  await keep(page, 'picture-erased-200');
  await expectAccessible(page, 'desk, picture erased');
  await page.context().close();
});

test('what is typed in an editor is shown as the poste will show it, without a press', async () => {
  const page = await openDesk({ locale: 'fr-FR', colorScheme: 'light' });
  await page.goto(`${central.url}/desk/articles/new`);
  await page.getByLabel('Titre').fill('Écran noir au réveil');
  await expect(page.locator('[data-previewed] strong')).toHaveText('Écran noir au réveil');
  await page.goto(`${central.url}/desk/categories/dsi-crm`);
  await page.getByLabel('Où irait cette phrase ?').fill('mon casque grésille');
  await expect(page.locator('[data-previewed]')).toContainText('%');
  await keep(page, 'tried');
  await page.context().close();
});

test('no page is wider than its window, whatever a poste and the team have written', async () => {
  const long = 'W'.repeat(58);
  const picture = readFileSync(join(import.meta.dirname, '../../../assets/app/icon.png'));
  const requester = { name: long.repeat(2), email: 'agent@exemple.fr', poste: long, phone: '' };
  const content = ticketContent({ subject: long, requester, attachments: [factOf(picture)] });
  const request = ticketRequest(content, [picture]);
  const headers = { ...request.headers, authorization: `Bearer ${central.agentToken}` };
  const answer = await fetch(`${central.url}/v1/tickets`, { ...request, headers });
  const { reference } = Receipt.parse(await answer.json());
  const page = await openDesk({ locale: 'fr-FR', colorScheme: 'light' });
  await page.goto(`${central.url}/desk/team`);
  await page.getByLabel('Nom').fill(long);
  await page.keyboard.press('Enter');
  await expect(page.locator('.secret')).toBeVisible();
  for (const width of [1440, 1100, 1024, 720, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['', `/tickets/${reference}`, '/team', '/account', '/notices', '/postes']) {
      await page.goto(`${central.url}/desk${path}`);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([path, width, wider]).toEqual([path, width, 0]);
    }
  }
  await page.context().close();
});

test('what is pressed twice on a slow line leaves once, until the page is come back to', async () => {
  const page = await openDesk({ locale: 'fr-FR', colorScheme: 'light' });
  await page.goto(`${central.url}/desk/notices`);
  await page.getByLabel('Titre').fill('Hermès est lent');
  // Nothing leaves here, as while a slow line keeps the page on the screen.
  await page.evaluate(() => {
    addEventListener('submit', (event) => {
      if (!event.defaultPrevented) document.title += ' sent';
      event.preventDefault();
    });
  });
  const publish = page.getByRole('button', { name: 'Publier' });
  await publish.dblclick();
  await expect(page).toHaveTitle(/SOS Poste sent$/u);
  await page.evaluate(() => dispatchEvent(new Event('pageshow')));
  await publish.click();
  await expect(page).toHaveTitle(/SOS Poste sent sent$/u);
  await page.context().close();
});

test('a list that is left open beyond its session asks to sign in again', async () => {
  const page = await openDesk({ locale: 'fr-FR', colorScheme: 'light' });
  await page.clock.install();
  await page.goto(`${central.url}/desk?state=all`);
  await page.context().clearCookies();
  await page.clock.runFor(21_000);
  await page.waitForURL(`${central.url}/desk/sign-in?to=%2Fdesk%3Fstate%3Dall`);
  await page.context().close();
});

test('a colleague is added with a password that is shown once', async () => {
  const page = await openDesk({ locale: 'fr-FR', colorScheme: 'light' });
  await page.goto(`${central.url}/desk/team`);
  await page.getByLabel('Nom').fill('Inès Morel');
  await page.getByRole('button', { name: 'Ajouter' }).click();
  await expect(page.locator('.secret')).toHaveText(/^\S{19}$/u);
  await keep(page, 'handed-over');
  await expectAccessible(page, 'desk, team, handed over');
  await page.context().close();
});

test('a code is given, a poste is shut out after a question and let in again, by keys alone', async () => {
  const page = await openDesk({ locale: 'fr-FR', colorScheme: 'light' });
  await page.goto(`${central.url}/desk/postes`);
  await page.getByLabel('Site', { exact: true }).fill('Yaoundé');
  await page.getByLabel('Nombre de postes').fill('40');
  await page.keyboard.press('Enter');
  await expect(page.locator('.secret')).toHaveText(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/u);
  await keep(page, 'code-given');
  await expectAccessible(page, 'desk, code given');

  await page.getByRole('link', { name: 'Retirer l’accès (PC-114)' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Retirer l’accès de PC-114' })).toBeVisible();
  await keep(page, 'revoke');
  await expectAccessible(page, 'desk, revoke');
  await page.getByRole('button', { name: 'Retirer l’accès' }).press('Enter');
  await expect(page.getByRole('status')).toContainText('L’accès de PC-114 est retiré.');
  await keep(page, 'revoked');
  await page.getByRole('status').getByRole('button').press('Enter');
  await expect(page.getByRole('status')).toContainText('est rendu');
  await page.getByRole('link', { name: 'Journal des actions de l’équipe' }).click();
  await expect(page.getByRole('cell', { name: /a retiré l’accès de PC-114/u })).toBeVisible();
  await keep(page, 'log-after');
  await page.context().close();
});
