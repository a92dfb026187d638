import { html } from 'hono/html';
import type { Catalogue, Category } from '#shared/category.ts';
import { offeredOf } from '#shared/offered-categories.ts';
import type { Triage } from '#shared/triage/rank-categories.ts';
import type { CatalogueVersion } from '../../store/catalogue-store.ts';
import { formatMoment } from '../moments.ts';
import { refusal } from './field.ts';
import type { Markup, PageContext } from './page.ts';
import { sentenceView } from './sentence.ts';
import { urgencyMark } from './status.ts';

export interface CategoriesPage {
  readonly catalogue: Catalogue;
  readonly versions: readonly CatalogueVersion[];
  readonly ticketsOf: (id: string) => number;
  readonly sentence: string;
  readonly triage: Triage | null;
  /** Why what was pressed did not happen. */
  readonly alert?: string;
  readonly importProblem?: string;
}

export function categoriesView(context: PageContext, page: CategoriesPage): Markup {
  const { catalogue: words } = context.words;
  const offered = offeredOf(page.catalogue.categories);
  const retired = page.catalogue.categories.filter((category) => category.retired === true);
  return html`<div class="two-columns">
    <section>
      <div class="title-line">
        <h1>${words.title}</h1>
        <a class="button primary" href="/desk/categories/new">${words.add}</a>
      </div>
      ${page.alert === undefined ? '' : html`<p class="notice-line" role="alert">${page.alert}</p>`}
      <p class="hint">${words.intro}</p>
      <ol class="list">
        ${offered.map((category, at) => offeredLine(context, page, category, [at === 0, at === offered.length - 1]))}
      </ol>
      ${
        retired.length === 0
          ? ''
          : html`<h2>${words.retired}</h2>
              <p class="hint">${words.retiredHint}</p>
              <ul class="list">
                ${retired.map((category) => retiredLine(context, page, category))}
              </ul>`
      }
    </section>
    <aside class="beside">
      ${tryForm(context, page)} ${versionList(context, page)} ${exchange(context, page)}
    </aside>
  </div>`;
}

function described(
  { words, language }: PageContext,
  page: CategoriesPage,
  category: Category,
): Markup {
  const count = page.ticketsOf(category.id);
  return html`<div>
    <strong><a href="${`/desk/categories/${category.id}`}">${category.label}</a></strong>
    ${urgencyMark(category.urgency, words)}
    <span class="hint"> ${category.purpose[language]} · ${words.catalogue.tickets(count)} </span>
  </div>`;
}

/** One press of a category; everything it needs is in it. */
function press(
  { version }: Catalogue,
  { id, label: name }: Category,
  {
    act,
    label,
    sign,
    step,
    off,
  }: { act: string; label: string; sign?: string; step?: string; off?: boolean },
): Markup {
  return html`<form method="post" action="${`/desk/categories/${id}/${act}`}">
    <input type="hidden" name="seen" value="${version}" />
    ${step === undefined ? '' : html`<input type="hidden" name="step" value="${step}" />`}
    <button
      class="${sign === undefined ? '' : 'sign'}"
      aria-label="${`${label} : ${name}`}"
      title="${label}"
      ${off === true ? html`disabled` : ''}
    >
      ${sign ?? label}
    </button>
  </form>`;
}

function offeredLine(
  context: PageContext,
  page: CategoriesPage,
  category: Category,
  [isFirst, isLast]: readonly [boolean, boolean],
): Markup {
  const { up, down, retire } = context.words.catalogue;
  const { catalogue } = page;
  return html`<li>
    ${described(context, page, category)}
    <div class="actions">
      ${press(catalogue, category, { act: 'move', label: up, sign: '↑', step: 'up', off: isFirst })}
      ${press(catalogue, category, { act: 'move', label: down, sign: '↓', step: 'down', off: isLast })}
      ${press(catalogue, category, { act: 'retire', label: retire })}
    </div>
  </li>`;
}

function retiredLine(context: PageContext, page: CategoriesPage, category: Category): Markup {
  const label = context.words.catalogue.bringBack;
  return html`<li class="off">
    ${described(context, page, category)}
    <div class="actions">${press(page.catalogue, category, { act: 'restore', label })}</div>
  </li>`;
}

function tryForm(context: PageContext, { sentence, triage }: CategoriesPage): Markup {
  const { catalogue: words } = context.words;
  return html`<form class="card" action="/desk/categories" data-preview="/desk/categories/try">
    <h2>${words.tryTitle}</h2>
    <label for="sentence">${words.trySentence}</label>
    <textarea
      id="sentence"
      name="sentence"
      rows="2"
      maxlength="300"
      aria-describedby="sentence-help"
    >
${sentence}</textarea>
    <p class="hint" id="sentence-help">${words.tryHint}</p>
    <div data-previewed aria-live="polite">${sentenceView(context, triage)}</div>
    <button>${words.tryIt}</button>
  </form>`;
}

function versionList({ words, language }: PageContext, page: CategoriesPage): Markup {
  const { catalogue, versions } = page;
  const { versions: title, versionsHint, inForce, cameWith, backTo } = words.catalogue;
  const { backToDefault, defaultHint } = words.catalogue;
  const back = (version: string, label: string, name: string) =>
    html`<form method="post" action="/desk/catalogue/restore">
      <input type="hidden" name="seen" value="${catalogue.version}" />
      <button name="version" value="${version}" aria-label="${`${label} (${name})`}">
        ${label}
      </button>
    </form>`;
  return html`<details class="card" ${versions.length === 0 ? '' : html`open`}>
    <summary>${title}</summary>
    <p class="hint">${versionsHint}</p>
    <ul class="versions">
      ${versions.map(({ version, at, author }) => {
        const name = author === '' ? cameWith : `${formatMoment(at, language)} · ${author}`;
        return html`<li>
          <span>${name}</span>
          ${version === catalogue.version ? html`<span class="hint">${inForce}</span>` : back(version, backTo, name)}
        </li>`;
      })}
    </ul>
    ${back('', backToDefault, cameWith)}
    <p class="hint">${defaultHint}</p>
  </details>`;
}

function exchange({ words }: PageContext, { catalogue, importProblem }: CategoriesPage): Markup {
  const { exchange: title, exportIt, importFile, importIt, importHint } = words.catalogue;
  return html`<details class="card" ${importProblem === undefined ? '' : html`open`}>
    <summary>${title}</summary>
    <p><a href="/desk/catalogue/export.json" download>${exportIt}</a></p>
    <form method="post" action="/desk/catalogue/import" enctype="multipart/form-data">
      <input type="hidden" name="seen" value="${catalogue.version}" />
      <label for="file">${importFile}</label>
      <input id="file" name="file" type="file" accept="application/json,.json" required />
      ${refusal(importProblem) || html`<p class="hint">${importHint}</p>`}
      <button>${importIt}</button>
    </form>
  </details>`;
}
