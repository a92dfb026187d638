import type { Page } from 'playwright';
import { sampleSnapshot, sampleTickets } from '#tests/support/sample-window.ts';
import { receiptPage, reportPage } from '../pages/report-page.ts';
import { shellPage } from '../pages/shell-page.ts';
import { expect, test } from './window-test.ts';

const { evidence, draft } = sampleSnapshot();

test('the whole report is made by keyboard: words, category, send', async ({ open }) => {
  const page = await open();
  const report = reportPage(page);
  await expect(report.description).toBeFocused();
  await page.keyboard.type('Plus aucune page ne s’ouvre.');
  await page.keyboard.press('Alt+c');
  await expect(report.option('DSI Connexion internet')).toBeFocused();
  await page.keyboard.press('g');
  await expect(report.option('Bytel Grésillement de la communication')).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(report.option('Bytel Souci poste de travail')).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(report.picker).toBeHidden();
  await expect(report.category).toContainText('Bytel Souci poste de travail');
  await page.keyboard.press('Control+Enter');
  await expect(receiptPage(page).waiting).toBeFocused();
});

test('clear words propose their category with the reason, and a press takes another', async ({
  open,
}) => {
  const page = await open();
  const report = reportPage(page);
  await page.keyboard.type('mon casque ne marche plus, le client ne m’entend pas');
  await expect(report.category).toContainText('DSI Matériel informatique');
  await expect(report.category).toContainText('parce que : casque');
  await report.description.fill('mon casque grésille à chaque appel');
  await expect(report.category).toContainText('Bytel Grésillement de la communication');
  await report.pick('Bytel Souci poste de travail');
  await report.description.fill('mon casque grésille à chaque appel depuis ce matin');
  await page.waitForTimeout(400);
  await expect(report.category).toContainText('Bytel Souci poste de travail');
  await expect(report.candidates).toHaveCount(0);
});

test('words that do not tell choose nothing, and offer what it could be', async ({ open }) => {
  const page = await open();
  const report = reportPage(page);
  await report.description.fill('le processeur tourne à fond');
  await expect(report.category).toContainText('Vos mots ne suffisent pas pour choisir');
  await report.candidates.first().press('Enter');
  await expect(report.candidates).toHaveCount(0);
  await expect(report.openPicker).toContainText('Changer de catégorie');
});

test('Escape leaves the category as it was', async ({ open }) => {
  const page = await open();
  const report = reportPage(page);
  await page.keyboard.press('Alt+c');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(report.picker).toBeHidden();
  await expect(report.category).not.toContainText('DSI Accès système');
});

test('without a category, Send says so beside it', async ({ open }) => {
  const page = await open();
  const report = reportPage(page);
  await report.description.fill('en panne');
  await report.send.click();
  await expect(report.openPicker).toBeFocused();
  await expect(report.category).toContainText('Choisissez une catégorie');
});

test('a picture is removed, put back, and seen full size', async ({ open }) => {
  const page = await open();
  const report = reportPage(page);
  await report.removePicture('ecran-1.jpg').click();
  await report.restorePicture('ecran-1.jpg').click();
  await expect(report.removePicture('ecran-1.jpg')).toBeVisible();
  await report.viewPicture('ecran-2.jpg').click();
  const shown = page.getByRole('dialog', { name: 'ecran-2.jpg' }).getByRole('img');
  await expect(shown).toHaveJSProperty('naturalWidth', 1920);
});

test('a category that wants no screen withholds them until the agent says otherwise', async ({
  open,
}) => {
  const page = await open();
  const report = reportPage(page);
  await report.pick('Suggestion');
  await expect(report.includeScreens).not.toBeChecked();
  await expect(report.restorePicture('ecran-1.jpg')).toBeVisible();
  await report.includeScreens.check();
  await expect(report.removePicture('ecran-1.jpg')).toBeVisible();
});

test('a picture is pasted anywhere, and text is pasted as text', async ({ open }) => {
  const page = await open();
  const report = reportPage(page);
  await transfer(page, 'paste', 'image/png');
  await expect(report.pictures).toHaveCount(3);
  await page.evaluate(() => navigator.clipboard.writeText('texte collé'));
  await report.description.press('Control+v');
  await expect(report.description).toHaveValue('texte collé');
  await expect(report.pictures).toHaveCount(3);
});

