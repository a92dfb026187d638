import { sampleSnapshot, sampleTickets } from '#tests/support/sample-window.ts';
import { shellPage } from '../pages/shell-page.ts';
import { ticketsPage } from '../pages/tickets-page.ts';
import type { Scene } from './scenes.ts';

const snapshot = sampleSnapshot();

/** A reply that waits in its thread, and a ticket looked for by its reference. */
export const REPLY_SCENES: readonly Scene[] = [
  {
    name: 'tickets-reply-waiting',
    start: {
      tickets: sampleTickets(),
      snapshot: { central: { ...snapshot.central, reach: 'unreachable' } },
    },
    async lead(page) {
      const tickets = ticketsPage(page);
      await page.evaluate(() => window.fake.program.setReplyLine('cut'));
      await shellPage(page).tickets.click();
      await tickets.row(/mon casque/u).click();
      await tickets.reply.fill('Le casque de remplacement grésille aussi.');
      await tickets.attachScreen.click();
      await tickets.sendReply.click();
      await tickets.takeReplyBack.waitFor();
      await tickets.reply.fill('Je passe au bureau 12.');
      await tickets.attachScreen.click();
      await tickets.messages.last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'tickets-missing',
    start: {
      tickets: sampleTickets().map((ticket, at) => ({ ...ticket, missing: at === 0 })),
    },
    async lead(page) {
      await shellPage(page).tickets.click();
      await ticketsPage(page)
        .row(/mon casque/u)
        .click();
      await page
        .getByText('ne connaît plus ce ticket')
        .or(page.getByText('does not know'))
        .waitFor();
    },
  },
  {
    name: 'tickets-find',
    start: { tickets: sampleTickets().map((ticket, at) => ({ ...ticket, mine: at !== 2 })) },
    async lead(page) {
      const tickets = ticketsPage(page);
      await shellPage(page).tickets.click();
      await tickets.find.unfold.click();
      await tickets.find.reference.fill('K7M-2PX-94E');
      await tickets.find.press.click();
      await page.getByRole('alert').waitFor();
    },
  },
];
