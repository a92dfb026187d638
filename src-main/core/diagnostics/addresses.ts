import { isIPv4 } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import type { Facts } from '#shared/diagnostics.ts';

type Addresses = Pick<Facts['interfaces'][number], 'ipv4' | 'ipv6'>;

/** The addresses of one card that help support find the machine. */
export function shownAddresses(infos: readonly NetworkInterfaceInfo[]): Addresses {
  const addresses = infos.filter(({ internal }) => !internal).map(({ address }) => address);
  return {
    ipv4: addresses.filter((address) => isIPv4(address)),
    ipv6: addresses
      .filter((address) => !isIPv4(address) && !isLinkLocal(address))
      .map(withoutHardwareAddress),
  };
}

/** Whether any card has an address that leads beyond its own cable. */
export function hasUsableAddress(
  interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>,
): boolean {
  return Object.values(interfaces)
    .flatMap((infos) => infos ?? [])
    .some(({ internal, address }) => !internal && !isLinkLocal(address));
}

/** `169.254…` is what a machine gives itself when nobody on the network gave it an address. */
export function isSelfAssigned({ address }: Pick<NetworkInterfaceInfo, 'address'>): boolean {
  return address.startsWith('169.254.');
}

function isLinkLocal(address: string): boolean {
  return isSelfAssigned({ address }) || /^fe[89ab]/iu.test(address);
}

/** An address made by EUI-64 carries the card's MAC around `ff:fe`: only its network is told. */
function withoutHardwareAddress(address: string): string {
  const madeFromMac = /:[0-9a-f]{0,2}ff:fe[0-9a-f]{2}:[0-9a-f]{1,4}$/iu;
  if (!madeFromMac.test(address)) return address;
  const network = address.replace(/(?::[0-9a-f]{0,4}){4}$/iu, '').replace(/:+$/u, '');
  return `${network}::/64`;
}
