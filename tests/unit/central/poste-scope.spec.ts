import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { Delivery, Problem, Receipt } from '#shared/central-api.ts';
import { enrolledPoste } from '#tests/support/enrolled-poste.ts';
import {
  createTestCentral,
  factOf,
  pngOf,
  ticketContent,
  ticketRequest,
} from '#tests/support/test-central.ts';

const EMAIL = 'marie.durand@exemple.fr';
const picture = pngOf('screen');
const content = ticketContent({ attachments: [factOf(picture)] });

const problemOf = async (answer: Response) => Problem.parse(await answer.json()).code;
const byRequester = (reference: string, email = EMAIL) => `/v1/tickets/${reference}?email=${email}`;

/** Two postes of one floor, and a ticket that the first has written. */
async function floor() {
  const central = await createTestCentral();
  const own = await enrolledPoste(central, 'PC-1');
  const stranger = await enrolledPoste(central, 'PC-2');
  const key = randomUUID();
  const made = await own.ask('/v1/tickets', ticketRequest(content, [picture], key));
  const { reference } = Receipt.parse(await made.json());
  return { central, own, stranger, key, reference };
}

/** What is told on a line held open, piece by piece. */
async function listening({ ask }: { ask: (path: string) => Promise<Response> }) {
  const reader = (await ask('/v1/events')).body!.getReader();
  const next = async () => new TextDecoder().decode((await reader.read()).value);
  await next();
  return { next, leave: () => reader.cancel() };
}

test('a ticket keeps the poste and the site of the token it came with', async () => {
  const { central, reference } = await floor();
  expect(await central.store.tickets.originOf(reference)).toMatchObject({
    ...{ poste: 'PC-1', site: 'Douala' },
  });
});

test('another poste’s key opens nothing: not the receipt, not a picture, not its taking back', async () => {
  const { central, own, stranger, key } = await floor();
  const attacks: [string, RequestInit][] = [
    [`/v1/deliveries/${key}`, {}],
    [`/v1/deliveries/${key}/take-back`, { method: 'POST', body: '{"revision":9}' }],
    [`/v1/deliveries/${key}/pictures/${factOf(picture).sha256}`, { method: 'PUT', body: picture }],
  ];
  for (const [path, init] of attacks) {
    const answer = await stranger.ask(path, init);
    expect(answer.status).toBe(404);
    expect(await problemOf(answer)).toBe('not-found');
    expect((await central.ask(path, init)).status).toBe(404);
  }
  const delivery = Delivery.parse(await (await own.ask(`/v1/deliveries/${key}`)).json());
  expect(delivery.receipt?.attachments).toHaveLength(1);
});

test('a reference alone opens neither thread nor picture nor reply; with the e-mail it does, from any poste', async () => {
  const { stranger, reference } = await floor();
  const { sha256 } = factOf(picture);
  const at = (path: string, email: string) => `/v1/tickets/${reference}${path}?email=${email}`;
  const wrong = 'jean@exemple.fr';
  const post = { method: 'POST', headers: { 'idempotency-key': randomUUID() } };
  const reply = { text: 'Moi', author: '', wish: null, attachments: [] };
  const attacks: [string, RequestInit][] = [
    [at('', wrong), {}],
    [at(`/attachments/${sha256}`, wrong), {}],
    [at('/replies', wrong), { ...post, body: JSON.stringify(reply) }],
    [at('/status', wrong), { ...post, body: '{"to":"resolved","reason":""}' }],
  ];
  for (const [path, init] of attacks) {
    const answer = await stranger.ask(path, init);
    expect(answer.status).toBe(404);
    expect(await problemOf(answer)).toBe('not-found');
  }
  expect((await stranger.ask(byRequester(reference))).status).toBe(200);
  expect((await stranger.ask(at(`/attachments/${sha256}`, EMAIL))).status).toBe(200);
});

test('a poste hears of its own tickets and of those it has found, and not that others change', async () => {
  const { own, stranger, reference } = await floor();
  const [mine, theirs] = [await listening(own), await listening(stranger)];
  const change = (to: 'resolved' | 'reopened') =>
    own.ask(`/v1/tickets/${reference}/status?email=${EMAIL}`, {
      method: 'POST',
      body: JSON.stringify({ to, reason: '' }),
    });
  const event = `event: ticket\ndata: {"reference":"${reference}"}\n\n`;
  await change('resolved');
  expect(await mine.next()).toBe(event);
  await stranger.ask(byRequester(reference, 'jean@exemple.fr'));
  await change('reopened');
  expect(await mine.next()).toBe(event);
  await stranger.ask(byRequester(reference));
  await change('resolved');
  // The first thing it hears: of what came before it was told nothing.
  expect(await theirs.next()).toBe(event);
  await mine.leave();
  const rest = await Promise.race([theirs.next(), new Promise((done) => setTimeout(done, 50))]);
  expect(rest).toBeUndefined();
  await theirs.leave();
});

test('who shares a token with many hears of what came with it, and of no poste’s own', async () => {
  const { central, own, reference } = await floor();
  const shared = Receipt.parse(
    await (await central.ask('/v1/tickets', ticketRequest(ticketContent()))).json(),
  ).reference;
  const line = await listening({ ask: central.ask });
  for (const changed of [reference, shared]) {
    await own.ask(`/v1/tickets/${changed}/status?email=${EMAIL}`, {
      method: 'POST',
      body: '{"to":"resolved","reason":""}',
    });
  }
  expect(await line.next()).toContain(shared);
  await line.leave();
});

test('a poste that had to enrol anew under its name takes its deliveries up again', async () => {
  const { central, key, reference } = await floor();
  const again = await enrolledPoste(central, 'pc 1');
  const delivery = Delivery.parse(await (await again.ask(`/v1/deliveries/${key}`)).json());
  expect(delivery.receipt?.reference).toBe(reference);
});

test('a ticket that was written with a shared token is taken up by whoever has its key', async () => {
  const { central, own } = await floor();
  const key = randomUUID();
  await central.ask('/v1/tickets', ticketRequest(ticketContent(), [], key));
  expect((await own.ask(`/v1/deliveries/${key}`)).status).toBe(200);
});

test('a poste under another name repeats its ticket and gets the same receipt', async () => {
  const { central, key, reference } = await floor();
  const renamed = await enrolledPoste(central, 'PC-9');
  expect((await renamed.ask(`/v1/deliveries/${key}`)).status).toBe(404);
  const made = await renamed.ask('/v1/tickets', ticketRequest(content, [picture], key));
  expect(Receipt.parse(await made.json()).reference).toBe(reference);
});
