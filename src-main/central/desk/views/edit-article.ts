import { html } from 'hono/html';
import { ARTICLE_CHECKS, type Article } from '#shared/article.ts';
import type { Category } from '#shared/category.ts';
import { factLabel } from '#shared/report-text.ts';
import { formOf, type ArticleForm, type ArticleProblems } from '../article-form.ts';
import type { ArticleOrigin } from '../../store/article-store.ts';
import { readLines } from '../form-text.ts';
import { checkList, selectField, textArea, textField, type Choice } from './field.ts';
import type { Markup, PageContext } from './page.ts';

export interface EditArticlePage {
  /** Null for one that is not saved yet. */
  readonly id: string | null;
  readonly form: ArticleForm;
  readonly problems?: ArticleProblems;
  readonly retiredAt?: string | null;
  readonly saved?: boolean;
  readonly detached?: boolean;
  /** Of one that follows a help desk, and so is read here only. */
  readonly origin?: ArticleOrigin | null;
  /** What somebody else saved while this was being written. */
  readonly theirs?: Article | undefined;
  readonly categories: readonly Category[];
}

export function editArticleView(context: PageContext, page: EditArticlePage): Markup {
  const { article } = context.words;
  const { form, theirs } = page;
  return html`<div class="two-columns">
    <section>
      <p><a href="/desk/articles">← ${article.title}</a></p>
      <h1>${headingOf(context, page)}</h1>
      ${stateLine(context, page)}
      ${page.origin == null ? fields(context, page) : followed(context, page.id ?? '', page.origin)}
    </section>
    <aside class="aside" aria-label="${article.preview}">
      <h2>${article.preview}</h2>
      <p class="hint">${article.previewHint}</p>
      <div data-previewed>
        ${articlePreview(context, theirs === undefined ? form : formOf(theirs))}
      </div>
    </aside>
  </div>`;
}

function headingOf({ words: { article } }: PageContext, { id, form, origin }: EditArticlePage) {
  if (id === null) return article.newTitle;
  return origin == null ? article.edit : form.title;
}

function stateLine({ words }: PageContext, page: EditArticlePage): Markup | '' {
  const { article } = words;
  if (page.theirs !== undefined) {
    return html`<p class="notice-line" role="alert">${article.overtaken}</p>`;
  }
  if (page.problems !== undefined) {
    return html`<p class="refusal" role="alert">${article.refused}</p>`;
  }
  if (page.saved === true) return html`<p class="done" role="status">${article.saved}</p>`;
  if (page.detached === true) return html`<p class="done" role="status">${article.detached}</p>`;
  return typeof page.retiredAt === 'string' && page.origin?.withdrawn !== true
    ? html`<p class="notice-line">${article.retired}</p>`
    : '';
}

/** What can be done with one that is edited elsewhere. */
function followed({ words }: PageContext, id: string, origin: ArticleOrigin): Markup {
  const { article } = words;
  return html`<div class="card">
    <p>${origin.withdrawn ? article.withdrawn(origin.name) : article.follows(origin.name)}</p>
    ${
      origin.url === '' || origin.withdrawn
        ? ''
        : html`<p><a href="${origin.url}" rel="noreferrer">${article.seeThere}</a></p>`
    }
    <form class="actions" method="post" action="${`/desk/articles/${id}/detach`}">
      <button>${article.detach}</button>
    </form>
  </div>`;
}

function fields(context: PageContext, page: EditArticlePage): Markup {
  const { article } = context.words;
  const { id, form, problems = {}, categories } = page;
  return html`<form
    class="card"
    method="post"
    action="${`/desk/articles/${id ?? 'new'}`}"
    data-preview="/desk/articles/preview"
  >
    <input type="hidden" name="seen" value="${form.seen}" />
    ${textField({ name: 'title', label: article.heading, value: form.title, most: 120, required: true, problem: problems.title })}
    ${textField({ name: 'summary', label: article.summary, value: form.summary, most: 300, hint: article.summaryHint, problem: problems.summary })}
    ${textArea({ name: 'steps', label: article.steps, value: form.steps, rows: 10, most: 10_500, hint: article.stepsHint, required: true, problem: problems.steps })}
    ${textField({ name: 'minutes', label: article.duration, value: form.minutes, kind: 'number', problem: problems.minutes })}
    ${textField({ name: 'keywords', label: article.keywords, value: form.keywords, most: 2500, hint: article.keywordsHint, problem: problems.keywords })}
    ${checkList({
      name: 'categoryIds',
      legend: article.categories,
      hint: article.categoriesHint,
      choices: categories.map(({ id: value, label }) => ({ value, label })),
      chosen: form.categoryIds,
    })}
    ${selectField({ name: 'check', label: article.check, value: form.check, hint: article.checkHint, choices: checks(context) })}
    <div class="actions">
      <button class="primary">${article.save}</button>
      <button name="then" value="preview" formnovalidate>${article.showPreview}</button>
    </div>
  </form>`;
}

/** By the names the machine report gives what is read. */
function checks({ words, language }: PageContext): Choice[] {
  const none = { value: '', label: words.article.noCheck };
  const known = ARTICLE_CHECKS.map((value) => ({ value, label: factLabel(value, language) }));
  return [none, ...known];
}

/** As the window of the poste opens it. */
export function articlePreview({ words }: PageContext, form: ArticleForm): Markup {
  const { article } = words;
  const minutes = Number(form.minutes);
  return html`<div class="as-on-poste">
    <p class="poste-summary">
      <strong>${form.title}</strong>
      <span class="hint">${Number.isFinite(minutes) ? article.minutes(minutes) : ''}</span>
    </p>
    <p>${form.summary}</p>
    <ol>
      ${readLines(form.steps).map((step) => html`<li>${step}</li>`)}
    </ol>
    <p class="poste-verdict"><span>${article.helped}</span><span>${article.stillBroken}</span></p>
  </div>`;
}
