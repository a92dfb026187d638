import { createSocket } from 'node:dgram';
import { BlockList, isIPv6 } from 'node:net';
import type { networkInterfaces } from 'node:os';

/**
 * Whether the system knows a way to the address. Connecting a UDP socket asks the routing table and
 * sends nothing, on every system and without any right.
 */
export async function hasRouteTo(address: string): Promise<boolean> {
  const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
  try {
    return await new Promise<boolean>((resolve) => {
      socket.once('error', () => resolve(false));
      socket.once('connect', () => resolve(true));
      socket.connect(DISCARD_PORT, address);
    });
  } catch {
    return false;
  } finally {
    socket.close();
  }
}

const DISCARD_PORT = 9;

/** RFC 5737 and RFC 3849: for documents only, so that only a default route leads there. */
export async function hasDefaultRoute(): Promise<boolean> {
  const found = await Promise.all(['198.51.100.1', '2001:db8::1'].map(hasRouteTo));
  return found.includes(true);
}

/** Whether the address is on a network of the machine's own, which needs no gateway. */
export function isOnOwnNetwork(
  address: string,
  interfaces: ReturnType<typeof networkInterfaces>,
): boolean {
  const own = new BlockList();
  for (const { cidr, internal } of Object.values(interfaces).flatMap((infos) => infos ?? [])) {
    const [network, prefix] = cidr?.split('/') ?? [];
    if (internal || network === undefined || prefix === undefined) continue;
    own.addSubnet(network, Number(prefix), isIPv6(network) ? 'ipv6' : 'ipv4');
  }
  return own.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
