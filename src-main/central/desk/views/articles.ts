import { html } from 'hono/html';
import type { Article } from '#shared/article.ts';
import { findCategory, type Category } from '#shared/category.ts';
import type { ArticleOrigin } from '../../store/article-store.ts';
import { formatMoment } from '../moments.ts';
import type { Markup, PageContext } from './page.ts';

export interface ArticlesPage {
  readonly articles: readonly Article[];
  readonly retired: readonly Article[];
  /** A press that can still be undone. */
  readonly justRetired: Article | undefined;
  readonly categories: readonly Category[];
  /** Of those that come from a help desk. */
  readonly origins: ReadonlyMap<string, ArticleOrigin>;
}

export function articlesView(context: PageContext, page: ArticlesPage): Markup {
  const { article } = context.words;
  const { articles, retired, justRetired } = page;
  return html`<div class="sheet">
    <div class="title-line">
      <h1>${article.title}</h1>
      <a class="button primary" href="/desk/articles/new">${article.add}</a>
    </div>
    <p class="hint">${article.intro}</p>
    <p><a href="/desk/deflection">${context.words.deflection.title}</a></p>
    ${
      justRetired === undefined
        ? ''
        : html`<form
            class="done"
            method="post"
            action="${actionOf(justRetired, 'restore')}"
            role="status"
          >
            ${article.wasRetired(justRetired.title)} <button>${article.undo}</button>
          </form>`
    }
    <ul class="list">
      ${articles.map((one) => articleLine(context, page, one, 'retire'))}
    </ul>
    ${
      retired.length === 0
        ? ''
        : html`<h2>${article.retired}</h2>
            <p class="hint">${article.retiredHint}</p>
            <ul class="list">
              ${retired.map((one) => articleLine(context, page, one, 'restore'))}
            </ul>`
    }
  </div>`;
}

function articleLine(
  { words, language }: PageContext,
  { categories, origins }: ArticlesPage,
  article: Article,
  act: 'retire' | 'restore',
): Markup {
  const { minutes, changed, retire, bringBack, everyCategory } = words.article;
  const labels = article.categoryIds.map((id) => findCategory(categories, id)?.label ?? id);
  const label = act === 'retire' ? retire : bringBack;
  const origin = origins.get(article.id);
  return html`<li class="${act === 'retire' ? '' : 'off'}">
    <div>
      <strong><a href="${`/desk/articles/${article.id}`}">${article.title}</a></strong>
      <span class="hint">
        ${minutes(article.minutes)} · ${labels.length === 0 ? everyCategory : labels.join(', ')} ·
        ${changed} ${formatMoment(article.updatedAt, language)}
        ${origin === undefined ? '' : html`· ${words.article.comesFrom(origin.name)}`}
      </span>
    </div>
    <form class="actions" method="post" action="${actionOf(article, act)}">
      <button aria-label="${`${label} : ${article.title}`}">${label}</button>
    </form>
  </li>`;
}

function actionOf({ id }: Article, act: 'retire' | 'restore'): string {
  return `/desk/articles/${id}/${act}`;
}
