import type { Context } from 'hono';
import type { Notice } from '#shared/article.ts';
import type { Category } from '#shared/category.ts';
import { isInForce } from '#shared/notice-scope.ts';
import { listOpenProposals, type OpenProposal } from '../incidents/open-proposals.ts';
import { listProposedTickets } from '../incidents/proposed-tickets.ts';
import type { CentralPorts } from '../ports.ts';
import type { NoticeForm, NoticeProblems } from './notice-form.ts';
import { contextOf, sendPage } from './page-context.ts';
import type { NoticeEditor } from './views/notice-editor.ts';
import { noticesView } from './views/notices.ts';
import type { PageContext } from './views/page.ts';

/** What stands in the form, and what it is about. */
export interface Editing {
  readonly form: NoticeForm;
  readonly problems?: NoticeProblems;
  readonly before?: Notice | undefined;
  readonly proposal?: OpenProposal | undefined;
  /** Tickets of the proposal that are ticked; left out, those that are likely. */
  readonly attach?: readonly string[];
}

/** Answers how the page of notices is shown: what is proposed, in force, to come and over, and the form. */
export function createNoticesScreen(ports: CentralPorts) {
  const { store, clock } = ports;
  const { knowledge, incidents } = store;

  const entryOf = async (notice: Notice) => ({
    notice,
    findings: await incidents.findingsOf(notice.id),
    tickets: await incidents.ticketsOf(notice.id),
  });

  return async (context: Context, editing: Editing): Promise<Response> => {
    const page = contextOf(context, clock);
    const nowMs = clock.now();
    const notices = await knowledge.listNotices();
    const stands = (when: 'now' | 'later' | 'over') => {
      const standing = notices.filter((notice) => standingOf(notice, nowMs) === when);
      return Promise.all(standing.slice(0, MOST_SHOWN).map(entryOf));
    };
    const categories = (await knowledge.readCatalogue())?.categories ?? [];
    const content = noticesView(page, {
      proposals: await listOpenProposals(ports),
      inForce: await stands('now'),
      toCome: await stands('later'),
      ended: await stands('over'),
      categories,
      editor: editorOf(page, editing, { categories, tickets: await readTickets(ports, editing) }),
    });
    const status = Object.keys(editing.problems ?? {}).length > 0 ? 422 : 200;
    return sendPage(context, page, { title: page.words.notices, here: 'notices', content, status });
  };
}

/** The past is long; what is over and older than these is only in the store. */
const MOST_SHOWN = 50;

function standingOf(notice: Notice, nowMs: number): 'now' | 'later' | 'over' {
  if (isInForce(notice, nowMs)) return 'now';
  return Date.parse(notice.startsAt) > nowMs ? 'later' : 'over';
}

async function readTickets(ports: CentralPorts, { proposal, attach }: Editing) {
  if (proposal === undefined) return [];
  const tickets = await listProposedTickets(ports, proposal);
  return tickets.map(({ reference, subject, poste, isLikely }) => {
    const isTicked = attach === undefined ? isLikely : attach.includes(reference);
    return { reference, subject, poste, isTicked };
  });
}

interface EditorFacts {
  readonly categories: readonly Category[];
  readonly tickets: NonNullable<NoticeEditor['proposal']>['tickets'];
}

function editorOf(
  { words: { notice, incident } }: PageContext,
  { form, problems = {}, before, proposal }: Editing,
  { categories, tickets }: EditorFacts,
): NoticeEditor {
  const common = { form, problems, categories };
  if (before !== undefined) {
    const action = `/desk/notices/${before.id}`;
    return { ...common, action, title: notice.editTitle, submit: notice.save, mayCancel: true };
  }
  const action = '/desk/notices';
  if (proposal === undefined) {
    const { publishTitle: title, publish: submit } = notice;
    return { ...common, action, title, submit, mayCancel: false };
  }
  return {
    ...{ ...common, action, title: incident.confirmTitle, submit: notice.publish, mayCancel: true },
    proposal: { id: proposal.id, tickets },
  };
}
