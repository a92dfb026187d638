import { readdir, readFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { readNetworkCards } from '../linux/network-cards.ts';
import { listNameServers } from '../list-name-servers.ts';
import type { ProbeContext } from '../probe.ts';
import { cardsKnownToNode } from '../probes/interfaces.ts';
import { readGateway } from '../probes/gateway.ts';
import type { Way } from './way.ts';

/** What this machine offers to climb with. */
export function createWay(centralUrl: URL, context: ProbeContext): Way {
  const { platform, root, fetch, clock, signal, proxyFor } = context;
  // Asked by two rungs, and elsewhere than on Linux each question is a program's.
  let gateway: ReturnType<Way['gateway']> | undefined;
  return {
    ...{ centralUrl, platform, networkInterfaces, fetch, clock, signal },
    // What Windows and macOS know besides takes their tools longer than we have.
    cards: async () =>
      platform === 'linux' ? readNetworkCards(join(root, 'sys/class/net')) : cardsKnownToNode(),
    hasLease: (card) => hasLease(root, card),
    gateway: () => (gateway ??= readGateway(context)),
    neighbours: () => readFile(join(root, 'proc/net/arp'), 'utf8'),
    nameServers: () => listNameServers(context),
    proxy: async () => proxyFor?.(centralUrl.href),
  };
}

/** Linux's two usual clients leave a file per lease, readable by all; nobody else says without rights. */
async function hasLease(root: string, card: string): Promise<boolean> {
  const index = await readFile(join(root, 'sys/class/net', card, 'ifindex'), 'utf8').catch(
    () => '',
  );
  const leases = (folder: string): Promise<string[]> => readdir(join(root, folder)).catch(() => []);
  const byNetworkd = await leases('run/systemd/netif/leases');
  const byDhclient = await leases('var/lib/dhcp');
  return byNetworkd.includes(index.trim()) || byDhclient.includes(`dhclient.${card}.leases`);
}
