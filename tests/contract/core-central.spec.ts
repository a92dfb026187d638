import { expect, test } from 'vitest';
import { pictureTypeOf } from '#shared/picture.ts';
import { parseReference } from '#shared/reference.ts';
import { startCentral, startPoste } from '#tests/support/poste-at-central.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

test('from the press to a reference: the central holds what the poste sent, byte for byte', async () => {
  const poste = await startPoste(await startCentral());
  await poste.core.act('hot-key');
  const shown = (await poste.call('app.snapshot', null)).evidence.pictures;
  const sent = await poste.send('Mon casque ne marche plus');
  expect(sent.delivery.state).toMatch(/queued|sending/u);
  expect(parseReference(sent.provisionalReference)).toBe(sent.provisionalReference);

  await poste.delivered(sent.key);
  const ticket = await poste.call('tickets.get', { key: sent.key });
  expect(parseReference(ticket.reference)).toBe(ticket.reference);
  expect(ticket.content.attachments.map(({ sha256 }) => sha256)).toEqual(
    shown.map(({ sha256 }) => sha256),
  );
  const { sha256 } = shown[0]!;
  const stored = await poste.call('tickets.picture', { key: sent.key, sha256 });
  expect(pictureTypeOf(stored.bytes)).toBe('image/jpeg');
  expect(stored.bytes).toHaveLength(shown[0]!.bytes);
});

test('after Send the act is over: no draft, no picture, and the requester is remembered', async () => {
  const poste = await startPoste(await startCentral());
  await poste.core.act('hot-key');
  await poste.send('Mon casque ne marche plus');
  const { draft, evidence } = await poste.call('app.snapshot', null);
  expect(draft).toMatchObject({ description: '', requester: { name: 'Marie Durand' } });
  expect(evidence.pictures).toEqual([]);
});

test('a central that is down costs nothing: the ticket waits, and leaves once it answers', async () => {
  const folder = tempFolder();
  const first = await startCentral(folder);
  const poste = await startPoste(first);
  await first.stop();
  const sent = await poste.send('Plus de réseau');
  await expect
    .poll(async () => (await poste.call('tickets.get', { key: sent.key })).delivery.lastFault?.code)
    .toBe('connection-refused');

  const { reference } = await poste.call('tickets.get', { key: sent.key });
  expect(reference).toBe(sent.provisionalReference);
  const found = await poste.call('tickets.list', { search: 'reseau', limit: 10 });
  expect(found.map(({ key }) => key)).toEqual([sent.key]);
});

test('a draft survives the program, its pictures do not', async () => {
  const central = await startCentral();
  const folder = tempFolder();
  const poste = await startPoste(central, folder);
  await poste.core.act('hot-key');
  const { draft } = await poste.call('app.snapshot', null);
  await poste.call('draft.update', { ...draft, description: 'le client ne m’entend' });
  await poste.core.stop();

  const again = await startPoste(central, folder);
  const snapshot = await again.call('app.snapshot', null);
  expect(snapshot.draft.description).toBe('le client ne m’entend');
  expect(snapshot.evidence.pictures).toEqual([]);
});

test('a refused field keeps the words and the pictures', async () => {
  const poste = await startPoste(await startCentral());
  await poste.core.act('hot-key');
  const { draft } = await poste.call('app.snapshot', null);
  const outcome = await poste.call('tickets.send', {
    ...draft,
    description: 'x',
    categoryId: 'dsi-log',
  });
  expect(outcome).toMatchObject({ sent: false });
  expect(Object.keys(outcome.sent ? {} : outcome.fields)).toContain('answers.login');
  expect((await poste.call('app.snapshot', null)).evidence.pictures).toHaveLength(1);
});

test('events are numbered, and the snapshot says which ones it already holds', async () => {
  const poste = await startPoste(await startCentral());
  await poste.core.act('hot-key');
  const before = poste.events.at(-1)!.revision;
  const { revision } = await poste.call('app.snapshot', null);
  const revisions = poste.events.map((event) => event.revision);
  expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
  expect(new Set(revisions).size).toBe(revisions.length);
  expect(revision).toBeGreaterThanOrEqual(before);
});

test('no log line holds a token, the words of a ticket or an address', async () => {
  const central = await startCentral();
  const poste = await startPoste(central);
  await poste.core.act('hot-key');
  const { key } = await poste.send('Mon secret professionnel');
  await poste.delivered(key);
  const logged = JSON.stringify(poste.ports.log.lines);
  for (const secret of [central.agentToken, 'secret professionnel', 'marie@exemple.fr']) {
    expect(logged).not.toContain(secret);
  }
});

test('a call with a wrong shape is refused with a code, and changes nothing', async () => {
  const poste = await startPoste(await startCentral());
  expect(await poste.serve('tickets.send', { description: 12 })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  });
  expect(await poste.serve('tickets.explode', null)).toMatchObject({
    error: { code: 'unknown-call' },
  });
  expect(await poste.serve('__proto__', null)).toMatchObject({ error: { code: 'unknown-call' } });
  expect(await poste.call('tickets.list', { search: '', limit: 10 })).toEqual([]);
});

test('stopping while the central is being asked ends quietly', async () => {
  const poste = await startPoste(await startCentral());
  const unhandled: unknown[] = [];
  const note = (thrown: unknown) => unhandled.push(thrown);
  process.on('unhandledRejection', note);
  await poste.ports.clock.advance(0);
  await poste.core.stop();
  await new Promise((resolve) => setTimeout(resolve, 200));
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

test('a ticket that its site has erased, or that another central does not know, says so on the poste', async () => {
  const central = await startCentral();
  const poste = await startPoste(central);
  const { key } = await poste.send('Mon casque ne marche plus');
  await poste.delivered(key);
  const { reference } = await poste.call('tickets.get', { key });
  const at = '2020-01-01T00:00:00.000Z';
  await central.store.tickets.change({ reference, messages: [], status: 'resolved', at });
  expect(await central.store.tickets.eraseResolvedBefore('2021-01-01T00:00:00.000Z', 10)).toBe(1);
  await poste.call('tickets.refresh', null);
  await expect.poll(async () => (await poste.call('tickets.get', { key })).missing).toBe(true);
  const [listed] = await poste.call('tickets.list', { search: '', limit: 1 });
  expect(listed).toMatchObject({ key, missing: true });
  expect(poste.events.findLast(({ name }) => name === 'ticket')?.value).toMatchObject({ key });
});
