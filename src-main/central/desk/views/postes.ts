import { html } from 'hono/html';
import { spokenCode } from '#shared/enrolment.ts';
import type { CodeRecord, PosteRecord } from '../../store/enrolment-store.ts';
import { formatDay, formatMoment } from '../moments.ts';
import { textField } from './field.ts';
import type { Markup, PageContext } from './page.ts';

export interface CodeForm {
  readonly site: string;
  readonly posts: string;
  readonly days: string;
  readonly problems?: Readonly<Partial<Record<'site' | 'posts' | 'days', string>>>;
}

export interface PostesPage {
  readonly postes: readonly PosteRecord[];
  /** There are more than these. */
  readonly isCut: boolean;
  readonly search: string;
  readonly codes: readonly CodeRecord[];
  readonly form: CodeForm;
  /** A code that was just made: it is shown this once. */
  readonly given?: {
    readonly code: string;
    readonly site: string;
    readonly posts: number;
    readonly until: string;
  };
  /** The poste whose access has just been changed. */
  readonly changed?: PosteRecord | undefined;
}

export function postesView(context: PageContext, page: PostesPage): Markup {
  const { postes: words } = context.words;
  return html`<div class="two-columns postes">
    <section>
      <h1>${words.title}</h1>
      <p class="hint">${words.intro}</p>
      ${handedOver(context, page)} ${changed(context, page)}
      <form class="search" method="get" action="/desk/postes" role="search">
        <label class="unseen" for="search">${words.search}</label>
        <input
          id="search"
          name="search"
          type="search"
          value="${page.search}"
          placeholder="${words.search}"
          maxlength="80"
        />
        <button>${words.find}</button>
      </form>
      ${list(context, page)}
    </section>
    <div class="aside">${codeForm(context, page)} ${openCodes(context, page)}</div>
  </div>`;
}

function handedOver({ words, language }: PageContext, { given }: PostesPage): Markup | '' {
  if (given === undefined) return '';
  const posts = words.postes.postCount(given.posts);
  return html`<div class="card handed-over" role="status">
    <h2>${words.postes.given(given.site)}</h2>
    <p class="secret">${spokenCode(given.code)}</p>
    <p class="hint">${words.postes.givenHint(posts, formatMoment(given.until, language))}</p>
  </div>`;
}

function changed({ words }: PageContext, { changed: poste }: PostesPage): Markup | '' {
  if (poste === undefined) return '';
  const { postes } = words;
  if (poste.revokedAt === null) {
    return html`<p class="done" role="status">${postes.restored(poste.poste)}</p>`;
  }
  return html`<div class="done" role="status">
    <span>${postes.revoked(poste.poste)}</span>
    ${restoreForm(poste, postes.restore, 'plain')}
  </div>`;
}

