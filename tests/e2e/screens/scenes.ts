import type { Page } from 'playwright';
import { sampleNotice } from '#tests/support/sample-notice.ts';
import { sampleMemory } from '#tests/support/sample-timeline.ts';
import { sampleSnapshot, sampleTickets } from '#tests/support/sample-window.ts';
import { sampleBrokenReport } from '#tests/support/sample-report.ts';
import { editorPage } from '../pages/editor-page.ts';
import { receiptPage, reportPage } from '../pages/report-page.ts';
import { shellPage } from '../pages/shell-page.ts';
import { ticketsPage } from '../pages/tickets-page.ts';
import { richReport } from '#tests/support/rich-report.ts';
import { ARTICLE_SCENES } from './article-scenes.ts';
import { CHARTER_SCENES } from './charter-scenes.ts';
import type { WindowScene } from './fake-window.ts';
import { INCIDENT_SCENES } from './incident-scenes.ts';
import { REPLY_SCENES } from './reply-scenes.ts';

/** One state of the window worth looking at, and how to get there. French words lead the way. */
export interface Scene {
  readonly name: string;
  readonly start?: WindowScene;
  readonly lead?: (page: Page) => Promise<void>;
}

const snapshot = sampleSnapshot();
const remembered = {
  ...snapshot.report,
  results: { ...snapshot.report.results, ...sampleMemory() },
};

