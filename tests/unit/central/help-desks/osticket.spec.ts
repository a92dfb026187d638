import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { HelpDeskError, type HelpDeskErrorCode } from '#central/help-desks/help-desk-error.ts';
import { createOsTicket } from '#central/help-desks/osticket/create-osticket.ts';
import { OsTicketSettings } from '#central/help-desks/osticket/settings.ts';
import { placeOnce } from '#central/help-desks/place-once.ts';
import { picture, ticket } from '#tests/help-desks/samples.ts';
import {
  OSTICKET_SEED,
  startOsTicket,
} from '#tests/help-desks/simulators/osticket/start-osticket.ts';
import { openDeliveryBench } from '#tests/support/delivery-bench.ts';

async function open(settings: Partial<OsTicketSettings> = {}, allowedIp?: string) {
  const simulator = await startOsTicket(allowedIp);
  onTestFinished(() => simulator.close());
  const { url, tickets } = simulator;
  const parsed = OsTicketSettings.parse({ url, key: OSTICKET_SEED.key, ...settings });
  return { desk: createOsTicket({ fetch }, parsed), tickets };
}

/** The create is handled, or not, and then this is what the central hears. */
function failing(
  desk: Awaited<ReturnType<typeof open>>['desk'],
  code: HelpDeskErrorCode,
  isHandled: boolean,
) {
  let left = 1;
  const create: typeof desk.create = async (one) => {
    if (left === 0) return desk.create(one);
    left -= 1;
    if (isHandled) await desk.create(one);
    throw new HelpDeskError(code, 'As told');
  };
  return { ...desk, create };
}

test('a key that was made for another address is refused', async () => {
  const { desk } = await open({}, '192.0.2.1');
  await expect(desk.check()).rejects.toMatchObject({ code: 'credentials-refused' });
});

test('by form a ticket goes to the topic of its category, with its words and files', async () => {
  const topics = { 'bytel-poste': OSTICKET_SEED.topic };
  const { desk, tickets } = await open({ way: 'form', topics });
  const file = picture('capture d’écran.png');
  const text = 'Casque <muet> & « cassé ».\nDeuxième ligne.';
  const { number } = await placeOnce(
    desk,
    ticket({ text, subject: 'Été « chaud »', files: [file] }),
  );
  expect(tickets).toMatchObject([{ number, topicId: OSTICKET_SEED.topic, subject: 'Été "chaud"' }]);
  expect(tickets[0]?.body).toContain('<p>Casque &lt;muet&gt; &amp; &quot;cassé&quot;.<br>Deuxième');
  expect(tickets[0]?.files).toMatchObject([{ name: file.name, data: Buffer.from(file.data) }]);
});

test('a subject that names another ticket makes one of its own', async () => {
  const { desk, tickets } = await open();
  const { number } = await placeOnce(desk, ticket());
  await placeOnce(desk, ticket({ subject: `Suite de [#${number}]` }));
  expect(tickets).toHaveLength(2);
  expect(tickets[0]?.entries).toEqual([]);
});

test('a name with line breaks writes no header of its own', async () => {
  const { desk, tickets } = await open();
  const requester = { name: 'Marie\r\nBcc: x@y.fr', email: 'marie@exemple.fr', poste: 'PC-214' };
  await placeOnce(desk, ticket({ requester, subject: 'a\r\nCc: x@y.fr' }));
  expect(tickets).toMatchObject([{ subject: 'a Cc: x@y.fr', email: 'marie@exemple.fr' }]);
  const email = 'x@y.fr>\r\nBcc: <z@y.fr';
  await expect(desk.create(ticket({ requester: { ...requester, email } }))).rejects.toMatchObject({
    code: 'refused',
  });
});

test('an address that osTicket does not take waits for a person, and stands before no other', async () => {
  const { desk } = await open();
  const requester = { name: 'Marie', email: 'marie@nulle-part.invalid', poste: 'PC-214' };
  await expect(placeOnce(desk, ticket({ requester }))).rejects.toMatchObject({ code: 'refused' });
});

test('by form a create whose answer was lost waits for a person, and is not repeated', async () => {
  const { desk, tickets } = await open({ way: 'form' });
  const bench = openDeliveryBench(failing(desk, 'no-answer', true));
  const { reference } = await bench.bring();
  await bench.deliver();
  bench.advance(3600_000);
  await bench.deliver();
  expect(tickets).toHaveLength(1);
  const handOver = await bench.store.handOvers.findHandOver(reference);
  expect(handOver).toMatchObject({ state: 'needs-a-person', error: 'maybe-made' });
});

