import { readFileSync } from 'node:fs';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { climbLadder } from '#core/diagnostics/connectivity-ladder.ts';
import type { Way } from '#core/diagnostics/ladder-rungs.ts';
import { UnknownFact } from '#core/diagnostics/probe.ts';
import { FACTS } from '#shared/diagnostics.ts';
import { savedMachine } from '#tests/support/probe-world.ts';
import { sendJson, startScriptedServer } from '#tests/support/scripted-server.ts';

/** RFC 6761: no resolver ever finds it. */
const UNKNOWN_NAME = 'http://central.invalid';
const HEALTH = { service: 'sos-poste-central', version: '1.0.0', time: '2026-03-02T09:00:00.000Z' };

function cabled(): ReturnType<typeof networkInterfaces> {
  const address = { address: '10.2.4.61', family: 'IPv4', internal: false } as const;
  return { eth0: [{ ...address, netmask: '255.255.255.0', mac: '', cidr: null }] };
}

function climb(url: string, changes: Partial<Way> = {}) {
  return climbLadder({
    centralUrl: new URL(url),
    networkInterfaces: cabled,
    gateway: () => Promise.resolve({ address: '10.2.4.1', interface: 'eth0' }),
    fetch,
    signal: new AbortController().signal,
    ...changes,
  });
}

/** `interface skipped loopback`, one line per rung. */
function told({ rungs }: Awaited<ReturnType<typeof climb>>) {
  return rungs.map(({ rung, outcome, detail }) => `${rung} ${outcome} ${detail}`.trim());
}

const LOOPBACK_UP_TO_TLS = [
  'interface skipped loopback',
  'gateway skipped loopback',
  'name skipped ip-address',
  'tcp passed',
  'tls skipped http',
];

test('a central that answers has no broken rung, and each rung has its time', async () => {
  const { url, requests } = await startScriptedServer((_, response) =>
    sendJson(response, 200, HEALTH),
  );
  const ladder = await climb(`${url}/`);
  expect(told(ladder)).toEqual([...LOOPBACK_UP_TO_TLS, 'http passed 200']);
  expect(ladder).toMatchObject({ host: '127.0.0.1', broken: null });
  expect(requests.map((request) => request.url)).toEqual(['/v1/health']);
  expect(FACTS['central-reachable'].parse(ladder)).toEqual(ladder);
});

test('a port where nobody listens breaks at the connection, and the rest is not tried', async () => {
  const { url, close } = await startScriptedServer(() => undefined);
  await close();
  const ladder = await climb(url);
  expect(ladder.broken).toBe('tcp');
  expect(told(ladder).slice(3)).toEqual(['tcp failed ECONNREFUSED', 'tls skipped', 'http skipped']);
});

test('a name nobody knows breaks at the name', async () => {
  const ladder = await climb(UNKNOWN_NAME);
  expect(ladder).toMatchObject({ host: 'central.invalid', broken: 'name' });
  expect(told(ladder).slice(0, 2)).toEqual(['interface passed', 'gateway passed']);
  expect(told(ladder)[2]).toMatch(/^name failed (?:ENOTFOUND|EAI_AGAIN)$/u);
});

test('a machine without an address of the network breaks at its card', async () => {
  const ladder = await climb(UNKNOWN_NAME, { networkInterfaces: () => ({}) });
  expect(ladder.broken).toBe('interface');
  expect(told(ladder)[0]).toBe('interface failed no-address');
});

test('a machine without a default route breaks at its gateway', async () => {
  const gateway = () => Promise.reject(new UnknownFact('not-present'));
  const ladder = await climb(UNKNOWN_NAME, { gateway });
  expect(ladder.broken).toBe('gateway');
  expect(told(ladder)[1]).toBe('gateway failed no-default-route');
});

test('a gateway that cannot be known is no fault', async () => {
  const gateway = () => Promise.reject(new UnknownFact('refused-by-system'));
  expect(told(await climb(UNKNOWN_NAME, { gateway }))[1]).toBe('gateway skipped unknown');
});

