import { hasUsableAddress, isSelfAssigned } from '../addresses.ts';
import type { NetworkCard } from '../network-card.ts';
import { BrokenRung } from './fault-word.ts';
import { hostOf, isLoopback, passed, skipped, type Outcome, type Way } from './way.ts';

/** The rung `interface`: a card, and a link on it. */
export async function tryInterface({ centralUrl, cards, platform }: Way): Promise<Outcome> {
  if (isLoopback(hostOf(centralUrl))) return skipped('loopback');
  const inPlay = cardsInPlay(await cards());
  // Elsewhere than on Linux, only cards with a link are listed.
  if (inPlay.length === 0) throw new BrokenRung(platform === 'linux' ? 'no-adapter' : 'link-down');
  if (inPlay.every(({ link }) => link === 'down')) throw new BrokenRung('link-down');
  return passed();
}

/** The rung `address`: given by the network, given by the machine to itself, or none. */
export async function tryAddress(way: Way): Promise<Outcome> {
  const { centralUrl, networkInterfaces, cards, hasLease } = way;
  if (isLoopback(hostOf(centralUrl))) return skipped('loopback');
  const all = networkInterfaces();
  const linked = cardsInPlay(await cards()).filter(({ link }) => link !== 'down');
  const addressed = linked.find(({ name }) => hasUsableAddress({ [name]: all[name] }));
  if (addressed !== undefined) return passed((await hasLease(addressed.name)) ? 'dhcp' : '');
  // A bridge or a bond carries the address of the cards below it.
  const leading = await way.gateway().catch(() => undefined);
  const carrier = leading?.interface ?? '';
  if (hasUsableAddress({ [carrier]: all[carrier] })) return passed();
  const own = linked.flatMap(({ name }) => all[name] ?? []).some(isSelfAssigned);
  throw new BrokenRung(own ? 'self-assigned' : 'no-address');
}

/** Cards with hardware behind them; virtual ones count where there is nothing else. */
function cardsInPlay(cards: readonly NetworkCard[]): readonly NetworkCard[] {
  const real = cards.filter(({ kind }) => kind !== 'virtual');
  return real.length > 0 ? real : cards;
}
