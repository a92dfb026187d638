import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import { heldTogether } from '../desk/words/held-together.ts';
import { HEADERS } from '../http/headers.ts';
import { languageOf } from '../http/language.ts';
import { PHONE_SCRIPT } from './phone-script.ts';
import { PHONE_WORDS } from './phone-words.ts';

/** The page a phone opens from the code on a poste without network, to be mounted at `/q`. */
export function createPhonePages(): Hono {
  const pages = new Hono();
  pages.use(secureHeaders({ ...HEADERS, contentSecurityPolicy: POLICY }));
  pages.get('/phone.js', (context) =>
    context.body(PHONE_SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  pages.get('/phone.css', (context) =>
    context.body(PHONE_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  pages.get('/', (context) => context.html(page(context.req.header('accept-language'))));
  return pages;
}

const POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

function page(accepted: string | undefined) {
  const language = languageOf(accepted);
  const words = heldTogether(PHONE_WORDS[language]);
  const told = JSON.stringify(words).replaceAll('<', '\\u003c');
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${words.title} · SOS Poste</title>
        <link rel="stylesheet" href="/q/phone.css" />
        <script type="application/json" id="words">
          ${raw(told)}
        </script>
        <script src="/q/phone.js" defer></script>
      </head>
      <body>
        <main>
          <h1>${words.title}</h1>
          <section id="ticket" hidden>
            <p>${words.lead}</p>
            <p class="reference" id="reference"></p>
            <h2 id="subject"></h2>
            <p class="text" id="text"></p>
            <p id="findings"></p>
            <p id="who"></p>
            <button id="send" type="button">${words.send}</button>
          </section>
          <p id="said" role="status"></p>
        </main>
      </body>
    </html>`;
}

const PHONE_STYLE = `
body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; }
main { max-width: 32rem; margin: 0 auto; padding: 1.25rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.125rem; }
.reference { font: 600 1.5rem ui-monospace, monospace; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
button { width: 100%; min-height: 3.25rem; border: 0; border-radius: 8px; background: #0b5e63; color: #fff; font: inherit; font-weight: 600; }
button:disabled { opacity: 0.6; }
button:focus-visible { outline: 3px solid #0b5e63; outline-offset: 3px; }
`;
