import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AppEvent } from '#shared/contract.ts';
import { contract, type Reply } from '#shared/contract.ts';
import { MAX_PICTURE_BYTES } from '#shared/picture.ts';
import { decodeWire, encodeWire } from '#shared/wire.ts';
import { openLoopbackDoor, type Answer } from '#tests/support/loopback-door.ts';
import { sampleSnapshot } from '#tests/support/sample-window.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const NOTHING = encodeWire(null);
const codeOf = ({ body }: Answer) => {
  const reply = decodeWire(body) as Reply;
  return reply.ok ? 'ok' : reply.error.code;
};

test('our own page is answered, bytes included', async () => {
  const bytes = Uint8Array.from([0, 255, 10, 13]);
  const door = await openLoopbackDoor({
    handlers: { 'evidence.picture': () => Promise.resolve({ mediaType: 'image/png', bytes }) },
  });
  const answer = await door.call('evidence.picture', encodeWire({ id: 'p1' }));
  expect(answer.status).toBe(200);
  expect(decodeWire(answer.body)).toEqual({ ok: true, value: { mediaType: 'image/png', bytes } });
});

test('what a call could not do is a reply, not a failed request', async () => {
  const door = await openLoopbackDoor();
  const answer = await door.call('draft.discard', NOTHING);
  expect(answer.status).toBe(200);
  expect(codeOf(answer)).toBe('not-available-here');
});

test('a request that is not our page’s own is refused, and no handler runs', async () => {
  let handled = 0;
  const door = await openLoopbackDoor({
    handlers: { 'draft.update': () => Promise.resolve(((handled += 1), null)) },
  });
  const without = (name: keyof typeof door.ours) =>
    Object.fromEntries(Object.entries(door.ours).filter(([header]) => header !== name));
  const cases: [Record<string, string>, number, string][] = [
    [without('cookie'), 401, 'wrong-token'],
    [{ ...door.ours, cookie: `${door.ours.cookie}x` }, 401, 'wrong-token'],
    [{ ...door.ours, cookie: door.ours.cookie.slice(0, -1) }, 401, 'wrong-token'],
    [without('origin'), 403, 'wrong-origin'],
    [{ ...door.ours, origin: 'null' }, 403, 'wrong-origin'],
    [{ ...door.ours, origin: 'https://example.org' }, 403, 'wrong-origin'],
    [{ ...door.ours, origin: `http://127.0.0.1:${door.port + 1}` }, 403, 'wrong-origin'],
    [{ ...door.ours, 'sec-fetch-site': 'cross-site' }, 403, 'wrong-origin'],
    [{ ...door.ours, 'sec-fetch-site': 'same-site' }, 403, 'wrong-origin'],
    [without('x-sos-poste'), 403, 'wrong-origin'],
    [{ ...door.ours, host: `localhost:${door.port}` }, 403, 'wrong-host'],
    [{ ...door.ours, host: 'rebound.example.org' }, 403, 'wrong-host'],
    [{ ...door.ours, host: '127.0.0.1' }, 403, 'wrong-host'],
  ];
  for (const [headers, status, code] of cases) {
    const answer = await door.call('draft.update', encodeWire({}), headers);
    expect([answer.status, codeOf(answer)], JSON.stringify(headers)).toEqual([status, code]);
  }
  expect(handled).toBe(0);
});

test('only the methods a route knows are taken', async () => {
  const door = await openLoopbackDoor();
  const { cookie } = door.ours;
  for (const [path, method] of [
    ['/call/app.snapshot', 'GET'],
    ['/call/app.snapshot', 'PUT'],
    ['/events', 'POST'],
    ['/', 'DELETE'],
    ['/open', 'POST'],
    ['/instance/act', 'GET'],
    ['/', 'OPTIONS'],
  ] as const) {
    const answer = await door.ask(path, { method, headers: { cookie } });
    expect([path, method, answer.status]).toEqual([path, method, 405]);
    expect(answer.headers.allow).toBeDefined();
  }
});

test('a body beyond the largest picture is read away and refused with its limit', async () => {
  const door = await openLoopbackDoor();
  const answer = await door.call('evidence.add', new Uint8Array(MAX_PICTURE_BYTES * 2));
  expect(answer.status).toBe(413);
  expect(codeOf(answer)).toBe('request-too-large');
  expect(await door.call('draft.discard', NOTHING)).toMatchObject({ status: 200 });
});

test('a 40 MB file sent all the same is refused in words, not by a broken line', async () => {
  const door = await openLoopbackDoor();
  const body = encodeWire({ name: 'a.png', source: 'file', bytes: new Uint8Array(40_000_000) });
  expect(codeOf(await door.call('evidence.add', body))).toBe('request-too-large');
});

test('a launch code opens one session, once', async () => {
  const door = await openLoopbackDoor();
  const path = `/open?code=${door.createCode()}`;
  const opened = await door.ask(path);
  expect(opened).toMatchObject({ status: 303, headers: { location: '/' } });
  const [setCookie] = opened.headers['set-cookie']!;
  expect(setCookie).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/u);
  expect(setCookie).toContain(door.ours.cookie);
  expect(setCookie).not.toContain(door.accessToken);

  const replayed = await door.ask(path);
  expect(replayed.status).toBe(403);
  expect(replayed.headers['set-cookie']).toBeUndefined();
  expect(replayed.body).toContain('Lancez SOS Poste de nouveau');
  const { cookie } = door.ours;
  expect(await door.ask(path, { headers: { cookie } })).toMatchObject({ status: 303 });
});

