import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { Facts } from '#shared/diagnostics.ts';
import { shownAddresses } from '../addresses.ts';
import { cardKindByName } from '../card-kind-by-name.ts';
import { readNetworkCards } from '../linux/network-cards.ts';
import type { NetworkCard } from '../network-card.ts';
import type { Probe, ProbeContext } from '../probe.ts';

type Interfaces = Facts['interfaces'];

/** Network cards: kind, link, speed and addresses; no MAC and no Wi-Fi name. */
export const interfaces: Probe<'interfaces'> = {
  id: 'interfaces',
  reading: 'slow',
  limitMs: 2500,
  read: async (context) =>
    context.platform === 'linux'
      ? withAddresses(await readNetworkCards(join(context.root, 'sys/class/net')))
      : askOrLookUp(context),
};

/** Within the probe's own time, so that what Node knows is told when the system does not answer. */
const ASK_FOR_MS = 2000;

/**
 * Windows and macOS tell the cable that is not plugged in only to their own tools. Addresses are
 * too important to be lost with them.
 */
async function askOrLookUp({ clock, library, signal }: ProbeContext): Promise<Interfaces> {
  const limit = new AbortController();
  const cancel = clock.after(ASK_FOR_MS, () => limit.abort());
  try {
    return await library.ask('interfaces', AbortSignal.any([signal, limit.signal]));
  } catch {
    return cardsKnownToNode();
  } finally {
    cancel();
  }
}

/** Without asking the system's tools: cheap enough for once a minute. */
export function cardsKnownToNode(): Interfaces {
  return withAddresses(cardsWithAddress());
}

/** Node lists only cards that have an address. */
function cardsWithAddress(): NetworkCard[] {
  return Object.entries(networkInterfaces())
    .filter(([, infos]) => infos?.some(({ internal }) => !internal) ?? false)
    .map(([name]) => ({ name, kind: cardKindByName(name), link: 'up' }));
}

function withAddresses(cards: readonly NetworkCard[]): Interfaces {
  const addresses = networkInterfaces();
  return cards.map((card) => ({ ...card, ...shownAddresses(addresses[card.name] ?? []) }));
}
