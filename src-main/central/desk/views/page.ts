import { html } from 'hono/html';
import type { Language } from '#shared/language.ts';
import type { AccountRecord } from '../../store/accounts.ts';
import type { Words } from '../words/words.ts';

/** What every page needs in order to speak. */
export interface PageContext {
  readonly language: Language;
  readonly words: Words;
  readonly nowMs: number;
  /** Who is signed in; null on the pages that need no session. */
  readonly who: AccountRecord | null;
}

export type Markup = ReturnType<typeof html>;

export type Place =
  'tickets' | 'articles' | 'categories' | 'notices' | 'postes' | 'team' | 'account' | 'outside';

export interface Page {
  readonly title: string;
  readonly here: Place;
  readonly content: Markup;
}

/** The whole document; everything put into it by `html` is escaped. */
export function renderPage(context: PageContext, { title, here, content }: Page): Markup {
  const { language, words } = context;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · SOS Poste</title>
        <link rel="icon" href="/desk/assets/icon.svg" />
        <link rel="stylesheet" href="/desk/assets/desk.css" />
        <script src="/desk/assets/desk.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        ${here === 'outside' ? '' : header(context, here)}
        <main id="main" tabindex="-1">${content}</main>
        ${here === 'tickets' ? keysPanel(words) : ''}
      </body>
    </html>`;
}

function header({ words, who }: PageContext, here: Place): Markup {
  const link = (place: Place, href: string, label: string) =>
    html`<a href="${href}" ${here === place ? html`aria-current="page"` : ''}>${label}</a>`;
  return html`<header class="top">
    <a class="brand" href="/desk"><strong>SOS Poste</strong> ${words.desk}</a>
    <nav aria-label="${words.navigation}">
      ${link('tickets', '/desk', words.tickets)}
      ${link('articles', '/desk/articles', words.articles)}
      ${link('categories', '/desk/categories', words.categories)}
      ${link('notices', '/desk/notices', words.notices)}
      ${link('postes', '/desk/postes', words.postes.nav)}
      ${link('team', '/desk/team', words.people.team)}
    </nav>
    ${who === null ? '' : ownAccount(who, here)}
    <form method="post" action="/desk/sign-out">
      <button class="quiet">${words.signOut}</button>
    </form>
  </header>`;
}

/** One line at the foot; with the script, a panel that `?` opens. */
function keysPanel({ keys }: Words): Markup {
  return html`<footer class="keys">
      ${keys.list.map(([key, does]) => html`<span><kbd>${key}</kbd> ${does}</span>`)}
    </footer>
    <dialog class="keys-panel" aria-labelledby="keys-title">
      <h2 id="keys-title">${keys.title}</h2>
      <dl>
        ${keys.list.map(
          ([key, does]) =>
            html`<div>
              <dt><kbd>${key}</kbd></dt>
              <dd>${does}</dd>
            </div>`,
        )}
      </dl>
      <form method="dialog"><button autofocus>${keys.close}</button></form>
    </dialog>`;
}

function ownAccount({ name }: AccountRecord, here: Place): Markup {
  return html`<a
    class="mine"
    href="/desk/account"
    ${here === 'account' ? html`aria-current="page"` : ''}
    >${name}</a
  >`;
}
