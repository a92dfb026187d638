import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { hostOf, isLoopback, portOf } from '../ladder/way.ts';
import { within } from '../ladder/within.ts';
import type { ProbeContext } from '../probe.ts';
import { readGateway } from '../probes/gateway.ts';
import { knock } from './knock.ts';
import type { Line } from './summarise-line.ts';

/** A host that can be asked, and where. */
export interface Target extends Line {
  readonly address: string;
  readonly port: number;
}

const FOUND = { limitMs: 450, late: 'timeout' } as const;
/** Routers offer names, or a page for their administrator. */
const GATEWAY_PORTS = [53, 443, 80];

/**
 * The lines worth measuring, each once it is found: the way out, the softphone's server, the central.
 * What cannot be found or never answers is the ladder's to tell, and undefined here.
 */
export function findTargets(context: ProbeContext): readonly Promise<Target | undefined>[] {
  const softphone = context.siteHosts.find((host) => host.softphone);
  const url = context.centralUrl();
  const central = URL.canParse(url) ? new URL(url) : undefined;
  const found = [
    findGateway(context),
    softphone && findHost(context, 'softphone', softphone.host, softphone.port),
    central && findCentral(context, central),
  ];
  return found
    .filter((target) => target !== undefined)
    .map((target) => target.catch(() => undefined));
}

/** Any answer will do, and a port that accepts before one that refuses: Windows doubts a refusal. */
async function findGateway(context: ProbeContext): Promise<Target> {
  return within(context, FOUND, async (signal) => {
    const { address, interface: card } = await readGateway({ ...context, signal });
    const scoped = isIP(address) === 6 && card !== '' ? `${address}%${card}` : address;
    const asked = GATEWAY_PORTS.map(async (port) => {
      if ((await knock(scoped, port, signal)) === null) throw new Error('silent');
      return port;
    });
    const port = await Promise.any(asked);
    return { target: 'gateway', host: address, address: scoped, port };
  });
}

/** A proxy's site has no line of its own to the central, and a central on this machine has none at all. */
async function findCentral(context: ProbeContext, url: URL): Promise<Target | undefined> {
  const host = hostOf(url);
  const proxy = await context.proxyFor?.(url.href);
  if (isLoopback(host) || proxy !== undefined) return undefined;
  return findHost(context, 'central', host, portOf(url));
}

async function findHost(
  context: ProbeContext,
  target: Line['target'],
  host: string,
  port: number,
): Promise<Target> {
  const { address } = await within(context, FOUND, () => lookup(host));
  return { target, host, address, port };
}
