import { BlockList, isIP } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** Where a request comes from, as far as it can be believed. */
export interface WayIn {
  /** The caller's address; `unknown` where there is no socket, as in a test. */
  addressOf(context: Context): string;
  /** Whether the caller reached us by TLS. */
  isSecure(context: Context): boolean;
}

/** `10.0.0.0/8`, `::1/128`, or one address. */
export function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  if (rest.length > 0 || longest < 0 || address.includes('%')) return false;
  return prefix === undefined || (/^\d{1,3}$/u.test(prefix) && Number(prefix) <= longest);
}

/**
 * `X-Forwarded-For` and `-Proto` are what anybody can write: they are read when the one at the other end
 * of the socket is a proxy that was named, and never otherwise.
 */
export function createWayIn(trustedProxies: readonly string[] = []): WayIn {
  const isTrusted = createTrust(trustedProxies);

  const peerOf = ({ env }: Context): string => {
    const { incoming } = (env ?? {}) as Partial<HttpBindings>;
    return plainAddress(incoming?.socket.remoteAddress ?? 'unknown');
  };

  return {
    addressOf: (context) => {
      let nearest = peerOf(context);
      // From our end: each proxy has added the one it heard from, and may only be believed in turn.
      for (const hop of listed(context.req.header('x-forwarded-for')).reverse()) {
        if (!isTrusted(nearest)) break;
        const address = plainAddress(hop);
        if (isIP(address) === 0) break;
        nearest = address;
      }
      return nearest;
    },
    isSecure: (context) =>
      isTrusted(peerOf(context))
        ? listed(context.req.header('x-forwarded-proto')).at(-1)?.toLowerCase() === 'https'
        : new URL(context.req.url).protocol === 'https:',
  };
}

function createTrust(networks: readonly string[]): (address: string) => boolean {
  const trusted = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    trusted.addSubnet(address, Number(prefix ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  return (address) => {
    const family = isIP(address);
    return family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4');
  };
}

const listed = (header = ''): string[] =>
  header
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Without brackets, port and zone; an IPv4 address in IPv6's clothes is that IPv4 address. */
function plainAddress(text: string): string {
  const bare = /^\[([^\]]*)\](?::\d+)?$/u.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d+$/u, '$1');
  return bare.replace(/%.*$/u, '').replace(/^::ffff:(?=\d+\.)/iu, '');
}
