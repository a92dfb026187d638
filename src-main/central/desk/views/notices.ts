import { html } from 'hono/html';
import type { Notice } from '#shared/article.ts';
import { findCategory, type Category } from '#shared/category.ts';
import { formatMoment } from '../moments.ts';
import type { NoticeForm, NoticeProblems } from '../notice-form.ts';
import type { Markup, PageContext } from './page.ts';

export interface NoticesPage {
  readonly inForce: readonly Notice[];
  readonly ended: readonly Notice[];
  readonly categories: readonly Category[];
  /** What was typed and refused; it must not be lost. */
  readonly refused: { readonly form: NoticeForm; readonly problems: NoticeProblems } | undefined;
}

export function noticesView(context: PageContext, page: NoticesPage): Markup {
  const { notice } = context.words;
  return html`<div class="notices">
    <section>
      <h1>${notice.title}</h1>
      <p class="hint">${notice.intro}</p>
      <h2>${notice.inForce}</h2>
      ${
        page.inForce.length === 0
          ? html`<p class="empty">${notice.none}</p>`
          : noticeList(context, page, page.inForce)
      }
      ${
        page.ended.length === 0
          ? ''
          : html`<h2>${notice.ended}</h2>
              ${noticeList(context, page, page.ended)}`
      }
    </section>
    ${publishForm(context, page)}
  </div>`;
}

function noticeList(context: PageContext, page: NoticesPage, notices: readonly Notice[]): Markup {
  const { words, language } = context;
  const labelOf = (id: string) => findCategory(page.categories, id)?.label ?? id;
  return html`<ul class="notice-list">
    ${notices.map(
      ({ id, title, text, startsAt, endsAt, categoryIds }) =>
        html`<li class="card">
          <h3>${title}</h3>
          ${text === '' ? '' : html`<p class="said">${text}</p>`}
          <p class="under">
            ${words.notice.from} ${formatMoment(startsAt, language)}
            ${endsAt === null ? '' : `${words.notice.until} ${formatMoment(endsAt, language)}`}
            ${categoryIds.length === 0 ? '' : `· ${categoryIds.map(labelOf).join(', ')}`}
          </p>
          ${
            page.inForce.some((notice) => notice.id === id)
              ? html`<form method="post" action="${`/desk/notices/${id}/end`}">
                  <button>${words.notice.end}</button>
                </form>`
              : ''
          }
        </li>`,
    )}
  </ul>`;
}

function publishForm({ words }: PageContext, { categories, refused }: NoticesPage): Markup {
  const { notice } = words;
  const form = refused?.form ?? { title: '', text: '', endsAt: '', categoryIds: [] };
  return html`<form class="card publish" method="post" action="/desk/notices">
    <h2>${notice.publishTitle}</h2>
    ${refused === undefined ? '' : html`<p class="refusal" role="alert">${notice.refused}</p>`}
    <label for="title">${notice.heading}</label>
    <input id="title" name="title" value="${form.title}" required maxlength="160" />
    ${refusal(refused?.problems.title)}
    <label for="text">${notice.text}</label>
    <textarea id="text" name="text" rows="4" maxlength="2000">${form.text}</textarea>
    ${refusal(refused?.problems.text)}
    <label for="endsAt">${notice.endsAt}</label>
    <input id="endsAt" name="endsAt" type="datetime-local" value="${form.endsAt}" />
    ${refusal(refused?.problems.endsAt) || html`<p class="hint">${notice.endsAtHint}</p>`}
    <fieldset>
      <legend>${notice.categories}</legend>
      <p class="hint">${notice.everyone}</p>
      ${categories.map(
        ({ id, label }) =>
          html`<label class="tick"
            ><input
              type="checkbox"
              name="categoryIds"
              value="${id}"
              ${form.categoryIds.includes(id) ? html`checked` : ''}
            />
            ${label}</label
          >`,
      )}
    </fieldset>
    <button class="primary">${notice.publish}</button>
  </form>`;
}

function refusal(sentence: string | undefined): Markup | '' {
  return sentence === undefined ? '' : html`<p class="refusal">${sentence}</p>`;
}
