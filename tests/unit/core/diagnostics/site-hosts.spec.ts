import { createServer, type AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { siteHosts } from '#core/diagnostics/probes/site-hosts.ts';
import { runProbe } from '#core/diagnostics/run-probes.ts';
import { createSystemClock } from '#hosts/common/system-clock.ts';
import type { SiteHost } from '#shared/facts/site-hosts.ts';
import { Policy } from '#shared/settings.ts';
import { createProbeWorld } from '#tests/support/probe-world.ts';

function read(...hosts: Partial<SiteHost>[]) {
  const defaults = { name: 'CRM', host: '127.0.0.1', port: 443, softphone: false };
  const named = hosts.map((host) => ({ ...defaults, ...host }));
  const world = createProbeWorld({ clock: createSystemClock(), siteHosts: named });
  return runProbe(siteHosts, world);
}

test('a host that accepts is not broken, one that refuses is, and says so', async () => {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  expect(await read({ port }, { name: 'Hermès', port: 1 })).toMatchObject({
    value: [
      { name: 'CRM', broken: null, detail: '' },
      { name: 'Hermès', broken: 'tcp', detail: 'refused' },
    ],
  });
});

test('a host whose name nobody knows breaks at its name', async () => {
  expect(await read({ host: 'crm.invalid' })).toMatchObject({ value: [{ broken: 'name' }] });
});

test('a site that names no host has none, which is known', async () => {
  expect(await read()).toMatchObject({ status: 'known', value: [] });
});

test('the policy names hosts, and only a real port is one', () => {
  const host = { name: 'Softphone', host: 'sip.exemple.fr', port: 5061 };
  expect(Policy.parse({ hosts: [host] }).hosts).toEqual([{ ...host, softphone: false }]);
  expect(Policy.safeParse({ hosts: [{ ...host, port: 70_000 }] }).success).toBe(false);
});
