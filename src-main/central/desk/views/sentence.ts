import { html } from 'hono/html';
import type { Triage } from '#shared/triage/rank-categories.ts';
import type { Markup, PageContext } from './page.ts';

const SHOWN = 3;
/** Below it a share would read as nothing. */
const isWorthAWord = ({ share }: Triage['ranked'][number]) => share >= 0.01;

/** Where a sentence would go, how surely, and what speaks for it. */
export function sentenceView({ words, language }: PageContext, triage: Triage | null): Markup | '' {
  if (triage === null || triage.ranked.length === 0) return '';
  const { wouldChoose, wouldOffer, because } = words.catalogue;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return html`<p>${triage.sure ? wouldChoose : wouldOffer}</p>
    <ol class="ranked">
      ${triage.ranked
        .slice(0, SHOWN)
        .filter(isWorthAWord)
        .map(
          ({ category, share, reasons }, at) =>
            html`<li class="${at === 0 && triage.sure ? 'first' : ''}">
              <span>${category.label}</span> <span class="count">${percent.format(share)}</span>
              ${reasons.length === 0 ? '' : html`<span class="hint">${because} ${reasons.join(', ')}</span>`}
            </li>`,
        )}
    </ol>`;
}
