import { lookup } from 'node:dns/promises';
import type { SiteHost, SiteHosts } from '#shared/facts/site-hosts.ts';
import { faultWord } from '../ladder/fault-word.ts';
import { openFirst } from '../ladder/open-first.ts';
import { CONNECT } from '../ladder/reach-rungs.ts';
import { within } from '../ladder/within.ts';
import type { Probe, ProbeContext } from '../probe.ts';
import { startStopwatch } from '../stopwatch.ts';

const FOUND = { limitMs: 1000, late: 'timeout' } as const;

/** Whether the hosts that the machine policy names are found and accept a connection. */
export const siteHosts: Probe<'site-hosts'> = {
  id: 'site-hosts',
  reading: 'slow',
  limitMs: FOUND.limitMs + CONNECT.limitMs + 200,
  read: (context) => Promise.all(context.siteHosts.map((host) => tryHost(host, context))),
};

async function tryHost(
  { name, host, port }: SiteHost,
  context: ProbeContext,
): Promise<SiteHosts[number]> {
  const elapsedMs = startStopwatch();
  let broken: 'name' | 'tcp' = 'name';
  try {
    const found = await within(context, FOUND, () => lookup(host, { all: true }));
    broken = 'tcp';
    const addresses = found.map(({ address }) => address);
    await within(context, CONNECT, (signal) => openFirst(addresses, port, { ...context, signal }));
    return { name, host, port, broken: null, ms: elapsedMs(), detail: '' };
  } catch (thrown) {
    return { name, host, port, broken, ms: elapsedMs(), detail: faultWord(thrown) };
  }
}
