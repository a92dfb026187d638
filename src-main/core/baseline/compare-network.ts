import type { Facts, MachineReport } from '#shared/diagnostics.ts';
import { change, known, type Change } from './one-change.ts';

type Card = Facts['interfaces'][number];

/**
 * Addresses of the machine's own cards. Another address on the same network is what a lease does;
 * another network is a cable in another socket, or a Wi-Fi in the place of the cable.
 */
export function compareNetwork(good: MachineReport, now: MachineReport): Change[] {
  const [before, after] = [known(good, 'interfaces'), known(now, 'interfaces')];
  if (before === undefined || after === undefined) return [];
  const movedAway = isOtherGateway(good, now);
  const names = [...new Set([...ownCards(before), ...ownCards(after)].map(({ name }) => name))];
  return names.flatMap((name) => {
    const [had, has] = [addressesOf(before, name), addressesOf(after, name)];
    if (had.join() === has.join()) return [];
    const kind = (movedAway ?? !sharesNetwork(had, has)) ? 'network' : 'address';
    return [change(kind, name, had.join(', '), has.join(', '))];
  });
}

/** Virtual cards come and go with programs. */
function ownCards(cards: readonly Card[]): Card[] {
  return cards.filter(({ kind }) => kind !== 'virtual');
}

function addressesOf(cards: readonly Card[], name: string): string[] {
  const found = ownCards(cards).find((card) => card.name === name);
  return found === undefined || found.link === 'down' ? [] : [...found.ipv4].sort();
}

/** Undefined where one of the two gateways is not known. */
function isOtherGateway(good: MachineReport, now: MachineReport): boolean | undefined {
  const [before, after] = [known(good, 'gateway'), known(now, 'gateway')];
  return before === undefined || after === undefined ? undefined : before.address !== after.address;
}

/** The report holds no mask; 24 bits are what nearly every office has. */
function sharesNetwork(had: readonly string[], has: readonly string[]): boolean {
  const networkOf = (address: string) => address.split('.').slice(0, 3).join('.');
  return had.some((one) => has.some((other) => networkOf(one) === networkOf(other)));
}
