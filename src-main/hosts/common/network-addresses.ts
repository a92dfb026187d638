import { networkInterfaces } from 'node:os';

/** The machine's addresses in one text: another text means another network. */
export function networkAddresses(): string {
  return Object.entries(networkInterfaces())
    .flatMap(([name, found = []]) => found.map(({ address }) => `${name} ${address}`))
    .sort()
    .join('\n');
}
