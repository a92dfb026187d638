import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { createCentralClient } from '#core/central-client/central-client.ts';
import type { QueuedPicture } from '#core/tickets/picture-rows.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { samplePicture, sampleReceipt, sampleTicket } from '#tests/support/sample-ticket.ts';
import { sendJson, sendProblem, startScriptedServer } from '#tests/support/scripted-server.ts';

const TOKEN = 'a-token-that-must-not-leak';

async function clientBefore(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = await startScriptedServer(answer);
  return { server, client: clientAt(server.url) };
}

function clientAt(url: string | undefined, fetch = globalThis.fetch) {
  return createCentralClient({
    address: () => ({ url, token: TOKEN }),
    fetch,
    language: () => 'fr',
    clock: createFakeClock(),
  });
}

const ticket = {
  ...sampleTicket({}, [samplePicture('one'), samplePicture('two')]),
  attempts: 1,
  reducible: true,
};
const html = (status: number) => (_: unknown, response: ServerResponse) =>
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
    .end('<h1>Portail</h1>');
const problem =
  (status: number, code: string, extra: object = {}, headers = {}) =>
  (_: unknown, response: ServerResponse) =>
    sendProblem(response, status, { code, ...extra }, headers);

test('sends the ticket and its pictures as multipart, with key and token', async () => {
  const { server, client } = await clientBefore((_, response) =>
    sendJson(response, 201, sampleReceipt(ticket.content)),
  );
  expect(await client.createTicket(ticket)).toEqual({
    ok: true,
    value: sampleReceipt(ticket.content),
  });
  const [request] = server.requests;
  expect(request).toMatchObject({
    method: 'POST',
    url: '/v1/tickets',
    headers: { authorization: `Bearer ${TOKEN}`, 'idempotency-key': ticket.key },
  });
  const form = await new Response(new Uint8Array(request!.body), {
    headers: { 'content-type': request!.headers['content-type']! },
  }).formData();
  expect(JSON.parse(await (form.get('ticket') as File).text())).toEqual(ticket.content);
  const pictures = form.getAll('picture') as File[];
  expect(pictures.map(({ name }) => name)).toEqual(['ecran-1.jpg', 'ecran-2.jpg']);
  expect(new Uint8Array(await pictures[1]!.arrayBuffer())).toEqual(ticket.pictures[1]!.bytes);
});

test.each([
  ['a portal page', html(200), 'captive-portal'],
  ['a portal page that says 403', html(403), 'captive-portal'],
  [
    'a redirect',
    (_: unknown, response: ServerResponse) =>
      response.writeHead(302, { location: 'http://portail.exemple/' }).end(),
    'captive-portal',
  ],
  ['401', problem(401, 'not-enrolled'), 'not-enrolled'],
  ['413', problem(413, 'ticket-too-large'), 'ticket-too-large'],
  ['422', problem(422, 'fields-refused', { fields: { subject: 'Trop court' } }), 'fields-refused'],
  ['429', problem(429, 'rate-limited'), 'rate-limited'],
  ['500', problem(500, 'central-failed'), 'central-failed'],
  [
    '500 with no body',
    (_: unknown, response: ServerResponse) => response.writeHead(500).end(),
    'central-failed',
  ],
  [
    'a receipt that is not one',
    (_: unknown, response: ServerResponse) => sendJson(response, 201, { reference: 12 }),
    'central-unreadable',
  ],
  [
    'JSON that breaks off',
    (_: unknown, response: ServerResponse) =>
      response.writeHead(201, { 'content-type': 'application/json' }).end('{"reference":'),
    'central-unreadable',
  ],
  ['nothing at all', (request: IncomingMessage) => void request.socket.destroy(), 'offline'],
])('answers %s with its code', async (_, answer, code) => {
  const { client } = await clientBefore(answer);
  const outcome = await client.createTicket(ticket);
  expect(outcome).toMatchObject({ ok: false, error: { code } });
  expect(JSON.stringify(outcome)).not.toContain(TOKEN);
});

