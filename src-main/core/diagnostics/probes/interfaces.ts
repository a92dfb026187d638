import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { shownAddresses } from '../addresses.ts';
import { cardKindByName } from '../card-kind-by-name.ts';
import { readNetworkCards, type NetworkCard } from '../linux/network-cards.ts';
import type { Probe, ProbeContext } from '../probe.ts';

/** Network cards: kind, link and addresses; no MAC and no Wi-Fi name. */
export const interfaces: Probe<'interfaces'> = {
  id: 'interfaces',
  reading: 'live',
  limitMs: 200,
  read: async (context) => {
    const addresses = networkInterfaces();
    const cards = await cardsOf(context, addresses);
    return cards.map((card) => ({ ...card, ...shownAddresses(addresses[card.name] ?? []) }));
  },
};

/** Node lists only cards that have an address; Linux also knows the cable that is not plugged in. */
async function cardsOf(
  { platform, root }: ProbeContext,
  addresses: ReturnType<typeof networkInterfaces>,
): Promise<NetworkCard[]> {
  if (platform === 'linux') return readNetworkCards(join(root, 'sys/class/net'));
  return Object.entries(addresses)
    .filter(([, infos]) => infos?.some(({ internal }) => !internal) ?? false)
    .map(([name]) => ({ name, kind: cardKindByName(name), link: 'up' }));
}