test('by form a create that a crash cut off waits for a person, and is not repeated', async () => {
  const { desk, tickets } = await open({ way: 'form' });
  const bench = openDeliveryBench(desk);
  const { reference } = await bench.bring();
  const { record } = bench.store.handOvers;
  const handOvers = {
    ...bench.store.handOvers,
    record: async (end: Parameters<typeof record>[0]) => {
      if (end.state !== 'on-its-way') throw new Error('power cut');
      await record(end);
    },
  };
  const dying = bench.deliver({ store: { ...bench.store, handOvers } });
  await expect(dying).rejects.toThrow('power cut');
  await bench.deliver();
  expect(tickets).toHaveLength(1);
  const handOver = await bench.store.handOvers.findHandOver(reference);
  expect(handOver).toMatchObject({ state: 'needs-a-person', error: 'maybe-made' });
});

test('by form a ticket is not sent again because our own store failed once it was there', async () => {
  const { desk, tickets } = await open({ way: 'form' });
  const bench = openDeliveryBench(desk);
  const { reference } = await bench.bring();
  const keepForeign = async () => Promise.reject(new Error('The connection was lost'));
  const handOvers = { ...bench.store.handOvers, keepForeign };
  await bench.deliver({ store: { ...bench.store, handOvers } });
  bench.advance(3600_000);
  await bench.deliver();
  expect(tickets).toHaveLength(1);
  const handOver = await bench.store.handOvers.findHandOver(reference);
  expect(handOver).toMatchObject({ state: 'needs-a-person', error: 'maybe-made' });
});

test('by form a person who has looked sends it again', async () => {
  const { desk, tickets } = await open({ way: 'form' });
  const bench = openDeliveryBench(failing(desk, 'no-answer', false));
  const { reference } = await bench.bring();
  await bench.deliver();
  expect(tickets).toHaveLength(0);
  await bench.store.handOvers.repeat(reference, '2026-11-23T13:06:00.000Z');
  bench.advance(60_000);
  await bench.deliver();
  expect(tickets).toHaveLength(1);
  expect(await bench.store.handOvers.findHandOver(reference)).toMatchObject({ state: 'there' });
});

test('by form a create that never left is repeated by itself', async () => {
  const { desk, tickets } = await open({ way: 'form' });
  const bench = openDeliveryBench(failing(desk, 'unreachable', false));
  const { reference } = await bench.bring();
  await bench.deliver();
  bench.advance(60_000);
  await bench.deliver();
  expect(tickets).toHaveLength(1);
  expect(await bench.store.handOvers.findHandOver(reference)).toMatchObject({ state: 'there' });
});

test('an answer that a gateway gives twice is not taken for that of the next ticket', async () => {
  const simulator = await startOsTicket();
  const twice = await startAnsweringTwice(simulator.url);
  onTestFinished(async () => {
    await twice.close();
    await simulator.close();
  });
  const parsed = OsTicketSettings.parse({ url: twice.url, key: OSTICKET_SEED.key });
  const desk = createOsTicket({ fetch }, parsed);
  const numbers = [await desk.create(ticket()), await desk.create(ticket())];
  expect(numbers).toEqual(simulator.tickets.map(({ number }) => number));
});

/** The second copy arrives with the next request on the same connection. */
async function startAnsweringTwice(target: string) {
  const copies = new WeakMap<object, string>();
  const server = createServer((incoming, outgoing) => {
    void forward(incoming, target).then((number) => {
      const copy = copies.get(incoming.socket);
      if (copy !== undefined) incoming.socket.write(copy);
      const head = `HTTP/1.1 201 Created\r\ncontent-length: ${number.length}\r\n\r\n`;
      copies.set(incoming.socket, `${head}${number}`);
      if (copy === undefined) outgoing.writeHead(201).end(number);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function forward(incoming: IncomingMessage, target: string): Promise<string> {
  const { url, method = '', headers } = incoming;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const kept = { 'x-api-key': String(headers['x-api-key']) };
  const answer = await fetch(`${target}${url}`, { method, headers: kept, body });
  return answer.text();
}