test('on a site where only a proxy leads out, the direct rungs that break are no fault', async () => {
  const { url } = await startScriptedServer((_, response) => sendJson(response, 200, HEALTH));
  const throughProxy: typeof fetch = (_, options) => fetch(`${url}/v1/health`, options);
  const ladder = await climb(UNKNOWN_NAME, { fetch: throughProxy });
  expect(ladder.broken).toBeNull();
  expect(told(ladder)[2]).toMatch(/^name skipped E/u);
  expect(told(ladder).slice(3)).toEqual(['tcp skipped', 'tls skipped', 'http passed 200']);
});

test.each([
  ['a page of the network', 200, { 'content-type': 'text/html' }, 'captive-portal'],
  ['a redirect', 302, { location: 'http://127.0.0.1:1/login' }, 'captive-portal'],
  ['a sign-in demand of the network', 511, {}, 'captive-portal'],
  ['somebody else’s JSON', 200, { 'content-type': 'application/json' }, 'not-a-central'],
  ['a proxy’s error page', 502, { 'content-type': 'text/html' }, '502'],
])('%s instead of the central breaks the last rung', async (_, status, headers, detail) => {
  const { url } = await startScriptedServer((_request, response) => {
    response.writeHead(status, headers).end('{"service":"other"}');
  });
  const ladder = await climb(url);
  expect(told(ladder)).toEqual([...LOOPBACK_UP_TO_TLS, `http failed ${detail}`]);
  expect(ladder.broken).toBe('http');
});

test('a server that accepts and stays silent breaks at its answer when time is over', async () => {
  const deadline = new AbortController();
  const { url } = await startScriptedServer(() => deadline.abort());
  const ladder = await climb(url, { signal: deadline.signal });
  expect(ladder.broken).toBe('http');
  expect(told(ladder).at(-1)).toBe('http failed timeout');
});

test('an answer cut in the middle is not taken for a central', async () => {
  const { url } = await startScriptedServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
    response.write('{"service":');
    response.flushHeaders();
    setImmediate(() => response.destroy());
  });
  expect((await climb(url)).broken).toBe('http');
});

test('a certificate nobody vouches for breaks the TLS rung', async () => {
  const folder = savedMachine('self-signed');
  const pem = (name: string) => readFileSync(`${folder}/test-only.${name}`);
  const server = createSecureServer({ key: pem('key'), cert: pem('crt') }, (_, response) =>
    sendJson(response, 200, HEALTH),
  );
  const ladder = await climb(`https://localhost:${await listen(server)}`);
  expect(ladder.broken).toBe('tls');
  expect(told(ladder).slice(2)).toEqual([
    'name passed',
    'tcp passed',
    'tls failed DEPTH_ZERO_SELF_SIGNED_CERT',
    'http skipped',
  ]);
});

test('a server that never greets breaks the TLS rung when time is over', async () => {
  const deadline = new AbortController();
  let greeted = 0;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    // Both the climb and the request beside it have said hello.
    socket.on('data', () => (greeted += 1) >= 2 && deadline.abort());
  });
  const ladder = await climb(`https://127.0.0.1:${await listen(server)}`, {
    signal: deadline.signal,
  });
  expect(ladder.broken).toBe('tls');
  expect(told(ladder)[4]).toBe('tls failed timeout');
});

test.each([
  [new TypeError('net::ERR_NAME_NOT_RESOLVED'), 'ERR_NAME_NOT_RESOLVED'],
  [new Error('Redirect was cancelled'), 'captive-portal'],
  [new Error('C:\\Users\\camille\\secret'), 'error'],
])('what Chromium says of a failed request becomes one word', async (failure, word) => {
  const { url } = await startScriptedServer(() => undefined);
  const ladder = await climb(url, { fetch: () => Promise.reject(failure) });
  expect(told(ladder).at(-1)).toBe(`http failed ${word}`);
});

async function listen(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}
