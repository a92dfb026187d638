import { html } from 'hono/html';
import type { Language } from '#shared/language.ts';
import type { Words } from '../words/words.ts';

/** What every page needs in order to speak. */
export interface PageContext {
  readonly language: Language;
  readonly words: Words;
  readonly nowMs: number;
}

export type Markup = ReturnType<typeof html>;

export interface Page {
  readonly title: string;
  readonly here: 'tickets' | 'notices' | 'outside';
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
        ${here === 'outside' ? '' : header(words, here)}
        <main id="main" tabindex="-1">${content}</main>
        ${here === 'tickets' ? html`<footer class="keys">${words.keyboardHelp}</footer>` : ''}
      </body>
    </html>`;
}

function header(words: Words, here: Page['here']): Markup {
  const link = (place: Page['here'], href: string, label: string) =>
    html`<a href="${href}" ${here === place ? html`aria-current="page"` : ''}>${label}</a>`;
  return html`<header class="top">
    <a class="brand" href="/desk"><strong>SOS Poste</strong> ${words.desk}</a>
    <nav>
      ${link('tickets', '/desk', words.tickets)} ${link('notices', '/desk/notices', words.notices)}
    </nav>
    <form method="post" action="/desk/sign-out">
      <button class="quiet">${words.signOut}</button>
    </form>
  </header>`;
}