test('a file over the window shows where it lands, and is added when let go', async ({ open }) => {
  const page = await open();
  const report = reportPage(page);
  await transfer(page, 'dragover', 'image/png');
  await expect(report.evidence).toContainText('Déposez l’image ici');
  await transfer(page, 'drop', 'image/png');
  await expect(report.pictures).toHaveCount(3);
  await expect(report.evidence).not.toContainText('Déposez l’image ici');
});

test('dropping is spoken of in a browser, not where the window hides at the click on the file', async ({
  open,
}) => {
  const inBrowser = reportPage(await open());
  await expect(inBrowser.evidence).toContainText('Coller, déposer ou choisir');
  const popover = reportPage(await open({ snapshot: { host: 'electron' } }));
  await expect(popover.evidence).toContainText('Coller ou choisir');
});

test('a file that is too large is refused in words, and the limit was said before', async ({
  open,
}) => {
  const page = await open();
  const report = reportPage(page);
  await expect(report.evidence).toContainText(/10.Mo au plus/u);
  await report.fileChooser.setInputFiles({
    name: 'film.png',
    mimeType: 'image/png',
    buffer: Buffer.alloc(12_000_000),
  });
  await expect(report.problems).toContainText(/«.film.png.» pèse 12.Mo.; la limite est de 10.Mo/u);
});

test('the countdown is seen and can be stopped', async ({ open }) => {
  const page = await open();
  const report = reportPage(page);
  await report.captureSoon.click();
  await expect(report.evidence).toContainText(/Capture dans \d.s/u);
  await report.cancelCountdown.click();
  await expect(report.evidence).not.toContainText(/Capture dans \d.s/u);
});

test('what cannot be captured is said and blocks nothing', async ({ open }) => {
  const problem = { code: 'capture-tool-missing', message: '' } as const;
  const page = await open({ snapshot: { evidence: { ...evidence, pictures: [], problem } } });
  const report = reportPage(page);
  await expect(report.evidence).toContainText('Aucun outil de capture n’est installé');
  await expect(report.send).toBeEnabled();
});

test('what was cleared can be put back', async ({ open }) => {
  const page = await open();
  const report = reportPage(page);
  await report.description.fill('à ne pas perdre');
  await report.clear.click();
  await expect(report.description).toHaveValue('');
  await report.undoClear.click();
  await expect(report.description).toHaveValue('à ne pas perdre');
});

test('the words reach the program when the window is hidden at once', async ({ open }) => {
  const page = await open();
  await reportPage(page).description.fill('vite');
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  const kept = await page.evaluate(() => window.fake.program.state().draft.description);
  expect(kept).toBe('vite');
});

test('who and where is one line once known, fields until then', async ({ open }) => {
  const known = await open();
  await expect(
    known.getByText('Marie Durand · marie.durand@exemple.fr · Poste PC-214'),
  ).toBeVisible();
  await expect(reportPage(known).name).toBeHidden();
  const requester = { name: '', email: '', poste: 'PC-214', phone: '' };
  const unknown = await open({ snapshot: { draft: { ...draft, requester } } });
  await reportPage(unknown).introduce({ name: 'Jean', email: 'jean@exemple.fr' });
  await expect(reportPage(unknown).email).toHaveValue('jean@exemple.fr');
});

test('the subject is proposed, changed, and proposed again when emptied', async ({ open }) => {
  const page = await open();
  const report = reportPage(page);
  await report.description.fill('mon casque grésille. Aidez-moi');
  await expect(report.subject).toContainText('mon casque grésille');
  await report.subject.getByRole('button', { name: 'Modifier' }).click();
  const field = page.getByRole('textbox', { name: 'Objet' });
  await expect(field).toHaveValue('mon casque grésille');
  await field.fill('');
  await expect(field).toHaveAttribute('placeholder', 'mon casque grésille');
});

