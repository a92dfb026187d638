import type { Context, Hono } from 'hono';
import { audit } from '../access/audit.ts';
import { giveCode } from '../access/enrol-poste.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import { SiteName } from '../profiles/site-name.ts';
import { DAY_MS, MOST_POSTS } from '../read-code-order.ts';
import type { CodeRecord } from '../store/enrolment-store.ts';
import { comparedName, isOpen } from '../store/rows/enrolment-rows.ts';
import { contextOf, readFields, sendPage } from './page-context.ts';
import { accountOf } from './signed-in.ts';
import { postesView, revokeView, type CodeForm, type PostesPage } from './views/postes.ts';
import type { PostesWords } from './words/postes.ts';

const MOST_SHOWN = 200;
const MOST_DAYS = 90;
const BLANK: CodeForm = { site: '', posts: '1', days: '7' };

type Shown = Partial<Pick<PostesPage, 'form' | 'given'>>;

/** Who may send and read: postes, and the codes by which they come in. */
export function addPostePages(pages: Hono, ports: CentralPorts): void {
  const { store, clock } = ports;

  const openCodes = async (): Promise<CodeRecord[]> =>
    (await store.enrolments.listCodes()).filter((code) => isOpen(code, isoNow(clock)));

  const show = async (context: Context, shown: Shown = {}) => {
    const page = contextOf(context, clock);
    const search = (context.req.query('search') ?? '').slice(0, 80);
    const found = await store.enrolments.listPostes(search, MOST_SHOWN + 1);
    const changed = await store.enrolments.findPosteById(context.req.query('changed') ?? '');
    return sendPage(context, page, {
      title: page.words.postes.title,
      here: 'postes',
      content: postesView(page, {
        postes: found.slice(0, MOST_SHOWN),
        isCut: found.length > MOST_SHOWN,
        search,
        codes: await openCodes(),
        ...{ changed, form: BLANK, ...shown },
      }),
      status: shown.form?.problems === undefined ? 200 : 422,
    });
  };

  pages.get('/postes', (context) => show(context));
  addCodeActs(pages, ports, show);
  addAccessActs(pages, ports, openCodes);
}

function addCodeActs(
  pages: Hono,
  ports: CentralPorts,
  show: (context: Context, shown: Shown) => Promise<Response>,
): void {
  const { store, clock } = ports;

  pages.post('/postes/codes', async (context) => {
    const fields = await readFields(context);
    const read = (name: string) => (fields.get(name) ?? '').trim().slice(0, 200);
    const form = { site: read('site'), posts: read('posts'), days: read('days') };
    const problems = problemsOf(form, contextOf(context, clock).words.postes);
    if (Object.keys(problems).length > 0) return show(context, { form: { ...form, problems } });
    const order = { site: form.site, posts: Number(form.posts), forMs: Number(form.days) * DAY_MS };
    const { code, record } = await giveCode(ports, { ...order, by: accountOf(context).name });
    const given = { code, site: record.site, posts: record.most, until: record.expiresAt };
    return show(context, { given });
  });

  pages.post('/postes/codes/:id/end', async (context) => {
    const ended = await store.enrolments.endCode(context.req.param('id'), isoNow(clock));
    if (ended !== undefined) {
      await audit(ports, accountOf(context).name, { kind: 'code-ended', site: ended.site });
    }
    return context.redirect('/desk/postes', 303);
  });
}

function addAccessActs(
  pages: Hono,
  ports: CentralPorts,
  openCodes: () => Promise<CodeRecord[]>,
): void {
  const { store, clock } = ports;

  pages.get('/postes/:id/revoke', async (context, next) => {
    const page = contextOf(context, clock);
    const poste = await store.enrolments.findPosteById(context.req.param('id'));
    if (poste === undefined) return next();
    const isOfSite = ({ site }: CodeRecord) => comparedName(site) === comparedName(poste.site);
    return sendPage(context, page, {
      title: page.words.postes.confirmTitle(poste.poste),
      here: 'postes',
      content: revokeView(page, { poste, openCodes: (await openCodes()).filter(isOfSite).length }),
    });
  });

  const change = async (context: Context, id: string, at: string | null) => {
    const poste = await store.enrolments.revoke(id, at);
    if (poste === undefined) return context.redirect('/desk/postes', 303);
    const kind = at === null ? 'poste-restored' : 'poste-revoked';
    const { poste: name, site } = poste;
    await audit(ports, accountOf(context).name, { kind, poste: name, site });
    return context.redirect(`/desk/postes?changed=${poste.id}`, 303);
  };

  pages.post('/postes/:id/revoke', (context) =>
    change(context, context.req.param('id'), isoNow(clock)),
  );
  pages.post('/postes/:id/restore', (context) => change(context, context.req.param('id'), null));
}

function problemsOf(
  { site, posts, days }: CodeForm,
  words: PostesWords,
): NonNullable<CodeForm['problems']> {
  const isNumber = (text: string, most: number) =>
    /^\d{1,6}$/u.test(text) && Number(text) >= 1 && Number(text) <= most;
  return {
    ...(!SiteName.safeParse(site).success && { site: words.siteRefused }),
    ...(!isNumber(posts, MOST_POSTS) && { posts: words.postsRefused }),
    ...(!isNumber(days, MOST_DAYS) && { days: words.daysRefused }),
  };
}
