import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createContractServer } from '#bridge/serve-contract.ts';
import { createCore } from '#core/create-core.ts';
import type { AppEvent, CallInput, CallName, CallOutput } from '#shared/contract.ts';
import { pictureTypeOf } from '#shared/picture.ts';
import { parseReference } from '#shared/reference.ts';
import { createMemoryPorts } from '#tests/support/memory-ports.ts';
import { startRealCentral, type RealCentral } from '#tests/support/real-central.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/** One poste, enrolled at a real central, spoken to through the contract as the window would. */
async function startPoste(central: RealCentral, folder = tempFolder()) {
  const ports = createMemoryPorts({
    dataFolder: join(folder, 'poste'),
    policy: { centralUrl: central.url, centralToken: central.agentToken, site: 'Douala' },
  });
  const core = createCore(ports);
  const serve = createContractServer({ handlers: core.handlers, onDefect: () => undefined });
  const events: AppEvent[] = [];
  core.subscribe((event) => events.push(event));
  await core.start();
  onTestFinished(() => core.stop().catch(() => undefined));

  async function call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ): Promise<CallOutput<Name>> {
    const reply = await serve(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`);
    return reply.value as CallOutput<Name>;
  }
  const send = async (description: string, categoryId = 'dsi-materiel') => {
    const { draft } = await call('app.snapshot', null);
    const requester = {
      name: 'Marie Durand',
      email: 'marie@exemple.fr',
      poste: 'PC-214',
      phone: '',
    };
    const outcome = await call('tickets.send', { ...draft, description, categoryId, requester });
    if (!outcome.sent) throw new Error(JSON.stringify(outcome.fields));
    return outcome.ticket;
  };
  const delivered = (key: string) =>
    expect
      .poll(async () => {
        await ports.clock.advance(500);
        return (await call('tickets.get', { key })).delivery.state;
      })
      .toBe('delivered');
  return { ports, core, call, send, delivered, events, serve };
}

async function startCentral(folder = tempFolder()) {
  const central = await startRealCentral({ folder });
  onTestFinished(() => central.stop().catch(() => undefined));
  return central;
}

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

test('the agent’s answer and "c’est résolu" reach the thread once, however often they are repeated', async () => {
  const poste = await startPoste(await startCentral());
  const { key } = await poste.send('Mon casque ne marche plus');
  await poste.delivered(key);
  const replyKey = randomUUID();
  await poste.call('tickets.reply', { key, replyKey, text: 'Toujours en panne' });
  const again = await poste.call('tickets.reply', { key, replyKey, text: 'Toujours en panne' });
  expect(again.thread.filter(({ text }) => text === 'Toujours en panne')).toHaveLength(1);

  const solved = await poste.call('tickets.change-status', {
    key,
    to: 'resolved',
    reason: 'Débranché',
  });
  expect(solved.status).toBe('resolved');
  const reopened = await poste.call('tickets.change-status', { key, to: 'reopened', reason: '' });
  expect(reopened.status).not.toBe('resolved');
  expect(reopened.unread).toBe(false);
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
