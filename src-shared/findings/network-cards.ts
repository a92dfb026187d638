import type { Facts } from '../diagnostics.ts';
import type { KnownFacts } from './known-facts.ts';
import { reachesOut } from './ladder-break.ts';

type Card = Facts['interfaces'][number];

/** 169.254.0.0/16: what a machine gives itself when nobody gives it an address (RFC 3927). */
export const isSelfAssigned = (address: string): boolean => address.startsWith('169.254.');

const hasAddress = ({ ipv4, ipv6 }: Card): boolean =>
  ipv4.some((address) => !isSelfAssigned(address)) ||
  ipv6.some((address) => !/^fe80:/iu.test(address));

/** Cards of one kind, where the report knows them. */
export function cardsOf(facts: KnownFacts, kind: Card['kind']): Card[] {
  return (facts.interfaces ?? []).filter((card) => card.kind === kind);
}

/** No card leads anywhere, and nothing proves the contrary. */
export function isCutOff(facts: KnownFacts): boolean {
  if (facts.interfaces === undefined || reachesOut(facts)) return false;
  return !facts.interfaces.some(
    (card) => card.kind !== 'virtual' && card.link !== 'down' && hasAddress(card),
  );
}

/** Up, and with an address others can reach. */
export const serves = (card: Card): boolean => card.link === 'up' && hasAddress(card);
