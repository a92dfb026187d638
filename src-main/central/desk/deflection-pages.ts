import type { Hono } from 'hono';
import type { CentralPorts } from '../ports.ts';
import { contextOf, sendPage } from './page-context.ts';
import { deflectionView, PERIODS } from './views/deflection.ts';

const DAY_MS = 86_400_000;

export function addDeflectionPages(pages: Hono, { store, clock }: CentralPorts): void {
  pages.get('/deflection', async (context) => {
    const page = contextOf(context, clock);
    const days = PERIODS.find((period) => String(period) === context.req.query('days')) ?? 30;
    const fromDay = new Date(clock.now() - (days - 1) * DAY_MS).toISOString().slice(0, 10);
    const [sums, articles] = await Promise.all([
      store.deflections.sums(fromDay),
      store.knowledge.listArticles(),
    ]);
    return sendPage(context, page, {
      title: page.words.deflection.title,
      here: 'articles',
      content: deflectionView(page, { days, sums, articles }),
    });
  });
}
