import { sampleCaptures } from '#tests/support/sample-captures.ts';
import { sampleSnapshot, sampleTickets } from '#tests/support/sample-window.ts';
import { reportPage } from '../pages/report-page.ts';
import { settingsPage } from '../pages/settings-page.ts';
import { shellPage } from '../pages/shell-page.ts';
import { ticketsPage } from '../pages/tickets-page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from './window-test.ts';

const { central } = sampleSnapshot();

test('unread answers are counted on the rail, and no longer once read', async ({ open }) => {
  const page = await open({ tickets: sampleTickets() });
  const { tickets } = shellPage(page);
  await expect(tickets).toHaveAccessibleName(/1 réponse non lue/u);
  await tickets.click();
  await ticketsPage(page)
    .row(/mon casque/u)
    .click();
  await expect(tickets).toHaveAccessibleName('Mes tickets');
});

test('the list has its three sections and finds without accents', async ({ open }) => {
  const page = await open({ tickets: sampleTickets() });
  const tickets = ticketsPage(page);
  await shellPage(page).tickets.click();
  await expect(tickets.section('En attente d’envoi')).toContainText('P-7KM-2D9');
  await expect(tickets.section('En cours')).toContainText('K7M-2PX-94D');
  await tickets.search.fill('acces systeme');
  await expect(tickets.section('Résolus')).toContainText('R4T-8WQ-2HB');
  await expect(tickets.section('En cours')).toBeHidden();
});

test('offline, a picture that is with support says so and keeps its fingerprint', async ({
  open,
}) => {
  const page = await open({
    tickets: sampleTickets(),
    snapshot: { central: { ...central, reach: 'unreachable' } },
  });
  const tickets = ticketsPage(page);
  await page.evaluate(() => window.fake.refuse('tickets.picture', 'offline'));
  await shellPage(page).tickets.click();
  await tickets.row(/mon casque/u).click();
  await expect(tickets.offline).toBeVisible();
  await expect(tickets.sent).toContainText('a3f5c19e'.repeat(8));
  await tickets.showPicture('ecran-1.jpg').click();
  await expect(tickets.pictureAway).toBeVisible();
});

test('a reply without a network waits in the thread, says so, and can be taken back', async ({
  open,
}) => {
  const page = await open({ tickets: sampleTickets() });
  const tickets = ticketsPage(page);
  await page.evaluate(() => window.fake.program.setReplyLine('cut'));
  await shellPage(page).tickets.click();
  await tickets.row(/mon casque/u).click();
  await tickets.reply.fill('Merci');
  await tickets.attachScreen.click();
  await tickets.sendReply.click();
  const waiting = tickets.messages.last();
  await expect(waiting).toContainText('En attente du réseau…');
  await expect(waiting.getByRole('button', { name: 'Voir ecran-1.jpg en grand' })).toBeVisible();
  await expect(tickets.section('En cours')).toContainText('1 réponse en attente d’envoi');
  await tickets.takeReplyBack.click();
  await expect(tickets.reply).toHaveValue('Merci');
  await expect(waiting).not.toContainText('En attente');
});

test('a reply that the disk refuses keeps its words and says why', async ({ open }) => {
  const page = await open({ tickets: sampleTickets() });
  const tickets = ticketsPage(page);
  await page.evaluate(() => window.fake.refuse('replies.send', 'disk-full'));
  await shellPage(page).tickets.click();
  await tickets.row(/mon casque/u).click();
  await tickets.reply.fill('Merci');
  await tickets.sendReply.click();
  await expect(page.getByRole('alert')).toContainText('Le disque est plein');
  await expect(tickets.reply).toHaveValue('Merci');
});

test('what colleagues sent from here shows its subject and state, and no more', async ({
  open,
}) => {
  const [first, ...others] = sampleTickets();
  const theirs = { ...first!, mine: false, unread: false, reference: '' };
  const page = await open({ tickets: [theirs, ...others] });
  const tickets = ticketsPage(page);
  await shellPage(page).tickets.click();
  const section = tickets.section('Sur ce poste, par d’autres personnes');
  await expect(section).toContainText('mon casque ne marche plus');
  await expect(section).toContainText('Réponse attendue');
  await expect(section.getByRole('button')).toHaveCount(0);
});

test('a mistyped reference is told before anybody is asked; a true one is found and kept', async ({
  open,
}) => {
  const [first, ...others] = sampleTickets();
  const page = await open({ tickets: [{ ...first!, reference: 'K7M-2PX-94H' }, ...others] });
  const tickets = ticketsPage(page);
  await shellPage(page).tickets.click();
  await tickets.find.unfold.click();
  await tickets.find.reference.fill('K7M-2PX-94E');
  await tickets.find.press.click();
  await expect(page.getByRole('alert')).toContainText('incomplète ou inexacte');
  expect(await page.evaluate(() => window.fake.inputsOf('tickets.find').length)).toBe(0);
  await tickets.find.reference.fill('K7M-2PX-94H');
  await tickets.find.press.click();
  await expect(tickets.thread).toContainText('Créé ailleurs');
});

