import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { sweepDeliveries } from '#central/tickets/resume-delivery.ts';
import { createCentralClient } from '#core/central-client/central-client.ts';
import { Delivery, Problem } from '#shared/central-api.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createTestCentral, factOf, pngOf, ticketContent } from '#tests/support/test-central.ts';

const HOUR_MS = 3_600_000;

/** An agent whose line can be cut before a chosen request, or after the central has heard it. */
async function createLine() {
  const central = await createTestCentral();
  const asked: { readonly what: string; readonly bytes: number }[] = [];
  let cut: (what: string) => 'before' | 'after' | 'strayed' | undefined = () => undefined;
  const client = createCentralClient({
    address: () => ({ url: 'http://central.test', token: central.agentToken }),
    language: () => 'fr',
    clock: createFakeClock(),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const body = new Uint8Array(await request.clone().arrayBuffer());
      const what = `${request.method} ${new URL(request.url).pathname.split('/')[2] ?? ''}`;
      asked.push({ what, bytes: body.length });
      const where = cut(what);
      if (where === 'before') throw new TypeError('fetch failed');
      // The answer to somebody else's question, and ours never asked.
      if (where === 'strayed') return Response.json({ receipt: null, byPhone: null, held: [] });
      const answer = await central.ask(new URL(request.url).pathname, {
        method: request.method,
        headers: request.headers,
        ...(body.length === 0 ? {} : { body }),
      });
      if (where === 'after') throw new TypeError('fetch failed');
      return answer;
    },
  });
  const data = [pngOf('left'.repeat(20_000)), pngOf('right'.repeat(20_000))];
  const content = ticketContent({
    attachments: data.map((bytes, at) => factOf(bytes, `${at}.png`)),
  });
  const pictures = data.map((bytes, at) => ({
    ...{ bytes, mediaType: 'image/png' as const },
    sha256: content.attachments[at]!.sha256,
  }));
  const key = randomUUID();
  const attempt = (attempts: number) =>
    client.createTicket({ key, content, pictures, attempts, reducible: true });
  return { central, asked, attempt, key, pictures, cutWhen: (when: typeof cut) => (cut = when) };
}

test('a first attempt is one request', async () => {
  const { asked, attempt } = await createLine();
  expect((await attempt(1)).ok).toBe(true);
  expect(asked.map(({ what }) => what)).toEqual(['POST tickets']);
});

test('a lost answer is found again, and nothing is sent twice', async () => {
  const { asked, attempt, cutWhen } = await createLine();
  cutWhen(() => 'after');
  expect((await attempt(1)).ok).toBe(false);
  cutWhen(() => undefined);
  asked.length = 0;
  expect((await attempt(2)).ok).toBe(true);
  expect(asked).toEqual([{ what: 'GET deliveries', bytes: 0 }]);
});

test('a repeat goes on where the line broke: what the central has is not sent again', async () => {
  const { central, asked, attempt, cutWhen, key, pictures } = await createLine();
  cutWhen(() => 'before');
  await attempt(1);
  let pictureCount = 0;
  cutWhen((what) => (what === 'PUT deliveries' && ++pictureCount === 2 ? 'before' : undefined));
  expect((await attempt(2)).ok).toBe(false);
  expect(await central.store.tickets.listHeld(key)).toEqual([pictures[0]!.sha256]);

  cutWhen(() => undefined);
  asked.length = 0;
  const outcome = await attempt(3);
  expect(outcome.ok && outcome.value.attachments).toHaveLength(2);
  expect(asked.map(({ what }) => what)).toEqual([
    'GET deliveries',
    'PUT deliveries',
    'POST tickets',
  ]);
  expect(asked[1]?.bytes).toBe(pictures[1]!.bytes.length);
  expect(asked[2]?.bytes).toBeLessThan(10_000);
});

test('a picture that a strayed answer called held goes with the ticket after all', async () => {
  const { attempt, cutWhen, asked } = await createLine();
  cutWhen((what) => (what === 'POST tickets' ? 'before' : undefined));
  await attempt(1);
  cutWhen((what) => (what === 'PUT deliveries' ? 'strayed' : undefined));
  asked.length = 0;
  const outcome = await attempt(2);
  expect(outcome.ok && outcome.value.attachments).toHaveLength(2);
  expect(asked.filter(({ what }) => what === 'POST tickets')).toHaveLength(2);
});

test('nothing held outlives its ticket, or two days without one', async () => {
  const { central, attempt, cutWhen, key, pictures } = await createLine();
  cutWhen((what) => (what === 'POST tickets' ? 'before' : undefined));
  await attempt(2);
  expect(await central.store.tickets.listHeld(key)).toHaveLength(2);
  cutWhen(() => undefined);
  await attempt(3);
  expect(await central.store.tickets.listHeld(key)).toEqual([]);

  const put = (forKey: string) =>
    central.ask(`/v1/deliveries/${forKey}/pictures/${pictures[0]!.sha256}`, {
      method: 'PUT',
      body: new Uint8Array(pictures[0]!.bytes),
    });
  const [abandoned, later] = [randomUUID(), randomUUID()];
  await put(abandoned);
  central.advance(49 * HOUR_MS);
  await put(later);
  await sweepDeliveries(central);
  expect(await central.store.tickets.listHeld(abandoned)).toEqual([]);
  expect(Delivery.parse(await (await put(key)).json()).held).toEqual([]);
});

test('a key is known for as long as its ticket is, a month later too', async () => {
  const { central, attempt } = await createLine();
  const first = await attempt(1);
  central.advance(31 * 24 * HOUR_MS);
  expect(await attempt(1)).toEqual(first);
});

test('an older central, which knows no deliveries, gets the whole ticket again', async () => {
  const { asked, attempt, cutWhen, central } = await createLine();
  cutWhen(() => 'after');
  await attempt(1);
  cutWhen(() => undefined);
  const { ask } = central;
  central.ask = async (path, init) =>
    path.startsWith('/v1/deliveries/') ? ask('/v1/nothing-here', init) : ask(path, init);
  asked.length = 0;
  expect((await attempt(2)).ok).toBe(true);
  expect(asked.map(({ what }) => what)).toEqual(['GET deliveries', 'POST tickets']);
});

test.each([
  ['not-a-key', 'a'.repeat(64), pngOf('x'), 'invalid-input'],
  [randomUUID(), 'a'.repeat(64), pngOf('x'), 'receipt-mismatch'],
  [randomUUID(), factOf(Buffer.from('text')).sha256, Buffer.from('text'), 'picture-unreadable'],
])('a picture ahead of its ticket is checked: %s, %s', async (key, sha256, body, code) => {
  const central = await createTestCentral();
  const answer = await central.ask(`/v1/deliveries/${key}/pictures/${sha256}`, {
    method: 'PUT',
    body: new Uint8Array(body),
  });
  expect(Problem.parse(await answer.json()).code).toBe(code);
});