test('the report names what support will see, and can be left out', async ({ open }) => {
  const page = await open();
  const report = reportPage(page);
  await report.pick('DSI Connexion internet');
  await report.unfoldReport();
  await expect(report.evidence).toContainText('10.2.4.61');
  await expect(report.evidence).not.toContainText('Jabra');
  await report.withReport.uncheck();
  await expect(report.evidence).toContainText('Le rapport ne sera pas envoyé.');
});

test('an article that helps ends the request; one that does not is marked', async ({ open }) => {
  const page = await open();
  const report = reportPage(page);
  await report.description.fill('casque');
  await report.pick('DSI Matériel informatique');
  await report.before.getByText('Le casque ne donne plus de son').click();
  await report.before.getByRole('button', { name: 'Toujours en panne' }).click();
  await expect(report.before).toContainText('Essayé, toujours en panne');
  await report.before.getByRole('button', { name: 'Ça marche' }).click();
  await expect(report.description).toHaveValue('');
  await expect(page.getByText('Rien n’a été envoyé au support.')).toBeVisible();
  await report.undoClear.click();
  await expect(report.description).toHaveValue('casque');
  await expect(report.before).toContainText('Essayé, toujours en panne');
});

test('an article whose check still finds the fault says so, and keeps the request', async ({
  open,
}) => {
  const sentence = { fr: 'Votre micro est coupé.', en: 'Your microphone is muted.' };
  const page = await open({ verdicts: { 'micro-muet': { outcome: 'still-there', sentence } } });
  const report = reportPage(page);
  await report.description.fill('micro muet');
  await report.before.getByText('réactiver le micro').click();
  await report.before.getByRole('button', { name: 'Ça marche' }).first().click();
  await expect(report.before).toContainText('Votre micro est coupé.');
  await expect(report.description).toHaveValue('micro muet');
});

test('an open ticket of the same category is offered before a new one', async ({ open }) => {
  const page = await open({ tickets: sampleTickets() });
  const report = reportPage(page);
  await report.pick('DSI Matériel informatique');
  await expect(report.before).toContainText('K7M-2PX-94D');
  await report.before.getByRole('button', { name: 'Relancer' }).click();
  await expect(page.getByRole('textbox', { name: 'Votre réponse' })).toBeVisible();
});

test('the receipt waits honestly, then becomes final by itself', async ({ open }) => {
  const page = await open();
  const [report, receipt] = [reportPage(page), receiptPage(page)];
  await report.description.fill('Plus aucune page ne s’ouvre.');
  await report.pick('DSI Connexion internet');
  await report.send.click();
  await expect(receipt.reference).toHaveText('P-7KM-2D9');
  await expect(receipt.receipt).toContainText(/Prochain essai dans \d+.s/u);
  await deliver(page);
  await expect(receipt.reference).toHaveText('K7M-2PX-94D');
  await expect(receipt.receipt).toContainText('avec 2 images et le rapport du poste');
  await receipt.copy.click();
  await expect(receipt.receipt.getByRole('status').last()).toContainText('presse-papiers');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('K7M-2PX-94D');
  await receipt.another.click();
  await expect(report.description).toHaveValue('');
});

test('a new act brings the first field back from any place', async ({ open }) => {
  const page = await open();
  await shellPage(page).settings.click();
  await page.evaluate(() => window.fake.emit('shown', { actId: 'act-2' }));
  await expect(reportPage(page).description).toBeFocused();
});

async function deliver(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const sent = await window.fake.call('tickets.list', { search: '', limit: 1 });
    if (sent.ok) window.fake.program.deliver(sent.value[0]!.key);
  });
}

async function transfer(page: Page, name: 'paste' | 'dragover' | 'drop', type: string) {
  await expect(reportPage(page).pictures.first()).toBeVisible();
  await page.evaluate(
    ({ event, mediaType }) => {
      const data = new DataTransfer();
      data.items.add(new File(['x'], 'image.png', { type: mediaType }));
      const init = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        event === 'paste'
          ? new ClipboardEvent(event, { ...init, clipboardData: data })
          : new DragEvent(event, { ...init, dataTransfer: data }),
      );
    },
    { event: name, mediaType: type },
  );
}
