import { html } from 'hono/html';
import { keptFields, type Interrupted } from '../interrupted.ts';
import type { Markup, PageContext } from './page.ts';

/** An attempt that failed: by which of the two ways, with which name, and the sentence for it. */
export interface SignInProblem {
  readonly way: 'password' | 'code';
  readonly name: string;
  readonly sentence: string;
}

export function signInView(
  { words }: PageContext,
  interrupted: Interrupted,
  problem?: SignInProblem,
): Markup {
  const { signIn } = words;
  const kept = hiddenFields(keptFields(interrupted));
  const wrong = problem?.way === 'password' ? problem : undefined;
  return html`<div class="card sign-in">
    <form method="post" action="/desk/sign-in">
      ${kept}
      <h1>${signIn.title}</h1>
      ${
        interrupted.form === null
          ? ''
          : html`<p class="notice-line" role="alert">${signIn.interrupted}</p>`
      }
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
    ${codeForm(signIn, kept, problem?.way === 'code' ? problem.sentence : undefined)}
  </div>`;
}

function hiddenFields(fields: readonly (readonly [name: string, value: string])[]): Markup {
  return html`${fields.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )}`;
}

function codeForm(
  signIn: PageContext['words']['signIn'],
  kept: Markup,
  problem: string | undefined,
): Markup {
  return html`<details class="other-way" ${problem === undefined ? '' : html`open`}>
    <summary>${signIn.byCode}</summary>
    <form method="post" action="/desk/sign-in">
      ${kept}
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
export function enteredView({ words }: PageContext, to: string): Markup {
  return html`<p class="card"><a href="${to}" data-continue>${words.tickets}</a></p>
    <meta http-equiv="refresh" content="${`0; url=${to}`}" />`;
}

/** Of these one says what a form is about. */
const SAID = ['text', 'title', 'label', 'name', 'site'];

/** What was being sent when the session was over: nothing of it is done before a press. */
export function resumeView(
  { words: { signIn }, who }: PageContext,
  to: string,
  form: NonNullable<Interrupted['form']>,
): Markup {
  const said = SAID.map((name) => form.find(([field]) => field === name)?.[1] ?? '');
  const words = said.find((text) => text.trim() !== '');
  return html`<div class="card">
    <h1>${signIn.resumeTitle}</h1>
    <p>${signIn.resumeHint(who?.name ?? '')}</p>
    ${words === undefined ? '' : html`<p class="said kept">${words}</p>`}
    <form method="post" action="${to}" class="actions resume">
      ${hiddenFields(form)}
      <button class="primary">${signIn.resume}</button>
      <a href="/desk">${signIn.drop}</a>
    </form>
  </div>`;
}

export function problemView({ words }: PageContext, sentence: string): Markup {
  return html`<div class="card">
    <h1>${words.problem.title}</h1>
    <p>${sentence}</p>
    <p><a href="/desk">${words.problem.back}</a></p>
  </div>`;
}
