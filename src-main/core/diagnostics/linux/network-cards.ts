import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NetworkCard } from '../network-card.ts';

/** Cards of `/sys/class/net`, the machine's own loopback left out. The `address` file is not opened. */
export async function readNetworkCards(folder: string): Promise<NetworkCard[]> {
  const names = (await readdir(folder)).filter((name) => name !== 'lo').sort();
  return Promise.all(names.map((name) => readCard(folder, name)));
}

async function readCard(folder: string, name: string): Promise<NetworkCard> {
  const files = new Set(await readdir(join(folder, name)).catch(() => []));
  const read = async (file: string) =>
    (await readFile(join(folder, name, file), 'utf8').catch(() => '')).trim();
  // A cable just pulled out shows in the carrier at once, and in the state up to a second later.
  const unplugged = (await read('carrier')) === '0';
  const link = unplugged ? 'down' : linkFrom(await read('operstate'));
  const kind = kindOf(files);
  // The kernel refuses to tell the speed of a link that is down, and that of radio changes by the second.
  const speedMbps = kind === 'wired' && link === 'up' ? Number(await read('speed')) : 0;
  return { name, kind, link, ...(speedMbps > 0 && { speedMbps }) };
}

/** Only a card with hardware behind it has a `device`, and only a radio has `wireless`. */
function kindOf(files: ReadonlySet<string>): NetworkCard['kind'] {
  if (files.has('wireless') || files.has('phy80211')) return 'wireless';
  return files.has('device') ? 'wired' : 'virtual';
}

/** RFC 2863 states; tunnels and some drivers never leave `unknown`. */
function linkFrom(operstate: string): NetworkCard['link'] {
  switch (operstate) {
    case 'up':
      return 'up';
    case 'down':
    case 'lowerlayerdown':
    case 'dormant':
    case 'notpresent':
      return 'down';
    default:
      return 'unknown';
  }
}
