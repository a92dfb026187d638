import { Resolver } from 'node:dns';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProbeContext } from './probe.ts';

/** What Windows answers for a card that was given none: nobody listens there. */
const PLACEHOLDER = /^fec0:/iu;

/** Read through a new resolver: the default one keeps the servers of the day the program started. */
export function systemNameServers(): string[] {
  return new Resolver().getServers().filter((address) => !PLACEHOLDER.test(address));
}

/** The servers of the network themselves, also where systemd puts its own relay before them. */
export async function listNameServers({ root }: Pick<ProbeContext, 'root'>): Promise<string[]> {
  const servers = systemNameServers();
  if (!servers.every((server) => RELAY.test(server))) return servers;
  const behind = await readFile(join(root, 'run/systemd/resolve/resolv.conf'), 'utf8').catch(
    () => '',
  );
  const named = [...behind.matchAll(/^nameserver\s+(\S+)/gmu)].map(([, server]) => server ?? '');
  return named.length > 0 ? named : servers;
}

const RELAY = /^127\.0\.0\.5[34]$/u;
