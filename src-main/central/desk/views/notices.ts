import { html } from 'hono/html';
import type { Notice } from '#shared/article.ts';
import { findCategory, type Category } from '#shared/category.ts';
import { RULES } from '#shared/findings/rules.ts';
import { headCountWords } from '#shared/notice-words.ts';
import type { OpenProposal } from '../../incidents/open-proposals.ts';
import type { TicketRow } from '../../store/store.ts';
import { formatMoment } from '../moments.ts';
import { noticeEditor, type NoticeEditor } from './notice-editor.ts';
import type { Markup, PageContext } from './page.ts';
import { proposalsView } from './proposals.ts';
import { statusMark } from './status.ts';

/** A notice with what has become of it. */
export interface NoticeEntry {
  readonly notice: Notice;
  /** Rules found on the postes that pressed, with how many of them each. */
  readonly findings: Readonly<Record<string, number>>;
  readonly tickets: readonly Pick<TicketRow, 'reference' | 'subject' | 'status'>[];
}

export interface NoticesPage {
  readonly proposals: readonly OpenProposal[];
  readonly inForce: readonly NoticeEntry[];
  readonly toCome: readonly NoticeEntry[];
  readonly ended: readonly NoticeEntry[];
  readonly categories: readonly Category[];
  readonly editor: NoticeEditor;
}

export function noticesView(context: PageContext, page: NoticesPage): Markup {
  const { notice } = context.words;
  const section = (title: string, entries: readonly NoticeEntry[], isOver = false) =>
    entries.length === 0
      ? ''
      : html`<h2>${title}</h2>
          <ul class="notice-list">
            ${entries.map((entry) => entryView(context, page, entry, isOver))}
          </ul>`;
  return html`<div class="notices">
    <section>
      <h1>${notice.title}</h1>
      <p class="hint">${notice.intro}</p>
      ${proposalsView(context, {
        ...page,
        underWay: page.inForce.map(({ notice: one }) => one).filter(({ incident }) => incident),
      })}
      ${
        page.inForce.length === 0
          ? html`<h2>${notice.inForce}</h2>
              <p class="empty">${notice.none}</p>`
          : section(notice.inForce, page.inForce)
      }
      ${section(notice.toCome, page.toCome)} ${section(notice.ended, page.ended, true)}
    </section>
    ${noticeEditor(context, page.editor)}
  </div>`;
}

function entryView(
  context: PageContext,
  page: NoticesPage,
  entry: NoticeEntry,
  isOver: boolean,
): Markup {
  const { words, language } = context;
  const { id, title, text, startsAt, endsAt } = entry.notice;
  return html`<li class="card">
    <h3>${title}</h3>
    ${text === '' ? '' : html`<p class="said">${text}</p>`}
    <p class="under">
      ${words.notice.from} ${formatMoment(startsAt, language)}
      ${endsAt === null ? '' : `${words.notice.until} ${formatMoment(endsAt, language)}`}
      ${scopeOf(entry.notice, page.categories)
        .map((part) => `· ${part}`)
        .join(' ')}
    </p>
    ${counted(context, entry)} ${attached(context, entry)}
    <div class="actions">
      <a class="button" href="${`/desk/notices/${id}/edit`}">${words.notice.edit}</a>
      ${isOver ? '' : post(`/desk/notices/${id}/end`, words.notice.end)}
    </div>
  </li>`;
}

function scopeOf(
  { sites, categoryIds, applications }: Notice,
  categories: readonly Category[],
): string[] {
  const labels = categoryIds.map((id) => findCategory(categories, id)?.label ?? id);
  return [sites, applications, labels]
    .filter((list) => list.length > 0)
    .map((list) => list.join(', '));
}

/** How many are concerned, and what their machines have in common. */
function counted({ words, language }: PageContext, { notice, findings }: NoticeEntry): Markup | '' {
  if (!notice.incident) return '';
  const { incident } = words;
  const known = Object.entries(findings).map(([rule, count]) => {
    const title = RULES.find(({ id }) => id === rule)?.title[language] ?? rule;
    return `${title} (${count})`;
  });
  return html`<p class="head-count">
      <strong>${headCountWords(notice, language) || incident.nobody}</strong>
    </p>
    ${known.length === 0 ? '' : html`<p class="hint">${incident.foundThere(known.join(', '))}</p>`}`;
}

function attached({ words }: PageContext, { notice, tickets }: NoticeEntry): Markup | '' {
  if (tickets.length === 0) return '';
  const open = tickets.filter(({ status }) => status !== 'resolved').length;
  const { incident } = words;
  return html`<details>
      <summary>${incident.attachedTickets(tickets.length)}</summary>
      <ul class="attached">
        ${tickets.map(
          ({ reference, subject, status }) =>
            html`<li>
              ${statusMark(status, words)}
              <a href="${`/desk/tickets/${reference}`}"
                ><span class="reference">${reference}</span> ${subject}</a
              >
            </li>`,
        )}
      </ul>
    </details>
    ${
      open === 0
        ? ''
        : html`${post(`/desk/notices/${notice.id}/resolve`, incident.resolveAll(open))}
            <p class="hint">${incident.resolveHint}</p>`
    }`;
}

function post(action: string, label: string): Markup {
  return html`<form method="post" action="${action}"><button>${label}</button></form>`;
}
