import type { Context, Hono } from 'hono';
import { isInForce } from '../notices/is-in-force.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import { readNoticeForm, toNotice } from './notice-form.ts';
import { contextOf, readFields, sendPage } from './page-context.ts';
import { noticesView, type NoticesPage } from './views/notices.ts';

export function addNoticePages(pages: Hono, { store, clock, random }: CentralPorts): void {
  const { knowledge } = store;
  const categories = async () => (await knowledge.readCatalogue())?.categories ?? [];

  const show = async (context: Context, refused?: NoticesPage['refused']) => {
    const page = contextOf(context, clock);
    const now = isoNow(clock);
    const notices = await knowledge.listNotices();
    const content = noticesView(page, {
      inForce: notices.filter((notice) => isInForce(notice, now)),
      ended: notices.filter((notice) => !isInForce(notice, now)),
      categories: await categories(),
      refused,
    });
    const status = refused === undefined ? 200 : 422;
    return sendPage(context, page, { title: page.words.notices, here: 'notices', content, status });
  };

  pages.get('/notices', (context) => show(context));

  pages.post('/notices', async (context) => {
    const form = readNoticeForm(await readFields(context));
    const facts = { id: random.id(), nowMs: clock.now(), categories: await categories() };
    const notice = toNotice(form, facts, contextOf(context, clock).words);
    if (!notice.ok) return show(context, { form, problems: notice.error });
    await knowledge.addNotice(notice.value);
    return context.redirect('/desk/notices', 303);
  });

  pages.post('/notices/:id/end', async (context) => {
    await knowledge.endNotice(context.req.param('id'), isoNow(clock));
    return context.redirect('/desk/notices', 303);
  });
}
