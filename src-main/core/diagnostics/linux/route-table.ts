import type { Facts } from '#shared/diagnostics.ts';

const UP_AND_GATEWAY = 0x3;

/** The default route of `/proc/net/route` with the lowest metric; undefined when there is none. */
export function defaultGateway(routeTable: string): Facts['gateway'] | undefined {
  const routes = routeTable
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/u))
    .filter(
      ([, destination, , flags, , , , mask]) =>
        destination === '00000000' &&
        mask === '00000000' &&
        (Number.parseInt(flags ?? '', 16) & UP_AND_GATEWAY) === UP_AND_GATEWAY,
    )
    .sort((one, other) => Number(one[6]) - Number(other[6]));
  const [name, , gateway] = routes[0] ?? [];
  if (name === undefined || gateway === undefined) return undefined;
  return { address: ipv4FromHex(gateway), interface: name };
}

/** The same of `/proc/net/ipv6_route`: ten columns without a heading, flags in the last but one. */
export function defaultGateway6(routeTable: string): Facts['gateway'] | undefined {
  const routes = routeTable
    .split('\n')
    .map((line) => line.trim().split(/\s+/u))
    .filter(
      ([destination, prefix, , , , , , , flags]) =>
        destination === '0'.repeat(32) &&
        prefix === '00' &&
        (Number.parseInt(flags ?? '', 16) & UP_AND_GATEWAY) === UP_AND_GATEWAY,
    )
    .sort((one, other) => Number.parseInt(one[5] ?? '', 16) - Number.parseInt(other[5] ?? '', 16));
  const [gateway, name] = [routes[0]?.[4], routes[0]?.[9]];
  if (name === undefined || gateway === undefined) return undefined;
  const groups = gateway.match(/.{4}/gu) ?? [];
  return {
    address: new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1),
    interface: name,
  };
}

/** The kernel prints the address as one number in the machine's byte order, little-endian on ours. */
function ipv4FromHex(hex: string): string {
  const number = Number.parseInt(hex, 16);
  return [0, 8, 16, 24].map((shift) => (number >>> shift) & 0xff).join('.');
}
