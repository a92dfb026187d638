import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { get, type RequestOptions } from 'node:https';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { openSupportAccount } from '#central/access/people.ts';
import { openServer } from '#central/open-server.ts';
import { serveCentral, type ServeOptions } from '#central/serve-central.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const silent = { info: () => undefined, error: () => undefined };
const FIXTURES = 'tests/fixtures/tls';
const ca = readFileSync(`${FIXTURES}/one.pem`, 'utf8');

async function start(options: Partial<ServeOptions> = {}) {
  const dataFolder = tempFolder();
  const central = await serveCentral({
    ...{ dataFolder, host: '127.0.0.1', port: 0, log: silent },
    ...options,
  });
  onTestFinished(() => central.stop());
  return central;
}

const TLS = { certificate: `${FIXTURES}/one.pem`, key: `${FIXTURES}/one.key.pem` };

function ask(url: string, options: RequestOptions = {}) {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      get(url, { ca, ...options }, (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode, headers: answer.headers });
      }).on('error', reject);
    },
  );
}

/** Signs in as the built-in account; answers the cookie as the central set it. */
async function cookieOf(central: Awaited<ReturnType<typeof start>>, headers: object = {}) {
  const passwordCost = { n: 2, r: 1, p: 1 };
  const { name, password } = await openSupportAccount({ ...central.ports, passwordCost });
  const answer = await fetch(`${central.url}/desk/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: central.url, ...headers },
    body: new URLSearchParams({ name, password }),
  });
  return answer.headers.get('set-cookie') ?? '';
}

test('with its certificate the central speaks TLS, 1.2 at least, and nothing else', async () => {
  const central = await start({ tls: TLS });
  expect(central.url).toMatch(/^https:/u);
  expect((await ask(`${central.url}/v1/health`)).status).toBe(200);
  await expect(fetch(central.url.replace('https:', 'http:'))).rejects.toThrow();
  const { port } = new URL(central.url);
  const old = new Promise((resolve) => {
    const socket = connect({ port: Number(port), ca, maxVersion: 'TLSv1.1', minVersion: 'TLSv1' });
    socket.on('error', resolve).on('secureConnect', () => resolve('connected'));
  });
  expect(await old).toBeInstanceOf(Error);
});

test('the cookie of the desk is for TLS alone where there is TLS, the central’s own or a named proxy’s', async () => {
  const forwarded = { 'x-forwarded-proto': 'https', 'sec-fetch-site': 'same-origin' };
  const own = await start();
  expect(await cookieOf(own)).not.toContain('Secure');
  expect(await cookieOf(own, forwarded)).not.toContain('Secure');
  const behind = await start({ trustedProxies: ['127.0.0.0/8'] });
  expect(await cookieOf(behind, forwarded)).toContain('Secure');
  expect(await cookieOf(behind)).not.toContain('Secure');
});

test('guesses are counted by where they come from: a named proxy says where, another does not', async () => {
  const guess = async (url: string, from: string) => {
    const token = 'a'.repeat(43);
    const body = JSON.stringify({ code: 'aaaabbbbcccc', poste: 'PC', token });
    const headers = { 'x-forwarded-for': from };
    return (await fetch(`${url}/v1/enrolments`, { method: 'POST', headers, body })).status;
  };
  const statuses = async (url: string) => {
    const all: number[] = [];
    for (let at = 0; at < 12; at += 1) all.push(await guess(url, `203.0.113.${at}`));
    return all;
  };
  const own = await start();
  expect((await statuses(own.url)).slice(10)).toEqual([429, 429]);
  const behind = await start({ trustedProxies: ['127.0.0.1'] });
  expect(new Set(await statuses(behind.url))).toEqual(new Set([403]));
});

test('a certificate that cannot be used ends the start, and leaves nothing open', async () => {
  const folder = tempFolder();
  const key = join(folder, 'key.pem');
  writeFileSync(key, 'oops');
  await expect(start({ tls: { ...TLS, key } })).rejects.toThrow('holds no key in PEM');
  copyFileSync(`${FIXTURES}/one.key.pem`, key);
  expect((await ask(`${(await start({ tls: { ...TLS, key } })).url}/v1/health`)).status).toBe(200);
});

test('a certificate that is renewed is taken up without a restart, and a spoiled one is not', async () => {
  const folder = tempFolder();
  const tls = { certificate: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  const place = (name: string) => {
    copyFileSync(`${FIXTURES}/${name}.pem`, tls.certificate);
    copyFileSync(`${FIXTURES}/${name}.key.pem`, tls.key);
  };
  place('one');
  const complaints: unknown[] = [];
  const log = { ...silent, error: (_: string, thrown: unknown) => void complaints.push(thrown) };
  const options = { host: '127.0.0.1', port: 0, tls, log, renewEveryMs: 20 };
  const server = await openServer(options, () => new Response('here'));
  onTestFinished(() => server.close());
  const agent = false;
  expect((await ask(server.url, { agent })).status).toBe(200);
  place('other');
  const other = readFileSync(`${FIXTURES}/other.pem`, 'utf8');
  const status = () => ask(server.url, { ca: other, agent }).then((answer) => answer.status);
  await expect.poll(() => status().catch(() => undefined)).toBe(200);
  writeFileSync(tls.certificate, 'oops');
  await expect.poll(() => complaints.length).toBeGreaterThan(0);
  expect(await status()).toBe(200);
});
