import { fileURLToPath } from 'node:url';
import type { ProbeWorld } from '#core/diagnostics/probe.ts';
import { UnknownFact } from '#core/diagnostics/probe.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';

/** The saved tree of a machine: `linux-poste`, `macos-poste`. */
export function savedMachine(name: string): string {
  return fileURLToPath(new URL(`../fixtures/diagnostics/${name}`, import.meta.url));
}

/** A Linux poste with no central and no library; a test changes what it is about. */
export function createProbeWorld(changes: Partial<ProbeWorld> = {}): ProbeWorld {
  return {
    platform: 'linux',
    root: savedMachine('linux-poste'),
    clock: createFakeClock(),
    log: createKeptLog(),
    library: { ask: () => Promise.reject(new UnknownFact('failed')) },
    displays: undefined,
    centralUrl: () => '',
    fetch: () => Promise.reject(new Error('No network in this test')),
    proxyFor: undefined,
    siteHosts: [],
    personalWords: [],
    signal: new AbortController().signal,
    ...changes,
  };
}
