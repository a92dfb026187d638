import { html } from 'hono/html';
import { SUPPORT_ID } from '../../access/people.ts';
import type { AccountRecord } from '../../store/accounts.ts';
import { refusal } from './field.ts';
import type { Markup, PageContext } from './page.ts';

export interface TeamPage {
  readonly accounts: readonly AccountRecord[];
  readonly me: AccountRecord;
  /** A password that was just made: it is shown this once. */
  readonly handedOver?: { readonly name: string; readonly password: string };
  readonly refused?: { readonly name: string; readonly sentence: string };
}

export function teamView(context: PageContext, page: TeamPage): Markup {
  const { people } = context.words;
  return html`<div class="two-columns">
    <section>
      <h1>${people.team}</h1>
      <p class="hint">${people.teamIntro}</p>
      ${handedOver(context, page)}
      <ul class="list">
        ${page.accounts.map((account) => person(context, page, account))}
      </ul>
    </section>
    <form class="card aside" method="post" action="/desk/team">
      <h2>${people.add}</h2>
      <label for="name">${people.name}</label>
      <input
        id="name"
        name="name"
        value="${page.refused?.name ?? ''}"
        maxlength="60"
        required
        autocomplete="off"
        aria-describedby="name-help"
        ${page.refused === undefined ? '' : html`aria-invalid="true"`}
      />
      <div id="name-help">
        ${refusal(page.refused?.sentence) || html`<p class="hint">${people.nameHint}</p>`}
      </div>
      <button class="primary">${people.addPerson}</button>
    </form>
  </div>`;
}

function handedOver({ words }: PageContext, { handedOver: made }: TeamPage): Markup | '' {
  if (made === undefined) return '';
  return html`<div class="card handed-over" role="status">
    <h2>${words.people.handOver(made.name)}</h2>
    <p class="secret">${made.password}</p>
    <p class="hint">${words.people.handOverHint}</p>
  </div>`;
}

function person({ words }: PageContext, { me }: TeamPage, account: AccountRecord): Markup {
  const { people } = words;
  const isMe = account.id === me.id;
  const button = (act: string, label: string) =>
    html`<form method="post" action="${`/desk/team/${account.id}/${act}`}">
      <button aria-label="${`${label} (${account.name})`}">${label}</button>
    </form>`;
  return html`<li class="${account.disabledAt === null ? '' : 'off'}">
    <div>
      <strong>${account.name}</strong>
      <span class="hint">${stateOf(words, account, isMe)}</span>
    </div>
    ${
      isMe
        ? html`<a href="/desk/account">${people.account}</a>`
        : account.id === SUPPORT_ID
          ? ''
          : html`<div class="actions">
              ${
                account.disabledAt === null
                  ? html`${button('password', people.reset)} ${button('disable', people.disable)}`
                  : button('enable', people.enable)
              }
            </div>`
    }
  </li>`;
}

function stateOf({ people }: PageContext['words'], account: AccountRecord, isMe: boolean): string {
  const said = [
    isMe && people.you,
    account.id === SUPPORT_ID && people.builtIn,
    account.disabledAt !== null && people.disabled,
    account.disabledAt === null && account.mustChange && people.waitsFirst,
  ];
  return said.filter((word) => word !== false).join(' · ');
}
