import { sampleTickets } from '#tests/support/sample-window.ts';
import { reportPage } from '../pages/report-page.ts';
import { shellPage } from '../pages/shell-page.ts';
import { ticketsPage } from '../pages/tickets-page.ts';
import type { Scene } from './scenes.ts';

const HEADSET = 'Le client ne m’entend pas : réactiver le micro';
const STILL = {
  fr: 'Votre micro est coupé dans Windows : réactivez-le dans les réglages du son.',
  en: 'Your microphone is muted in Windows: switch it on again in the sound settings.',
};

const [delivered, ...others] = sampleTickets();

/** Articles as they are tried, and what is reported for another poste. */
export const ARTICLE_SCENES: readonly Scene[] = [
  {
    name: 'article-still-there',
    start: { verdicts: { 'micro-muet': { outcome: 'still-there', sentence: STILL } } },
    async lead(page) {
      const report = reportPage(page);
      await report.description.fill('Le client ne m’entend pas, micro muet');
      await report.before.getByText(HEADSET).click();
      const press = report.before.getByRole('button', { name: /^(?:Ça marche|It works)/u }).first();
      await press.click();
      await report.before.getByRole('alert').waitFor();
      await press.scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'article-solved',
    start: { verdicts: { 'micro-muet': { outcome: 'passed' } } },
    async lead(page) {
      const report = reportPage(page);
      await report.description.fill('Le client ne m’entend pas, micro muet');
      await report.before.getByText(HEADSET).click();
      await report.before
        .getByRole('button', { name: /^(?:Ça marche|It works)/u })
        .first()
        .click();
      await report.undoClear.waitFor();
    },
  },
  {
    name: 'article-other-poste',
    start: {
      postes: {
        'pc 318': { known: true, name: 'PC-318', lastReportAt: '2026-11-12T09:20:00.000Z' },
      },
    },
    async lead(page) {
      const report = reportPage(page);
      await report.description.fill('Le poste de mon voisin ne démarre plus.');
      await report.pick('DSI Matériel informatique');
      await page.getByRole('button', { name: /Un autre poste|Another/u }).click();
      await page.locator('#other-poste').fill('pc 318');
      await page.getByText('PC-318').waitFor();
      await page.locator('#other-poste').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'article-tried-on-ticket',
    start: {
      tickets: [
        {
          ...delivered!,
          content: {
            ...delivered!.content,
            report: null,
            forOtherPoste: { typed: 'PC-318', reportedFrom: 'PC-214' },
            triedArticles: [
              { id: 'micro-muet', title: HEADSET, outcome: 'check-failed' },
              {
                id: 'casque-sans-son',
                title: 'Le casque ne donne plus de son',
                outcome: 'failed',
              },
            ],
          },
        },
        ...others,
      ],
    },
    async lead(page) {
      const tickets = ticketsPage(page);
      await shellPage(page).tickets.click();
      await tickets.row(/mon casque/u).click();
      await tickets.sent.scrollIntoViewIfNeeded();
    },
  },
];