test('a ticket is closed, and reopened with a reason', async ({ open }) => {
  const page = await open({ tickets: sampleTickets() });
  const tickets = ticketsPage(page);
  await shellPage(page).tickets.click();
  await tickets.row(/mon casque/u).click();
  await tickets.resolve.click();
  await tickets.reopen.click();
  await tickets.reason.fill('le micro grésille');
  await tickets.confirmReopen.click();
  await expect(tickets.messages.last()).toContainText('le micro grésille');
});

test('the language changes every word at once', async ({ open }) => {
  const page = await open();
  await shellPage(page).settings.click();
  await settingsPage(page).language('English').check();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the hot key is the next combination that is pressed', async ({ open }) => {
  const page = await open({ snapshot: { host: 'electron' } });
  await shellPage(page).settings.click();
  const { hotKey } = settingsPage(page);
  await hotKey.getByRole('button', { name: 'Changer' }).click();
  await page.keyboard.press('Control+Alt+p');
  await expect(hotKey).toContainText('Ctrl+Alt+P');
});

test('in a browser there is no hot key to set', async ({ open }) => {
  const page = await open();
  await shellPage(page).settings.click();
  await expect(settingsPage(page).about).toContainText('Dans le navigateur de ce poste');
  await expect(settingsPage(page).hotKey).toBeHidden();
});

test('a site’s server is kept only once it has answered', async ({ open }) => {
  const page = await open();
  const settings = settingsPage(page);
  await shellPage(page).settings.click();
  await page.evaluate(() => window.fake.refuse('settings.connect', 'not-enrolled'));
  await settings.useSite.click();
  await settings.url.fill('https://support.exemple.fr');
  await settings.token.fill('jeton-du-poste-214');
  await settings.check.click();
  await expect(page.getByRole('alert')).toContainText('Ce poste n’est pas reconnu');
  await expect(settings.url).toHaveValue('https://support.exemple.fr');
});

test('a mishap at the start is said until it is understood', async ({ open }) => {
  const warnings = [{ code: 'settings-corrupt', message: '' } as const];
  const page = await open({ snapshot: { warnings } });
  const sentence = page.getByText('Le fichier des réglages était illisible.');
  await expect(sentence).toBeVisible();
  await shellPage(page).dismissWarning.click();
  await expect(sentence).toBeHidden();
  await shellPage(page).tickets.click();
  await shellPage(page).report.click();
  await expect(reportPage(page).description).toBeVisible();
  await expect(sentence).toBeHidden();
});

test('the capture log says what became of every reading, and is copied as text', async ({
  open,
}) => {
  const page = await open({ captures: sampleCaptures() });
  await shellPage(page).settings.click();
  const { captureLog, captures, data } = settingsPage(page);
  await captureLog.click();
  await expect(captures.first()).toContainText('Dans le formulaire, rien n’est parti.');
  await expect(captures.filter({ hasText: '1 écran sur 2 joint' })).toContainText('K7M-2PX-94D');
  await data.getByRole('button', { name: /Copier/u }).click();
  await expect(data.getByRole('status')).toHaveText(/journal des captures est dans/u);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(sampleCaptures().length);
  await expectAccessible(page, 'capture log');
});

test('without a capture the log says so, and what is read is told from the list itself', async ({
  open,
}) => {
  const page = await open();
  await shellPage(page).settings.click();
  const { captureLog, whatIsRead, data } = settingsPage(page);
  await captureLog.click();
  await expect(data).toContainText('Aucune capture sur ce poste.');
  await whatIsRead.click();
  await expect(data.getByRole('term').filter({ hasText: 'Test du casque' })).toBeVisible();
  await expectAccessible(page, 'what is read');
});

test('while another program uses the microphone the check asks once more, and opens nothing', async ({
  open,
}) => {
  const page = await open({ microphoneInUse: true });
  await page.evaluate(() => window.fake.emit('headset', { asked: true }));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Êtes-vous en appel');
  await dialog.getByRole('button', { name: 'Non, commencer le test' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Un autre programme utilise le micro');
  expect(await page.evaluate(() => window.fake.inputsOf('headset.begin'))).toEqual([]);
  await expectAccessible(page, 'headset in use');
  await expect(dialog.getByRole('button', { name: 'Plus tard' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
});

test('a poste that its server does not know asks for a code, and says when it is not one', async ({
  open,
}) => {
  const site = { kind: 'site', url: 'https://sos.exemple.fr', deskUrl: null } as const;
  const page = await open({ snapshot: { central: { ...central, ...site, needsCode: true } } });
  await shellPage(page).settings.click();
  const settings = settingsPage(page);
  await expect(settings.central).toContainText('ne connaît pas encore ce poste');
  await expectAccessible(page, 'enrolment in the settings');
  await settings.code.fill('k7mr');
  await settings.enrol.press('Enter');
  await expect(settings.central.getByRole('alert')).toContainText('Demandez-en un autre');
  await settings.code.fill('K7MR 2PXQ 94DV');
  await settings.enrol.click();
  await expect(settings.code).toBeHidden();
  await expect(settings.central).toContainText('a répondu');
});
