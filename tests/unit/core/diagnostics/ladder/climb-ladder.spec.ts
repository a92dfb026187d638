import { readFileSync } from 'node:fs';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { climbLadder } from '#core/diagnostics/ladder/climb-ladder.ts';
import type { Way } from '#core/diagnostics/ladder/way.ts';
import { UnknownFact } from '#core/diagnostics/probe.ts';
import { createSystemClock } from '#hosts/common/system-clock.ts';
import { FACTS } from '#shared/diagnostics.ts';
import { startNameServer } from '#tests/support/name-server.ts';
import { savedMachine } from '#tests/support/probe-world.ts';
import { sendJson, startScriptedServer } from '#tests/support/scripted-server.ts';

/** RFC 6761: no resolver ever finds it. */
const UNKNOWN_NAME = 'http://central.invalid';
const HEALTH = { service: 'sos-poste-central', version: '1.0.0', time: '2026-03-02T09:00:00.000Z' };

const CARD = { name: 'eth0', kind: 'wired', link: 'up' } as const;

function cabled() {
  return addressed(['10.2.4.61']);
}

function addressed(addresses: readonly string[]): ReturnType<typeof networkInterfaces> {
  const one = { family: 'IPv4', internal: false, netmask: '', mac: '', cidr: null } as const;
  return { eth0: addresses.map((address) => ({ ...one, address })) };
}

/** A name server that knows no name. */
const nameServer = await startNameServer('no-such-name');