function list(context: PageContext, page: PostesPage): Markup {
  const { postes: words } = context.words;
  if (page.postes.length === 0) {
    return html`<p class="empty">${page.search === '' ? words.none : words.nothingFound}</p>`;
  }
  const { columns } = words;
  return html`<div class="wide">
      <table class="figures lines">
        <thead>
          <tr>
            ${[columns.poste, columns.site, columns.enrolled, columns.seen, columns.access].map(
              (label) => html`<th scope="col">${label}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${page.postes.map((poste) => row(context, poste))}
        </tbody>
      </table>
    </div>
    ${page.isCut ? html`<p class="hint">${words.more(page.postes.length)}</p>` : ''}`;
}

function row({ words, language }: PageContext, poste: PosteRecord): Markup {
  const { postes } = words;
  const isOpen = poste.revokedAt === null;
  return html`<tr class="${isOpen ? '' : 'off'}">
    <th scope="row">${poste.poste}</th>
    <td>${poste.site}</td>
    <td class="age">${formatDay(poste.enrolledAt, language)}</td>
    <td class="age">
      ${poste.lastSeen === null ? postes.neverSeen : formatDay(poste.lastSeen, language)}
    </td>
    <td>
      <div class="access">
        <span
          >${isOpen ? postes.open : postes.revokedOn(formatDay(poste.revokedAt, language))}</span
        >
        ${
          isOpen
            ? html`<a
                href="${`/desk/postes/${poste.id}/revoke`}"
                aria-label="${`${postes.revoke} (${poste.poste})`}"
                >${postes.revoke}</a
              >`
            : restoreForm(poste, postes.restore)
        }
      </div>
    </td>
  </tr>`;
}

function restoreForm(
  { id, poste }: PosteRecord,
  label: string,
  look: 'plain' | 'quiet' = 'quiet',
): Markup {
  return html`<form method="post" action="${`/desk/postes/${id}/restore`}">
    <button class="${look}" aria-label="${`${label} (${poste})`}">${label}</button>
  </form>`;
}

function codeForm({ words }: PageContext, { form }: PostesPage): Markup {
  const { postes } = words;
  const { site, posts, days, problems = {} } = form;
  return html`<form class="card" method="post" action="/desk/postes/codes">
    <h2>${postes.giveTitle}</h2>
    ${textField({
      ...{ name: 'site', label: postes.site, value: site, most: 80, required: true },
      ...{ hint: postes.siteHint, problem: problems.site },
    })}
    <div class="pair">
      <div>
        ${textField({
          ...{ name: 'posts', label: postes.posts, value: posts, most: 6, required: true },
          ...{ kind: 'number', problem: problems.posts },
        })}
      </div>
      <div>
        ${textField({
          ...{ name: 'days', label: postes.days, value: days, most: 2, required: true },
          ...{ kind: 'number', problem: problems.days },
        })}
      </div>
    </div>
    <button class="primary">${postes.give}</button>
  </form>`;
}

function openCodes({ words, language }: PageContext, { codes }: PostesPage): Markup {
  const { postes, profile } = words;
  const number = new Intl.NumberFormat(language);
  return html`<section class="card" aria-labelledby="codes-title">
    <h2 id="codes-title">${postes.codes}</h2>
    ${
      codes.length === 0
        ? html`<p class="hint">${postes.noCodes}</p>`
        : html`<ul class="codes">
            ${codes.map(
              ({ id, site, used, most, expiresAt, createdBy, createdAt }) =>
                html`<li>
                  <div>
                    <strong>${site}</strong>
                    <span class="hint"
                      >${postes.codeLine(
                        number.format(used),
                        number.format(most),
                        formatMoment(expiresAt, language),
                      )}</span
                    >
                    <span class="hint"
                      >${postes.codeBy(createdBy, formatDay(createdAt, language))}</span
                    >
                  </div>
                  <form method="post" action="${`/desk/postes/codes/${id}/end`}">
                    <button aria-label="${`${postes.end} (${site})`}">${postes.end}</button>
                  </form>
                </li>`,
            )}
          </ul>`
    }
    <p><a href="/desk/profiles">${profile.title}</a> · <a href="/desk/log">${postes.toLog}</a></p>
  </section>`;
}

/** Asked before it is done: the person at that poste is cut off at once. */
export function revokeView(
  { words }: PageContext,
  { poste, openCodes: count }: { readonly poste: PosteRecord; readonly openCodes: number },
): Markup {
  const { postes } = words;
  return html`<div class="sheet narrow">
    <form class="card" method="post" action="${`/desk/postes/${poste.id}/revoke`}">
      <h1>${postes.confirmTitle(poste.poste)}</h1>
      <p class="hint">${poste.site}</p>
      <p>${postes.confirm}</p>
      ${count === 0 ? '' : html`<p class="notice-line">${postes.confirmCodes(poste.site, count)}</p>`}
      <div class="actions">
        <button class="primary">${postes.confirmYes}</button>
        <a href="/desk/postes">${postes.cancel}</a>
      </div>
    </form>
  </div>`;
}
