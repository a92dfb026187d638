import type { ContractServer } from '#bridge/serve-contract.ts';
import { FIRST_SNAPSHOT_ID } from '#shared/first-snapshot.ts';
import { encodeWire } from '#shared/wire.ts';

/**
 * The page with the window's state in it, so that its first frame is already the form: the page need not
 * ask, and draws once. A script of type JSON is data to every browser and to the content policy.
 */
export async function withFirstSnapshot(page: Uint8Array, serve: ContractServer): Promise<string> {
  const html = Buffer.from(page).toString('utf8');
  const reply = await serve('app.snapshot', null);
  // Without it the page asks by itself, and shows why it gets no answer.
  if (!reply.ok) return html;
  // A text that an agent typed must not be able to end the element it stands in.
  const data = encodeWire(reply.value).replaceAll('<', '\\u003c');
  const island = `<script type="application/json" id="${FIRST_SNAPSHOT_ID}">${data}</script>`;
  return html.replace('</body>', () => `${island}</body>`);
}