function climb(url: string, changes: Partial<Way> = {}) {
  return climbLadder({
    centralUrl: new URL(url),
    platform: 'linux',
    networkInterfaces: cabled,
    cards: () => Promise.resolve([CARD]),
    hasLease: () => Promise.resolve(false),
    // Loopback stands for a gateway: it refuses, which is an answer.
    gateway: () => Promise.resolve({ address: '127.0.0.1', interface: 'eth0' }),
    neighbours: () => Promise.resolve(''),
    nameServers: () => Promise.resolve([nameServer]),
    proxy: () => Promise.resolve(undefined),
    fetch,
    clock: createSystemClock(),
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
  'address skipped loopback',
  'gateway skipped loopback',
  'name-servers skipped loopback',
  'name skipped ip-address',
  'route skipped loopback',
  'tcp passed',
  'tls skipped plain-http',
];
const LOOPBACK_UP_TO_PROXY = [...LOOPBACK_UP_TO_TLS, 'proxy skipped no-proxy'];

const HELD_UP_TO_NAMES = [
  'interface passed',
  'address passed',
  'gateway passed',
  'name-servers passed',
];
const NOT_TRIED = ['tls skipped', 'proxy skipped', 'http skipped'];

test('a central that answers has no broken rung, and each rung has its time', async () => {
  const { url, requests } = await startScriptedServer((_, response) =>
    sendJson(response, 200, HEALTH),
  );
  const ladder = await climb(`${url}/`);
  expect(told(ladder)).toEqual([...LOOPBACK_UP_TO_PROXY, 'http passed 200']);
  expect(ladder).toMatchObject({ host: '127.0.0.1', broken: null });
  expect(requests.map((request) => request.url)).toEqual(['/v1/health']);
  expect(FACTS['central-reachable'].parse(ladder)).toEqual(ladder);
});

test('a port where nobody listens breaks at the connection, and the rest is not tried', async () => {
  const { url, close } = await startScriptedServer(() => undefined);
  await close();
  const ladder = await climb(url);
  expect(ladder.broken).toBe('tcp');
  expect(told(ladder).slice(6)).toEqual(['tcp failed refused', ...NOT_TRIED]);
});

test('a name nobody knows breaks at the name', async () => {
  const ladder = await climb(UNKNOWN_NAME);
  expect(ladder).toMatchObject({ host: 'central.invalid', broken: 'name' });
  expect(told(ladder).slice(0, 4)).toEqual(HELD_UP_TO_NAMES);
  expect(told(ladder)[4]).toMatch(/^name failed name-(?:not-found|servers-failing)$/u);
});

test.each([
  ['no card', [], 'linux', 'no-adapter'],
  ['no card listed where only linked ones are', [], 'win32', 'link-down'],
  ['its cable out', [{ ...CARD, link: 'down' }], 'linux', 'link-down'],
] as const)('a machine with %s breaks at its card', async (_, cards, platform, detail) => {
  const ladder = await climb(UNKNOWN_NAME, { platform, cards: () => Promise.resolve(cards) });
  expect(ladder.broken).toBe('interface');
  expect(told(ladder)[0]).toBe(`interface failed ${detail}`);
});

test('a virtual card that is up does not hide a cable that is out', async () => {
  const docker = { name: 'docker0', kind: 'virtual', link: 'up' } as const;
  const cards = () => Promise.resolve([docker, { ...CARD, link: 'down' as const }]);
  expect((await climb(UNKNOWN_NAME, { cards })).broken).toBe('interface');
});

test.each([
  ['no address', [], 'no-address'],
  ['an address it gave itself', ['169.254.7.9'], 'self-assigned'],
  ['an address of its own link only', ['fe80::1'], 'no-address'],
])('a machine with %s breaks at its address', async (_, addresses, detail) => {
  const ladder = await climb(UNKNOWN_NAME, { networkInterfaces: () => addressed(addresses) });
  expect(ladder.broken).toBe('address');
  expect(told(ladder)[1]).toBe(`address failed ${detail}`);
});

test('an address that a bridge carries for its card is one', async () => {
  const networkInterfaces = () => ({ br0: cabled()['eth0'] });
  const gateway = () => Promise.resolve({ address: '127.0.0.1', interface: 'br0' });
  const ladder = await climb(UNKNOWN_NAME, { networkInterfaces, gateway });
  expect(told(ladder)[1]).toBe('address passed');
});

test('a gateway that cannot be known is no fault', async () => {
  const gateway = () => Promise.reject(new UnknownFact('refused-by-system'));
  expect(told(await climb(UNKNOWN_NAME, { gateway }))[2]).toBe('gateway skipped unknown');
});

test('on a site where only a proxy leads out, the direct rungs that break are no fault', async () => {
  const { url } = await startScriptedServer((_, response) => sendJson(response, 200, HEALTH));
  const throughProxy: typeof fetch = (_, options) => fetch(`${url}/v1/health`, options);
  const ladder = await climb(UNKNOWN_NAME, { fetch: throughProxy });
  expect(ladder.broken).toBeNull();
  expect(told(ladder)[4]).toMatch(/^name skipped name-/u);
  expect(told(ladder).slice(5)).toEqual([
    ...['route skipped', 'tcp skipped', 'tls skipped', 'proxy skipped no-proxy'],
    'http passed 200',
  ]);
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
  expect(told(ladder)).toEqual([...LOOPBACK_UP_TO_PROXY, `http failed ${detail}`]);
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
  expect(told(ladder).slice(4)).toEqual([
    ...['name passed', 'route skipped loopback', 'tcp passed'],
    'tls failed certificate-untrusted',
    ...['proxy skipped', 'http skipped'],
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
  expect(told(ladder)[7]).toBe('tls failed timeout');
});

test.each([
  [new TypeError('net::ERR_NAME_NOT_RESOLVED'), 'http failed name-not-found'],
  [new Error('Redirect was cancelled'), 'http failed captive-portal'],
  [new Error('C:\\Users\\camille\\secret'), 'http failed error'],
  [new TypeError('net::ERR_CERT_AUTHORITY_INVALID'), 'tls failed certificate-untrusted'],
  [new TypeError('net::ERR_PROXY_CONNECTION_FAILED'), 'proxy failed proxy-silent'],
  [new TypeError('net::ERR_TUNNEL_CONNECTION_FAILED'), 'proxy failed proxy-refused'],
])('what Chromium says of a failed request becomes one word: %s', async (failure, line) => {
  const { url } = await startScriptedServer(() => undefined);
  const ladder = await climb(url, { fetch: () => Promise.reject(failure) });
  expect(told(ladder).filter((rung) => rung.includes('failed'))).toEqual([line]);
});

test('a proxy that nobody listens at is the broken rung, whatever is closed on the direct way', async () => {
  const { url, close } = await startScriptedServer(() => undefined);
  await close();
  const proxy = () => Promise.resolve(new URL(url).host);
  const failing = () => Promise.reject(new TypeError('fetch failed'));
  const ladder = await climb(UNKNOWN_NAME, { proxy, fetch: failing });
  expect(ladder.broken).toBe('proxy');
  expect(told(ladder).at(-2)).toBe('proxy failed proxy-refused');
});

test('a proxy that asks for a sign-in is named as the proxy’s refusal', async () => {
  const signIn = () => Promise.resolve(new Response('', { status: 407 }));
  const ladder = await climb(UNKNOWN_NAME, { fetch: signIn });
  expect(ladder.broken).toBe('proxy');
  expect(told(ladder).at(-2)).toBe('proxy failed proxy-refused');
});

test('an error of the service that came through a proxy is not blamed on the direct way', async () => {
  const unavailable = () => Promise.resolve(new Response('', { status: 503 }));
  const ladder = await climb(UNKNOWN_NAME, { fetch: unavailable });
  expect(ladder.broken).toBe('http');
  expect(told(ladder).at(-1)).toBe('http failed 503');
});

test('a request that does not heed the deadline does not hold the ladder up', async () => {
  const deadline = new AbortController();
  const deaf = () => {
    setImmediate(() => deadline.abort());
    return new Promise<never>(() => undefined);
  };
  const { url } = await startScriptedServer(() => undefined);
  const ladder = await climb(url, { fetch: deaf, signal: deadline.signal });
  expect(ladder.broken).not.toBeNull();
});

test('how far the clock is ahead of the central’s is told', async () => {
  const { url } = await startScriptedServer((_, response) => {
    response.setHeader('date', new Date(Date.now() - 7_200_000).toUTCString());
    sendJson(response, 200, HEALTH);
  });
  const { clockAheadSeconds } = await climb(url);
  expect(Math.round(clockAheadSeconds! / 3600)).toBe(2);
});

async function listen(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}
