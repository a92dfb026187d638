import { html } from 'hono/html';
import type { AccountRecord } from '../../store/accounts.ts';
import { refusal } from './field.ts';
import type { Markup, PageContext } from './page.ts';

export type AccountProblems = {
  readonly [Field in 'old' | 'wanted' | 'again']?: string;
};

export interface AccountPage {
  readonly account: AccountRecord;
  readonly problems: AccountProblems;
  /** The password has just been changed. */
  readonly done: boolean;
}

export function accountView({ words }: PageContext, page: AccountPage): Markup {
  const { people } = words;
  const { account, problems, done } = page;
  return html`<div class="sheet narrow">
    <h1>${account.name}</h1>
    ${account.mustChange ? html`<p class="notice-line">${people.mustChange}</p>` : ''}
    ${done ? html`<p class="done" role="status">${people.changed}</p>` : ''}
    <form class="card" method="post" action="/desk/account/password">
      <h2>${people.changePassword}</h2>
      <input
        class="unseen"
        type="text"
        autocomplete="username"
        value="${account.name}"
        aria-label="${people.name}"
        tabindex="-1"
        readonly
      />
      ${
        account.password === null
          ? ''
          : passwordField('old', people.old, problems.old, 'current-password')
      }
      ${passwordField('wanted', people.wanted, problems.wanted, 'new-password', people.wantedHint)}
      ${passwordField('again', people.again, problems.again, 'new-password')}
      <button class="primary">${people.changePassword}</button>
      <p class="hint">${people.changeHint}</p>
    </form>
    <form class="card" method="post" action="/desk/account/sign-out-everywhere">
      <h2>${people.everywhere}</h2>
      <p class="hint">${people.everywhereHint}</p>
      <button>${people.everywhere}</button>
    </form>
  </div>`;
}

function passwordField(
  name: string,
  label: string,
  problem: string | undefined,
  autocomplete: string,
  hint?: string,
): Markup {
  return html`<label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="password"
      autocomplete="${autocomplete}"
      maxlength="200"
      required
      ${problem === undefined ? '' : html`aria-invalid="true"`}
      aria-describedby="${`${name}-help`}"
    />
    <div id="${`${name}-help`}">
      ${refusal(problem) || (hint === undefined ? '' : html`<p class="hint">${hint}</p>`)}
    </div>`;
}
