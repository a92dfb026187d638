import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { askNameServer, type NameServerAnswer } from './ask-name-server.ts';
import { hostOf, isLoopback, type Way } from './way.ts';

/** What several rungs need, begun once and together, so that a silent one costs the others no time. */
export interface Scouts {
  /** The central's addresses as the system finds them; rejects as `lookup` does. */
  readonly found: Promise<readonly string[]>;
  /** What each name server says by itself; empty where no name is needed. */
  readonly servers: Promise<readonly NameServerAnswer[]>;
  /** `host:port`, or undefined. */
  readonly proxy: Promise<string | undefined>;
}

export function sendScouts(way: Way): Scouts {
  const host = hostOf(way.centralUrl);
  const named = isIP(host) === 0 && !isLoopback(host);
  const found = find(host);
  // Looked at only where the climb comes so far.
  found.catch(() => undefined);
  return {
    found,
    servers: named ? askAll(host, way) : Promise.resolve([]),
    proxy: way.proxy().catch(() => undefined),
  };
}

async function find(host: string): Promise<readonly string[]> {
  if (isIP(host) !== 0) return [host];
  const all = await lookup(host, { all: true });
  return all.map(({ address }) => address);
}

async function askAll(host: string, way: Way): Promise<readonly NameServerAnswer[]> {
  const servers = await way.nameServers().catch(() => []);
  return Promise.all(
    servers.slice(0, MOST_SERVERS).map((server) => askNameServer(server, host, way)),
  );
}

/** No system asks more than three. */
const MOST_SERVERS = 4;