/** Chromium's network stack shows no redirect that it was not asked to follow. */
const chromiumFetch: typeof globalThis.fetch = async (input, init) => {
  const answer = await fetch(input, init);
  if (answer.status < 300 || answer.status >= 400) return answer;
  throw new Error('Redirect was cancelled');
};

test('a portal that redirects is told from no network, by Chromium’s stack too', async () => {
  const server = await startScriptedServer((_, response) =>
    response.writeHead(302, { location: 'http://portail.exemple/' }).end(),
  );
  const client = clientAt(server.url, chromiumFetch);
  expect(await client.health()).toMatchObject({ error: { code: 'captive-portal' } });
  expect(await client.createTicket(ticket)).toMatchObject({ error: { code: 'captive-portal' } });
});

test('keeps what 422 says of each field, and how long 429 asks to wait', async () => {
  const refused = await clientBefore(
    problem(422, 'fields-refused', { fields: { subject: 'Court' } }),
  );
  expect(await refused.client.createTicket(ticket)).toMatchObject({
    error: { details: { fields: { subject: 'Court' } } },
  });
  const limited = await clientBefore(problem(429, 'rate-limited', {}, { 'retry-after': '17' }));
  expect(await limited.client.createTicket(ticket)).toMatchObject({
    error: { details: { retryAfterMs: 17_000 } },
  });
});

test('a date to come back at is measured by the clock of the one who named it', async () => {
  const dated = await clientBefore(
    problem(
      503,
      'central-failed',
      {},
      {
        date: 'Tue, 01 Jan 2030 10:00:00 GMT',
        'retry-after': 'Tue, 01 Jan 2030 10:01:00 GMT',
      },
    ),
  );
  const inAMinute = { error: { details: { retryAfterMs: 60_000 } } };
  expect(await dated.client.createTicket(ticket)).toMatchObject(inAMinute);
  expect(await dated.client.health()).toMatchObject(inAMinute);
});

test('names a port nobody listens on and a name nobody knows', async () => {
  const { server, client: closed } = await clientBefore(() => undefined);
  await server.close();
  expect(await closed.health()).toMatchObject({ error: { code: 'connection-refused' } });
  const unknown = clientAt('http://central.invalid');
  expect(await unknown.health()).toMatchObject({ error: { code: 'name-not-resolved' } });
  expect(await clientAt(undefined).health()).toMatchObject({ error: { code: 'offline' } });
});

test('an ETag that still holds means nothing changed', async () => {
  const { client, server } = await clientBefore((_, response) => response.writeHead(304).end());
  expect(await client.catalogue('"v1"')).toEqual({ ok: true, value: { changed: false } });
  expect(server.requests[0]?.headers['if-none-match']).toBe('"v1"');
});

const address = { reference: 'K7M-2PX-94D', email: 'marie.durand@exemple.fr' };

/** Reads a picture of `address` where the central answers with `answered`, and says where that is. */
async function readPicture(asked: string, answered: QueuedPicture, location?: string) {
  const { client } = await clientBefore((_, response) =>
    response
      .writeHead(200, {
        'content-type': answered.mediaType,
        ...(location !== undefined && { 'content-location': location }),
      })
      .end(answered.bytes),
  );
  return client.readAttachment(address, asked);
}

test('a fetched picture is the one that was asked for, or what stands in its place', async () => {
  const [mine, other] = [samplePicture('my screen'), samplePicture('another')];
  const at = (reference: string) => `/v1/tickets/${reference}/attachments/${other.sha256}`;
  const stray = { ok: false, error: { code: 'central-unreadable' } };
  expect(await readPicture(mine.sha256, mine)).toMatchObject({ ok: true });
  expect(await readPicture(mine.sha256, other)).toMatchObject(stray);
  expect(await readPicture(mine.sha256, other, at('K7M-2PX-00A'))).toMatchObject(stray);
  expect(await readPicture(mine.sha256, other, at(address.reference))).toMatchObject({ ok: true });
});
