import { join } from 'node:path';
import type { ServersOptions } from '../inside/servers.ts';
import type { BadLine } from '../inside/relay.ts';
import { createNamespaces, type Namespaces } from './namespaces.ts';
import { startProgram, type Program } from './program.ts';

/** Where everything is: the poste's network, the router between, the servers' network. */
export const PLACES = {
  poste: '10.77.1.2',
  gateway: '10.77.1.1',
  proxy: '10.77.1.8',
  nobody: '10.77.1.9',
  central: '10.77.2.2',
  nameServer: '10.77.2.53',
  otherNameServer: '10.77.2.54',
  stranger: '10.77.2.99',
} as const;

export interface Network {
  readonly namespaces: Namespaces;
  readonly poste: string;
  readonly router: string;
  close(): Promise<void>;
}

export interface NetworkOptions {
  readonly servers: ServersOptions;
  /** The name servers that the poste is told of. */
  readonly told: readonly string[];
  /** What the cable of the poste does to packets; none for a good one. */
  readonly line?: BadLine | undefined;
  /** A proxy beside the gateway: one that works, one that takes connections and never answers. */
  readonly proxy?: boolean | undefined;
}

const INSIDE = join(import.meta.dirname, '..', 'inside');

/** Poste, router and servers, each in a namespace of its own, as on a site where all is well. */
export async function buildNetwork(options: NetworkOptions): Promise<Network> {
  const namespaces = createNamespaces();
  const programs: Program[] = [];
  const close = async () => {
    for (const program of programs) await program.stop();
    namespaces.close();
  };
  try {
    const parts = layCables(namespaces, options);
    namespaces.nameServers(parts.poste, options.told);
    const start = async (namespace: string, file: string, config: unknown) =>
      programs.push(await startProgram(namespace, join(INSIDE, file), config));
    if (parts.relay !== undefined) await start(parts.relay, 'relay.ts', options.line);
    await start(parts.servers, 'servers.ts', options.servers);
    if (options.proxy === true) {
      await start(parts.router, 'proxy.ts', { address: PLACES.proxy, central: PLACES.central });
    }
    return { namespaces, poste: parts.poste, router: parts.router, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

function layCables(namespaces: Namespaces, { line }: NetworkOptions) {
  const { add, ip, run } = namespaces;
  const [poste, router, servers] = [add('poste'), add('router'), add('servers')];
  const relay = line === undefined ? undefined : layBadLine(namespaces, poste, router);
  if (relay === undefined) {
    ip(poste, ...words(`link add eth0 type veth peer lan0 netns ${router}`));
  }
  ip(router, ...words(`link add lan1 type veth peer eth0 netns ${servers}`));
  const { central, nameServer, otherNameServer, stranger } = PLACES;
  const onServers = [central, nameServer, otherNameServer, stranger].map(
    (address) => [servers, address, 'eth0'] as const,
  );
  const addresses = [
    [poste, PLACES.poste, 'eth0'],
    [router, PLACES.gateway, 'lan0'],
    [router, PLACES.proxy, 'lan0'],
    [router, '10.77.2.1', 'lan1'],
    ...onServers,
  ] as const;
  for (const [namespace, address, card] of addresses) {
    ip(namespace, ...words(`address add ${address}/24 dev ${card}`));
    ip(namespace, ...words(`link set ${card} up`));
  }
  ip(poste, ...words(`route add default via ${PLACES.gateway}`));
  ip(servers, ...words('route add default via 10.77.2.1'));
  run(router, 'sh', '-c', 'echo 1 > /proc/sys/net/ipv4/ip_forward');
  return { poste, router, servers, relay };
}

/**
 * A cable that a program of ours can spoil, for kernels without netem: both ends are VXLAN cards, whose
 * datagrams are sent by way of the relay. Answers the namespace in which the relay listens.
 */
function layBadLine({ add, ip, run }: Namespaces, poste: string, router: string): string {
  const [wire, relay] = [add('wire'), add('relay')];
  ip(wire, ...words(`link add u0 type veth peer u1 netns ${relay}`));
  ip(wire, ...words('address add 10.99.0.1/30 dev u0'));
  ip(relay, ...words('address add 10.99.0.2/30 dev u1'));
  ip(wire, ...words('link set u0 up'));
  ip(relay, ...words('link set u1 up'));
  const ends = [
    [poste, 'eth0', 1],
    [router, 'lan0', 2],
  ] as const;
  for (const [namespace, card, end] of ends) {
    ip(wire, ...words(`link add vx${end} type vxlan id 7 dstport 500${end} nolearning`));
    const everything = '00:00:00:00:00:00';
    run(
      wire,
      'bridge',
      ...words(`fdb append ${everything} dev vx${end} dst 10.99.0.2 port 600${end}`),
    );
    ip(wire, ...words(`link set vx${end} netns ${namespace} name ${card} gso_max_segs 1`));
  }
  return relay;
}

function words(text: string): string[] {
  return text.split(' ');
}
