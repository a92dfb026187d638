import { html } from 'hono/html';
import type { Choice } from './field.ts';
import { checkList, textArea, textField } from './field.ts';
import type { Profile } from '../../profiles/profile.ts';
import type { Markup, PageContext } from './page.ts';

export interface ProfileForm {
  readonly name: string;
  readonly sites: string;
  /** Ids of what is seen. */
  readonly categories: readonly string[];
  readonly articles: readonly string[];
}

export interface EditProfilePage {
  /** Null for one that is not saved yet. */
  readonly id: string | null;
  readonly seen: string;
  readonly form: ProfileForm;
  readonly categories: readonly Choice[];
  readonly articles: readonly Choice[];
  readonly knownSites: string;
  readonly problems?: { readonly name?: string; readonly sites?: string };
  readonly state?: 'saved' | 'overtaken' | undefined;
}

export function profilesView(
  { words }: PageContext,
  { profiles, removed }: { readonly profiles: readonly Profile[]; readonly removed: string },
): Markup {
  const { profile } = words;
  return html`<div class="sheet">
    <div class="title-line">
      <h1>${profile.title}</h1>
      <a class="button primary" href="/desk/profiles/new">${profile.create}</a>
    </div>
    <p class="hint">${profile.intro}</p>
    ${removed === '' ? '' : html`<p class="done" role="status">${profile.removed(removed)}</p>`}
    ${
      profiles.length === 0
        ? html`<p class="empty">${profile.none}</p>`
        : html`<ul class="list">
            ${profiles.map(
              ({ id, name, sites, hiddenCategories, hiddenArticles }) =>
                html`<li>
                  <div>
                    <a href="${`/desk/profiles/${id}`}"><strong>${name}</strong></a>
                    <span class="hint">${sites.join(' · ')}</span>
                    <span class="hint"
                      >${profile.hides(hiddenCategories.length, hiddenArticles.length)}</span
                    >
                  </div>
                </li>`,
            )}
          </ul>`
    }
  </div>`;
}

export function editProfileView({ words }: PageContext, page: EditProfilePage): Markup {
  const { profile } = words;
  const { id, form, problems = {} } = page;
  return html`<div class="sheet">
    <p><a href="/desk/profiles">← ${profile.title}</a></p>
    <h1>${id === null ? profile.newTitle : form.name}</h1>
    ${page.state === 'saved' ? html`<p class="done" role="status">${profile.saved}</p>` : ''}
    ${
      page.state === 'overtaken'
        ? html`<p class="notice-line" role="alert">${profile.overtaken}</p>`
        : ''
    }
    <form class="card" method="post" action="${`/desk/profiles/${id ?? 'new'}`}">
      <input type="hidden" name="seen" value="${page.seen}" />
      ${shownIds('shownCategories', page.categories)} ${shownIds('shownArticles', page.articles)}
      ${textField({
        ...{ name: 'name', label: profile.name, value: form.name, most: 80, required: true },
        problem: problems.name,
      })}
      ${textArea({
        ...{ name: 'sites', label: profile.sites, value: form.sites, rows: 3, required: true },
        ...{ hint: profile.sitesHint(page.knownSites), problem: problems.sites },
      })}
      ${checkList({
        ...{ name: 'categories', legend: profile.categories, hint: profile.categoriesHint },
        ...{ choices: page.categories, chosen: form.categories },
      })}
      ${checkList({
        ...{ name: 'articles', legend: profile.articles, hint: profile.articlesHint },
        ...{ choices: page.articles, chosen: form.articles },
      })}
      <p class="hint">${profile.notices}</p>
      <div class="actions">
        <button class="primary">${profile.save}</button>
        ${id === null ? '' : html`<a href="${`/desk/profiles/${id}/remove`}">${profile.remove}</a>`}
      </div>
    </form>
  </div>`;
}

/** What is not ticked is hidden only if it was there to be ticked: an article may come while the form is open. */
function shownIds(name: string, choices: readonly Choice[]): Markup {
  return html`${choices.map(
    ({ value }) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )}`;
}

/** Asked before it is done. */
export function removeProfileView({ words }: PageContext, { id, name }: Profile): Markup {
  const { profile, postes } = words;
  return html`<div class="sheet narrow">
    <form class="card" method="post" action="${`/desk/profiles/${id}/remove`}">
      <h1>${profile.removeTitle(name)}</h1>
      <p>${profile.removeText}</p>
      <div class="actions">
        <button class="primary">${profile.remove}</button>
        <a href="${`/desk/profiles/${id}`}">${postes.cancel}</a>
      </div>
    </form>
  </div>`;
}