test('a launch code that was looked at ahead is still good, one that waited too long is not', async () => {
  let now = 0;
  const door = await openLoopbackDoor({ now: () => now });
  const code = door.createCode();
  expect((await door.ask(`/open?code=${code}`, { method: 'HEAD' })).status).toBe(403);
  expect((await door.ask(`/open?code=${code}`)).status).toBe(303);
  const late = door.createCode();
  now += 11 * 60_000;
  expect((await door.ask(`/open?code=${late}`)).status).toBe(403);
  expect((await door.ask('/open')).status).toBe(403);
});

test('a second start is believed by its token only, never from a page', async () => {
  const door = await openLoopbackDoor();
  const authorization = `Bearer ${door.accessToken}`;
  const ask = (headers: Record<string, string>) =>
    door.ask('/instance/act', { method: 'POST', headers });
  expect((await ask({ authorization })).body).toMatch(/\/open\?code=[\w-]{43}$/u);
  expect(codeOf(await ask({ authorization: 'Bearer x' }))).toBe('wrong-token');
  expect(codeOf(await ask(door.ours))).toBe('wrong-origin');
  expect(codeOf(await ask({ authorization, origin: door.ours.origin }))).toBe('wrong-origin');
});

test('every answer carries the strict policy and asks not to be stored', async () => {
  const door = await openLoopbackDoor();
  const answers = [await door.ask('/'), await door.call('app.snapshot', NOTHING)];
  for (const { headers } of answers) {
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('no-store');
  }
});

test('the page comes with the window’s state in it, for who holds the session', async () => {
  const pageFolder = tempFolder();
  writeFileSync(join(pageFolder, 'index.html'), '<body></body>');
  const handlers = { 'app.snapshot': async () => sampleSnapshot() };
  const door = await openLoopbackDoor({ pageFolder, handlers });
  const { body, headers } = await door.ask('/', { headers: door.ours });
  const [, data = ''] = /type="application\/json" id="first-snapshot">(.*?)<\/script>/u.exec(body)!;
  expect(decodeWire(data)).toEqual(sampleSnapshot());
  expect(headers['cache-control']).toBe('no-store');
  const stranger = await door.ask('/');
  expect(stranger.body).not.toContain('first-snapshot');
});

test('events reach our page only, as they happen, with signs of life between them', async () => {
  const door = await openLoopbackDoor();
  const event: AppEvent = { name: 'shown', revision: 7, value: { actId: 'act-1' } };
  const asBrowsersAsk = { cookie: door.ours.cookie, 'sec-fetch-site': 'same-origin' };
  const url = `http://${door.host}/events`;
  const opened = await fetch(url, { headers: asBrowsersAsk });
  expect(opened.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  door.emit(event);
  const text = await readUntil(opened, ': still here');
  const [data] = /(?<=^data: ).*$/mu.exec(text)!;
  expect(decodeWire(data)).toEqual(event);

  const refusals: [Record<string, string>, string][] = [
    [{ cookie: door.ours.cookie }, 'wrong-origin'],
    [{ ...door.ours, 'sec-fetch-site': 'cross-site' }, 'wrong-origin'],
    [{ ...asBrowsersAsk, origin: 'https://example.org' }, 'wrong-origin'],
    [{ 'sec-fetch-site': 'same-origin' }, 'wrong-token'],
  ];
  for (const [headers, code] of refusals) {
    expect(codeOf(await door.ask('/events', { headers }))).toBe(code);
  }
});

test('a client that stops reading is dropped, and the others go on', async () => {
  const door = await openLoopbackDoor();
  const asBrowsersAsk = { cookie: door.ours.cookie, 'sec-fetch-site': 'same-origin' };
  const deaf = connect(door.port, '127.0.0.1').pause();
  const headers = { host: door.host, ...asBrowsersAsk };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  deaf.write(`GET /events HTTP/1.1\r\n${lines.join('')}\r\n`);
  const listening = await fetch(`http://${door.host}/events`, { headers: asBrowsersAsk });
  await expect.poll(() => door.openSockets()).toBe(2);

  const reading = readUntil(listening, '"revision":999');
  const filler = 'x'.repeat(100_000);
  for (let revision = 900; revision < 1000; revision += 1) {
    door.emit({ name: 'shown', revision, value: { actId: filler } });
    await new Promise(setImmediate);
  }
  await reading;
  await expect.poll(() => door.openSockets()).toBeLessThan(2);
  deaf.destroy();
});

test('a window counts as seen from the moment it listens until it is gone', async () => {
  const door = await openLoopbackDoor();
  expect(door.isHeard()).toBe(false);
  const page = new AbortController();
  await fetch(`http://${door.host}/events`, { headers: door.ours, signal: page.signal });
  expect(door.isHeard()).toBe(true);
  page.abort();
  await expect.poll(door.isHeard).toBe(false);
});

test('whatever is posted to whatever call is answered, never by a server error', async () => {
  const door = await openLoopbackDoor();
  const name = fc.oneof(
    fc.constantFrom(...Object.keys(contract.calls), '__proto__', 'constructor', '', '%00', '..'),
    fc.webSegment(),
  );
  const body = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.uint8Array(),
    fc.jsonValue().map((value) => encodeWire({ $bytes: value })),
  );
  await fc.assert(
    fc.asyncProperty(name, body, async (call, text) => {
      const answer = await door.call(call, text);
      expect(answer.status).toBeLessThan(500);
      expect((decodeWire(answer.body) as Reply).ok).toBe(false);
    }),
    { numRuns: 400 },
  );
  expect(door.defects).toEqual([]);
});

async function readUntil(response: Response, mark: string): Promise<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes(mark)) text += (await reader.read()).value ?? '';
  await reader.cancel();
  return text;
}
