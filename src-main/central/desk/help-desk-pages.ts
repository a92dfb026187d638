import type { Hono } from 'hono';
import { isoNow, type CentralPorts } from '../ports.ts';
import { contextOf, sendPage } from './page-context.ts';
import { helpDeskView } from './views/help-desk.ts';

const MOST_SHOWN = 100;

/** The hand-over of tickets to the help desk that the site runs. */
export function addHelpDeskPages(pages: Hono, { store, clock }: CentralPorts): void {
  const { handOvers } = store;

  pages.get('/help-desk', async (context) => {
    const page = contextOf(context, clock);
    const [needing, waiting, over] = await Promise.all([
      handOvers.listHandOvers(['needs-a-person', 'gone'], MOST_SHOWN),
      handOvers.listHandOvers(['waiting', 'on-its-way'], MOST_SHOWN),
      handOvers.listHandOvers(['left'], MOST_SHOWN),
    ]);
    return sendPage(context, page, {
      title: page.words.helpDesk.title,
      here: 'tickets',
      content: helpDeskView(page, { needing, waiting, over }),
    });
  });

  pages.post('/help-desk/:reference/repeat', async (context) => {
    await handOvers.repeat(context.req.param('reference'), isoNow(clock));
    return context.redirect('/desk/help-desk', 303);
  });

  pages.post('/help-desk/:reference/leave', async (context) => {
    await handOvers.leave(context.req.param('reference'));
    return context.redirect('/desk/help-desk', 303);
  });
}
