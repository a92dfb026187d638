import { PROBES } from '#core/diagnostics/registry.ts';
import { runProbes } from '#core/diagnostics/run-probes.ts';
import { UnknownFact } from '#core/diagnostics/probe.ts';
import { createSystemClock } from '#hosts/common/system-clock.ts';
import { nodeFetch } from '#hosts/loopback/ports/node-fetch.ts';
import { createProxyFor } from '#hosts/loopback/ports/proxy-for.ts';
import type { ProbeId, ProbeResults } from '#shared/diagnostics.ts';

/** The poste: reads the real facts where it runs, and prints them with the time they took. */
export interface ClimbOptions {
  readonly centralUrl: string;
  readonly facts: readonly ProbeId[];
}

const [, , given = '{}'] = process.argv;
const { centralUrl, facts } = JSON.parse(given) as ClimbOptions;
const complain = (event: string, thrown?: unknown) => {
  process.stderr.write(`${event} ${String(thrown)}\n`);
};
// The clock of the program keeps no process alive, and here nothing else may be left to wait for.
setInterval(() => undefined, 1000);
let results: ProbeResults = {};
await runProbes(
  PROBES.filter(({ id }) => facts.includes(id)),
  {
    platform: process.platform,
    root: '/',
    clock: createSystemClock(),
    log: { info: complain, warn: complain, error: complain },
    library: { ask: () => Promise.reject(new UnknownFact('not-supported-here')) },
    displays: undefined,
    centralUrl: () => centralUrl,
    fetch: nodeFetch,
    proxyFor: createProxyFor(),
    siteHosts: [],
    personalWords: [],
    signal: new AbortController().signal,
  },
  (more) => {
    results = { ...results, ...more };
  },
);
process.stdout.write(JSON.stringify(results), () => process.exit(0));
