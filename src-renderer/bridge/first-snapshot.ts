import type { Snapshot } from '#shared/contract.ts';
import { FIRST_SNAPSHOT_ID } from '#shared/first-snapshot.ts';
import { decodeWire } from '#shared/wire.ts';

/** What the program put into the page it handed out; null where it put nothing. Read once. */
export function takeFirstSnapshot(page: Document): Snapshot | null {
  const island = page.getElementById(FIRST_SNAPSHOT_ID);
  island?.remove();
  return island === null ? null : (decodeWire(island.textContent) as Snapshot);
}
