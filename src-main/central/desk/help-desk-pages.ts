import type { Hono } from 'hono';
import { isoNow, type CentralPorts } from '../ports.ts';
import type { HandOverState, HandOverStore } from '../store/hand-over-store.ts';
import { contextOf, sendPage } from './page-context.ts';
import { helpDeskView, type Rows } from './views/help-desk.ts';

const MOST_SHOWN = 100;

/** Tickets and messages on which somebody has to look. */
export function listNeeding(handOvers: HandOverStore): Promise<Rows> {
  return listRows(handOvers, ['needs-a-person', 'gone']);
}

async function listRows(handOvers: HandOverStore, states: readonly HandOverState[]): Promise<Rows> {
  const [tickets, messages] = await Promise.all([
    handOvers.listHandOvers(states, MOST_SHOWN),
    handOvers.listMessages(states, MOST_SHOWN),
  ]);
  return { tickets, messages };
}

/** The hand-over of tickets, and of what is said in them, to the help desk that the site runs. */
export function addHelpDeskPages(pages: Hono, { store, clock }: CentralPorts): void {
  const { handOvers } = store;

  pages.get('/help-desk', async (context) => {
    const page = contextOf(context, clock);
    const [needing, waiting, over] = await Promise.all([
      listNeeding(handOvers),
      listRows(handOvers, ['waiting', 'on-its-way']),
      listRows(handOvers, ['left']),
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

  pages.post('/help-desk/messages/:id/repeat', async (context) => {
    await handOvers.repeatMessage(context.req.param('id'), isoNow(clock));
    return context.redirect('/desk/help-desk', 303);
  });

  pages.post('/help-desk/messages/:id/leave', async (context) => {
    await handOvers.leaveMessage(context.req.param('id'));
    return context.redirect('/desk/help-desk', 303);
  });
}
