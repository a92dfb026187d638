import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Facts } from '#shared/diagnostics.ts';
import { defaultGateway, defaultGateway6 } from '../linux/route-table.ts';
import { UnknownFact, type Probe, type ProbeContext } from '../probe.ts';

/** The way out of the site's own network. */
export const gateway: Probe<'gateway'> = {
  id: 'gateway',
  reading: 'slow',
  limitMs: 2500,
  read: readGateway,
};

/** Throws `not-present` when it is certain that there is none; the connectivity ladder asks as well. */
export async function readGateway({
  platform,
  root,
  library,
  signal,
}: ProbeContext): Promise<Facts['gateway']> {
  if (platform !== 'linux') return library.ask('gateway', signal);
  const read = (table: string) => readFile(join(root, 'proc/net', table), 'utf8');
  const found =
    defaultGateway(await read('route')) ??
    defaultGateway6(await read('ipv6_route').catch(() => ''));
  if (found === undefined) throw new UnknownFact('not-present');
  return found;
}
