import { html } from 'hono/html';
import type { Markup, PageContext } from './page.ts';

/** `problem` is the sentence for an attempt that failed. */
export function signInView({ words }: PageContext, problem: string | undefined): Markup {
  const { signIn } = words;
  return html`<form class="card sign-in" method="post" action="/desk/sign-in">
    <h1>${signIn.title}</h1>
    <label for="code">${signIn.code}</label>
    <input
      id="code"
      name="code"
      type="password"
      autocomplete="current-password"
      required
      autofocus
      aria-describedby="code-help"
      ${problem === undefined ? '' : html`aria-invalid="true"`}
    />
    <p id="code-help" class="${problem === undefined ? 'hint' : 'refusal'}">
      ${problem ?? signIn.hint}
    </p>
    <button class="primary">${signIn.submit}</button>
  </form>`;
}

/**
 * A page of its own instead of a redirect: browsers leave a SameSite=Strict cookie out of a redirect
 * that another site began, and the first click would end at the sign-in page.
 */
export function enteredView({ words }: PageContext): Markup {
  return html`<p class="card"><a href="/desk" data-continue>${words.tickets}</a></p>
    <meta http-equiv="refresh" content="0; url=/desk" />`;
}

export function problemView({ words }: PageContext, sentence: string): Markup {
  return html`<div class="card">
    <h1>${words.problem.title}</h1>
    <p>${sentence}</p>
    <p><a href="/desk">${words.problem.back}</a></p>
  </div>`;
}
