import type { ContractServer } from '#bridge/serve-contract.ts';
import { FIRST_SNAPSHOT_ID } from '#shared/first-snapshot.ts';
import { encodeWire } from '#shared/wire.ts';

export interface PageInTwo {
  /** Names the scripts and styles: the browser asks for them while the rest is made. */
  readonly head: string;
  readonly rest: Promise<string>;
}

/**
 * The page with the window's state in it, so that its first frame is already the form: the page need not
 * ask, and draws once. A script of type JSON is data to every browser and to the content policy.
 */
export function withFirstSnapshot(page: Uint8Array, serve: ContractServer): PageInTwo {
  const html = Buffer.from(page).toString('utf8');
  const end = Math.max(html.indexOf('<body'), 0);
  return { head: html.slice(0, end), rest: fillBody(html.slice(end), serve) };
}

async function fillBody(body: string, serve: ContractServer): Promise<string> {
  const reply = await serve('app.snapshot', null);
  // Without it the page asks by itself, and shows why it gets no answer.
  if (!reply.ok) return body;
  // A text that an agent typed must not be able to end the element it stands in.
  const data = encodeWire(reply.value).replaceAll('<', '\\u003c');
  const island = `<script type="application/json" id="${FIRST_SNAPSHOT_ID}">${data}</script>`;
  return body.replace('</body>', () => `${island}</body>`);
}