export const SCENES: readonly Scene[] = [
  { name: 'report-empty' },
  {
    name: 'report-filled',
    start: { tickets: sampleTickets() },
    async lead(page) {
      const report = reportPage(page);
      await report.description.fill('Mon casque ne marche plus, le client ne m’entend pas.');
      await report.pick('DSI Matériel informatique');
    },
  },
  {
    name: 'report-proposed',
    async lead(page) {
      const report = reportPage(page);
      await report.description.fill('mon casque ne marche plus, le client ne m’entend pas');
      await report.category.getByText('parce que').waitFor();
    },
  },
  {
    name: 'report-unsure',
    async lead(page) {
      const report = reportPage(page);
      await report.description.fill('le processeur tourne à fond');
      await report.candidates.first().waitFor();
    },
  },
  {
    name: 'report-unfolded',
    async lead(page) {
      const report = reportPage(page);
      await report.pick('Suggestion');
      await report.removePicture('ecran-1.jpg').waitFor({ state: 'hidden' });
      await report.pick('DSI Matériel informatique');
      await report.removePicture('ecran-2.jpg').click();
      await report.unfoldReport();
      await report.pictures.first().scrollIntoViewIfNeeded();
      await report.report.scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'report-finding',
    start: { snapshot: { report: richReport() } },
    async lead(page) {
      await reportPage(page).evidence.getByText('Plusieurs appareils USB').waitFor();
      await reportPage(page).unfoldReport();
      await reportPage(page).report.scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'report-timeline',
    start: { snapshot: { report: remembered } },
    async lead(page) {
      const report = reportPage(page);
      await report.pick('DSI Matériel informatique');
      await report.unfoldReport();
      await page.getByRole('img', { name: 'Chronologie' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'report-ladder',
    start: { snapshot: { report: sampleBrokenReport() } },
    async lead(page) {
      const report = reportPage(page);
      await report.pick('DSI Connexion internet');
      await report.unfoldReport();
      await page.getByRole('region', { name: /^Le chemin|^The way to/u }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'report-picker',
    async lead(page) {
      await page.keyboard.press('Alt+c');
      await reportPage(page).picker.waitFor();
    },
  },
  {
    name: 'report-refused',
    async lead(page) {
      const report = reportPage(page);
      await report.description.fill('Désactiver le login de mon collègue');
      await report.pick('DSI Désactivation / activation de log');
      await report.send.click();
      await report.problems.first().waitFor();
    },
  },
  {
    name: 'report-troubled',
    start: {
      snapshot: {
        draft: {
          ...snapshot.draft,
          requester: { name: '', email: '', poste: 'PC-214', phone: '' },
        },
        evidence: {
          ...snapshot.evidence,
          pictures: [
            {
              ...snapshot.evidence.pictures[0]!,
              doubt: { code: 'capture-uniform', message: 'one colour' },
            },
          ],
          problem: { code: 'capture-timeout', message: 'late' },
        },
        central: { ...snapshot.central, reach: 'unreachable' },
        catalogue: {
          ...snapshot.catalogue,
          notices: [
            sampleNotice({
              text: 'Les appels entrants sont coupés. Le support y travaille ; inutile d’ouvrir un ticket.',
              headCount: 12,
              startsAt: new Date(Date.now() - 3_600_000).toISOString(),
            }),
          ],
        },
        warnings: [{ code: 'settings-corrupt', message: 'not JSON' }],
      },
    },
  },
  {
    name: 'editor-blank',
    lead: async (page) => editorPage(page).open('ecran-1.jpg'),
  },
  {
    name: 'editor-marked',
    async lead(page) {
      await drawSomeMarks(page);
    },
  },
  {
    name: 'editor-cropped',
    async lead(page) {
      const editor = await drawSomeMarks(page);
      await editor.tool('Rogner').click();
      await editor.draw([0.02, 0.03], [0.75, 0.8]);
    },
  },
  {
    name: 'editor-words',
    async lead(page) {
      const editor = await drawSomeMarks(page);
      await editor.tool('Texte').click();
      await editor.touch([0.4, 0.62]);
      await editor.words.fill('Le client attend');
    },
  },
  {
    name: 'editor-leaving',
    async lead(page) {
      const editor = await drawSomeMarks(page);
      await editor.leave.click();
      await editor.question.waitFor();
    },
  },
  {
    name: 'receipt-waiting',
    async lead(page) {
      const report = reportPage(page);
      await report.description.fill('Plus aucune page ne s’ouvre.');
      await report.pick('DSI Connexion internet');
      await report.send.click();
      await receiptPage(page).waiting.waitFor();
    },
  },
  {
    name: 'receipt-delivered',
    async lead(page) {
      const report = reportPage(page);
      await report.description.fill('Mon casque ne marche plus.');
      await report.pick('DSI Matériel informatique');
      await report.send.click();
      await receiptPage(page).waiting.waitFor();
      await page.evaluate(async () => {
        const sent = await window.fake.call('tickets.list', { search: '', limit: 1 });
        if (sent.ok) window.fake.program.deliver(sent.value[0]!.key);
      });
      await receiptPage(page).delivered.waitFor();
    },
  },
  {
    name: 'tickets-empty',
    async lead(page) {
      await shellPage(page).tickets.click();
      await ticketsPage(page).empty.waitFor();
    },
  },
  {
    name: 'tickets-list',
    start: { tickets: sampleTickets() },
    async lead(page) {
      await shellPage(page).tickets.click();
      await ticketsPage(page).search.waitFor();
    },
  },
  {
    name: 'tickets-thread',
    start: {
      tickets: sampleTickets(),
      snapshot: { central: { ...snapshot.central, reach: 'unreachable' } },
    },
    async lead(page) {
      const tickets = ticketsPage(page);
      await shellPage(page).tickets.click();
      await tickets.row(/mon casque/u).click();
      await tickets.sent.waitFor();
    },
  },
  {
    name: 'settings',
    start: { snapshot: { host: 'electron' } },
    async lead(page) {
      await shellPage(page).settings.click();
      await page.getByRole('heading', { name: 'Réglages' }).waitFor();
    },
  },
  {
    name: 'settings-black-box',
    start: { snapshot: { report: remembered } },
    async lead(page) {
      await shellPage(page).settings.click();
      const show = page.getByRole('button', { name: 'Voir ce qu’elle contient' });
      await show.click();
      await page.getByRole('img', { name: 'Chronologie' }).scrollIntoViewIfNeeded();
    },
  },
  ...CHARTER_SCENES,
  ...INCIDENT_SCENES,
  ...REPLY_SCENES,
  ...ARTICLE_SCENES,
];

/** What a technician hopes to receive: the failure marked, the client hidden. */
async function drawSomeMarks(page: Page) {
  const editor = editorPage(page);
  await editor.open('ecran-1.jpg');
  await editor.draw([0.15, 0.34], [0.25, 0.39]);
  await editor.tool('Cadre').click();
  await editor.draw([0.045, 0.14], [0.18, 0.22]);
  await editor.tool('Flèche').click();
  await editor.draw([0.42, 0.45], [0.2, 0.2]);
  await editor.tool('Pastille').click();
  await editor.touch([0.44, 0.48]);
  await editor.touch([0.3, 0.42]);
  await editor.tool('Texte').click();
  await editor.touch([0.46, 0.46]);
  await editor.words.fill('Depuis 9 h 40');
  await editor.place.click();
  return editor;
}
