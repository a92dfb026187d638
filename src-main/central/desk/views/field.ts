import { html } from 'hono/html';
import type { Markup } from './page.ts';

/** The sentence beside a field that has to be mended. */
export function refusal(sentence: string | undefined): Markup | '' {
  return sentence === undefined ? '' : html`<p class="refusal">${sentence}</p>`;
}
