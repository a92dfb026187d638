import type { Hono } from 'hono';
import type { Notice } from '#shared/article.ts';
import { findCategory, type Category } from '#shared/category.ts';
import { attachTickets } from '../incidents/attach-tickets.ts';
import { listOpenProposals, type OpenProposal } from '../incidents/open-proposals.ts';
import { spellingOf } from '../incidents/proposed-tickets.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import { BLANK_NOTICE, formOf, readNoticeForm, toNotice, type NoticeForm } from './notice-form.ts';
import { createNoticesScreen } from './notices-screen.ts';
import { contextOf, readFields } from './page-context.ts';
import type { PageContext } from './views/page.ts';

/** Notices as they are written, published and edited; one may confirm what was proposed. */
export function addNoticePages(pages: Hono, ports: CentralPorts): void {
  const { store, clock, random } = ports;
  const { knowledge } = store;
  const show = createNoticesScreen(ports);
  const categories = async () => (await knowledge.readCatalogue())?.categories ?? [];
  const find = async (id: string) => (await knowledge.listNotices()).find((one) => one.id === id);

  pages.get('/notices', async (context) => {
    const proposal = await findOpen(ports, context.req.query('proposal'));
    const form = await firstForm(ports, contextOf(context, clock), proposal);
    return show(context, { form, proposal });
  });

  pages.get('/notices/:id/edit', async (context, next) => {
    const before = await find(context.req.param('id'));
    return before === undefined ? next() : show(context, { form: formOf(before), before });
  });

  pages.post('/notices', async (context) => {
    const fields = await readFields(context);
    const wanted = fields.get('proposal') ?? undefined;
    const proposal = await findOpen(ports, wanted);
    const editing = { form: readNoticeForm(fields), proposal, attach: fields.getAll('attach') };
    if (fields.get('then') === 'preview') return show(context, editing);
    const { words } = contextOf(context, clock);
    const problems = { title: words.incident.decidedMeanwhile };
    const overtaken = () => show(context, { ...editing, proposal: undefined, problems });
    if (wanted !== undefined && proposal === undefined) return overtaken();
    const facts = { id: random.id(), nowMs: clock.now(), categories: await categories() };
    const notice = toNotice(editing.form, facts, words);
    if (!notice.ok) return show(context, { ...editing, problems: notice.error });
    if (proposal === undefined) await knowledge.addNotice(notice.value);
    else if (!(await confirm(ports, notice.value, proposal, editing.attach))) return overtaken();
    return context.redirect('/desk/notices', 303);
  });

  pages.post('/notices/:id', async (context, next) => {
    const before = await find(context.req.param('id'));
    if (before === undefined) return next();
    const fields = await readFields(context);
    const form = readNoticeForm(fields);
    if (fields.get('then') === 'preview') return show(context, { form, before });
    const facts = { id: before.id, nowMs: clock.now(), categories: await categories(), before };
    const notice = toNotice(form, facts, contextOf(context, clock).words);
    if (!notice.ok) {
      const { knownEnd, seen } = formOf(before);
      const now = { ...form, knownEnd, seen };
      return show(context, { form: now, problems: notice.error, before });
    }
    await knowledge.changeNotice(notice.value);
    return context.redirect('/desk/notices', 303);
  });
}

async function findOpen(ports: CentralPorts, id?: string): Promise<OpenProposal | undefined> {
  return id === undefined
    ? undefined
    : (await listOpenProposals(ports)).find((proposal) => proposal.id === id);
}

/** The proposal becomes this notice; those of its tickets that were ticked go along. False when a colleague was quicker. */
async function confirm(
  ports: CentralPorts,
  notice: Notice,
  proposal: OpenProposal,
  attach: readonly string[],
): Promise<boolean> {
  const { store, clock } = ports;
  const decision = { id: proposal.id, at: isoNow(clock) };
  if (!(await store.incidents.confirm(notice, decision))) return false;
  const proposed = proposal.tickets.map(({ reference }) => reference);
  await attachTickets(
    ports,
    notice,
    attach.filter((one) => proposed.includes(one)),
  );
  return true;
}

async function firstForm(
  ports: CentralPorts,
  { words }: PageContext,
  proposal?: OpenProposal,
): Promise<NoticeForm> {
  if (proposal === undefined) return BLANK_NOTICE;
  return proposedForm(words, {
    categoryId: proposal.signature.categoryId,
    name: await spellingOf(ports, proposal),
    categories: (await ports.store.knowledge.readCatalogue())?.categories ?? [],
  });
}

interface Proposed {
  readonly categoryId: string;
  /** The application, as its tickets write it; empty where there is none. */
  readonly name: string;
  readonly categories: readonly Category[];
}

/** What support would type first; everything of it can be changed. */
function proposedForm(
  { incident }: PageContext['words'],
  { categoryId, name, categories }: Proposed,
): NoticeForm {
  const label = findCategory(categories, categoryId)?.label ?? categoryId;
  return {
    ...BLANK_NOTICE,
    title: incident.proposedTitle(label, name),
    categoryIds: [categoryId],
    applications: name,
    incident: true,
  };
}
