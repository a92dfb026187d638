import { html } from 'hono/html';
import type { Category } from '#shared/category.ts';
import { NOTICE_WORDS, noticeHeading } from '#shared/notice-words.ts';
import { formatClock, formatMoment } from '../moments.ts';
import type { NoticeForm, NoticeProblems } from '../notice-form.ts';
import type { Markup, PageContext } from './page.ts';

export interface TickedTicket {
  readonly reference: string;
  readonly subject: string;
  readonly poste: string;
  readonly isTicked: boolean;
}

export interface NoticeEditor {
  readonly form: NoticeForm;
  readonly problems: NoticeProblems;
  readonly categories: readonly Category[];
  /** Where it goes. */
  readonly action: string;
  readonly title: string;
  readonly submit: string;
  /** The proposal it confirms, and the tickets that can be attached with it. */
  readonly proposal?: { readonly id: string; readonly tickets: readonly TickedTicket[] };
  /** Whether there is another page to go back to. */
  readonly mayCancel: boolean;
}

/** The form of a notice, and beside it what a poste will show. Works without the script. */
export function noticeEditor(context: PageContext, editor: NoticeEditor): Markup {
  const { notice } = context.words;
  const { form, problems, proposal } = editor;
  const isRefused = Object.keys(problems).length > 0;
  return html`<form class="card publish" method="post" action="${editor.action}" data-notice>
    <h2>${editor.title}</h2>
    ${isRefused ? html`<p class="refusal" role="alert">${notice.refused}</p>` : ''}
    ${
      proposal === undefined
        ? ''
        : html`<input type="hidden" name="proposal" value="${proposal.id}" />`
    }
    <input type="hidden" name="knownEnd" value="${form.knownEnd}" />
    <input type="hidden" name="seen" value="${form.seen}" />
    <label for="title">${notice.heading}</label>
    <input id="title" name="title" value="${form.title}" required maxlength="160" />
    ${refusal(problems.title)}
    <label for="text">${notice.text}</label>
    <textarea id="text" name="text" rows="4" maxlength="2000">${form.text}</textarea>
    ${refusal(problems.text)} ${tick('incident', '1', form.incident, notice.incident)}
    <p class="hint">${notice.incidentHint}</p>
    ${preview(context, form)} ${spanFields(context, editor)} ${scopeFields(context, editor)}
    ${attachFields(context, proposal?.tickets ?? [])}
    <div class="actions">
      <button class="primary">${editor.submit}</button>
      <button name="then" value="preview" formnovalidate>${notice.showPreview}</button>
      ${editor.mayCancel ? html`<a href="/desk/notices">${notice.cancel}</a>` : ''}
    </div>
  </form>`;
}

/** As the window writes it, in the language of this page. */
function preview({ words, language, nowMs }: PageContext, form: NoticeForm): Markup {
  const { notice } = words;
  const starts = form.startsAt === '' ? nowMs : Date.parse(form.startsAt);
  const since = Number.isNaN(starts) ? notice.now : formatSince(new Date(starts), nowMs, language);
  const titled = (incident: boolean, title: string) =>
    noticeHeading({ incident, title }, since, language);
  return html`<section class="preview" aria-label="${notice.preview}">
    <h3>${notice.preview}</h3>
    <div class="banner" aria-live="off">
      <strong
        data-shows="title"
        data-incident="${titled(true, '{}')}"
        data-plain="${titled(false, '{}')}"
        >${titled(form.incident, form.title || '…')}</strong
      >
      <p data-shows="text">${form.text}</p>
      <p class="counts" data-shows-if="incident" ${form.incident ? '' : html`hidden`}>
        ${NOTICE_WORDS[language].headCount(12)}
        <span class="button">${NOTICE_WORDS[language].concerned}</span>
      </p>
    </div>
    <p class="hint">${notice.previewHint}</p>
  </section>`;
}

/** The window leaves the day out while it is today. */
function formatSince(start: Date, nowMs: number, language: PageContext['language']): string {
  const isToday = start.toDateString() === new Date(nowMs).toDateString();
  return (isToday ? formatClock : formatMoment)(start.toISOString(), language);
}

function spanFields({ words: { notice } }: PageContext, { form, problems }: NoticeEditor): Markup {
  // A server in a container has that of nobody.
  const zone = notice.zone(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const moment = (name: 'startsAt' | 'endsAt', label: string, hint: string) =>
    html`<div>
      <label for="${name}">${label}</label>
      <input id="${name}" name="${name}" type="datetime-local" value="${form[name]}" />
      ${refusal(problems[name]) || html`<p class="hint">${hint} ${zone}</p>`}
    </div>`;
  return html`${moment('startsAt', notice.startsAt, notice.startsAtHint)}
  ${moment('endsAt', notice.endsAt, notice.endsAtHint)}`;
}

function scopeFields(
  { words: { notice } }: PageContext,
  { form, problems, categories }: NoticeEditor,
): Markup {
  const names = (name: 'sites' | 'applications', label: string, hint: string) =>
    html`<label for="${name}">${label}</label>
      <textarea id="${name}" name="${name}" rows="2">${form[name]}</textarea>
      ${refusal(problems[name]) || html`<p class="hint">${hint}</p>`}`;
  return html`${names('sites', notice.sites, notice.sitesHint)}
    ${names('applications', notice.applications, notice.applicationsHint)}
    <fieldset>
      <legend>${notice.categories}</legend>
      <p class="hint">${notice.everyone}</p>
      ${categories.map(({ id, label }) =>
        tick('categoryIds', id, form.categoryIds.includes(id), label),
      )}
    </fieldset>`;
}

/** Each can be read before it is attached, and left out. */
function attachFields(
  { words: { incident } }: PageContext,
  tickets: readonly TickedTicket[],
): Markup | '' {
  if (tickets.length === 0) return '';
  return html`<fieldset>
    <legend>${incident.attachAll(tickets.length)}</legend>
    ${tickets.map(({ reference, subject, poste, isTicked }) =>
      tick('attach', reference, isTicked, `${reference} · ${poste} · ${subject}`),
    )}
  </fieldset>`;
}

function tick(name: string, value: string, checked: boolean, label: string): Markup {
  return html`<label class="tick"
    ><input type="checkbox" name="${name}" value="${value}" ${checked ? html`checked` : ''} />
    ${label}</label
  >`;
}

function refusal(sentence: string | undefined): Markup | '' {
  return sentence === undefined ? '' : html`<p class="refusal">${sentence}</p>`;
}
