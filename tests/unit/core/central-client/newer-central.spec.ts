import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { createCentralClient } from '#core/central-client/central-client.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { samplePicture, sampleReceipt, sampleTicket } from '#tests/support/sample-ticket.ts';
import { sendJson, startScriptedServer } from '#tests/support/scripted-server.ts';

/** A client before a central that answers everything with this. */
async function clientTold(answer: unknown, status = 200) {
  const server = await startScriptedServer((_, response: ServerResponse) =>
    sendJson(response, status, answer),
  );
  return createCentralClient({
    address: () => ({ url: server.url, token: 'poste' }),
    fetch: globalThis.fetch,
    language: () => 'fr',
    clock: createFakeClock(),
  });
}

const screen = {
  ...{ name: 'ecran-1.jpg', mediaType: 'image/jpeg', bytes: 10 },
  sha256: 'a'.repeat(64),
};
const message = {
  id: 'm1',
  at: '2026-11-23T13:05:00.000Z',
  from: 'support',
  author: 'Awa',
  text: 'Redémarrez le poste.',
  attachments: [],
};
const remote = {
  reference: 'SOS-7K4M2P',
  provisionalReference: 'P-7K4M',
  categoryId: 'dsi-materiel',
  subject: 'Casque muet',
  status: 'in-progress',
  createdAt: '2026-11-23T13:00:00.000Z',
  updatedAt: '2026-11-23T13:05:00.000Z',
  thread: [message],
  attachments: [screen],
};
const address = { reference: remote.reference, email: 'marie@exemple.fr' };

test('a state that only a newer central knows is read as being handled', async () => {
  const client = await clientTold({ ...remote, status: 'with-a-supplier' });
  expect(await client.readTicket(address, null)).toMatchObject({
    ok: true,
    value: { value: { status: 'in-progress', thread: [message] } },
  });
});

test('words of a new kind of author, with a new kind of file, are read all the same', async () => {
  const drawing = { ...screen, name: 'plan.avif', mediaType: 'image/avif' };
  const odd = { ...message, id: 'm2', from: 'robot', attachments: [screen, drawing] };
  const client = await clientTold({
    ...remote,
    thread: [message, odd, { id: 'm3', form: 'poll' }],
  });
  const outcome = await client.readTicket(address, null);
  expect(outcome).toMatchObject({
    value: { value: { thread: [message, { ...odd, from: 'support', attachments: [screen] }] } },
  });
});

test('words longer than we keep are read as far as that', async () => {
  const long = { ...message, text: 'a'.repeat(9000) };
  const client = await clientTold({ ...remote, thread: [long] });
  expect(await client.readTicket(address, null)).toMatchObject({
    value: { value: { thread: [{ ...message, text: 'a'.repeat(8000) }] } },
  });
});

test('a ticket counts as delivered in whatever state a newer central says it is', async () => {
  const ticket = { ...sampleTicket({}, [samplePicture('one')]), attempts: 1, reducible: true };
  const receipt = sampleReceipt(ticket.content);
  const client = await clientTold({ ...receipt, status: 'triaged' }, 201);
  expect(await client.createTicket(ticket)).toEqual({
    ok: true,
    value: { ...receipt, status: 'in-progress' },
  });
});

test('a list is kept as it came, for a version that can read more of it', async () => {
  const [category] = DEFAULT_CATALOGUE.categories;
  const sketched = { ...category, questions: [{ kind: 'sketch' }], colour: 'blue' };
  const catalogue = { version: 'newer', categories: [sketched] };
  const client = await clientTold(catalogue);
  expect(await client.catalogue(null)).toMatchObject({ value: { value: catalogue } });
});

test('a list of which nothing can be read is no catalogue', async () => {
  const client = await clientTold({ version: 'newer', categories: [{ name: 'casque' }] });
  expect(await client.catalogue(null)).toMatchObject({ error: { code: 'central-unreadable' } });
});
