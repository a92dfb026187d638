import { html } from 'hono/html';
import type { Markup, PageContext } from './page.ts';

/** An attempt that failed: by which of the two ways, with which name, and the sentence for it. */
export interface SignInProblem {
  readonly way: 'password' | 'code';
  readonly name: string;
  readonly sentence: string;
}

export function signInView({ words }: PageContext, problem: SignInProblem | undefined): Markup {
  const { signIn } = words;
  const wrong = problem?.way === 'password' ? problem : undefined;
  return html`<div class="card sign-in">
    <form method="post" action="/desk/sign-in">
      <h1>${signIn.title}</h1>
      <label for="name">${signIn.name}</label>
      <input
        id="name"
        name="name"
        autocomplete="username"
        value="${wrong?.name ?? ''}"
        maxlength="60"
        required
        autofocus
      />
      <label for="password">${signIn.password}</label>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="current-password"
        maxlength="200"
        required
        aria-describedby="password-help"
        ${wrong === undefined ? '' : html`aria-invalid="true"`}
      />
      <p id="password-help" class="${wrong === undefined ? 'hint' : 'refusal'}">
        ${wrong?.sentence ?? signIn.hint}
      </p>
      <button class="primary">${signIn.submit}</button>
    </form>
    ${codeForm(signIn, problem?.way === 'code' ? problem.sentence : undefined)}
  </div>`;
}

function codeForm(signIn: PageContext['words']['signIn'], problem: string | undefined): Markup {
  return html`<details class="other-way" ${problem === undefined ? '' : html`open`}>
    <summary>${signIn.byCode}</summary>
    <form method="post" action="/desk/sign-in">
      <label for="code">${signIn.code}</label>
      <input
        id="code"
        name="code"
        type="password"
        autocomplete="off"
        required
        aria-describedby="code-help"
        ${problem === undefined ? '' : html`aria-invalid="true"`}
      />
      <p id="code-help" class="${problem === undefined ? 'hint' : 'refusal'}">
        ${problem ?? signIn.codeHint}
      </p>
      <button>${signIn.submit}</button>
    </form>
  </details>`;
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
