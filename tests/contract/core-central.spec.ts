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
  const replied = (key: string) =>
    expect
      .poll(async () => {
        await ports.clock.advance(500);
        const listed = await call('tickets.list', { search: '', limit: 100 });
        return listed.find((ticket) => ticket.key === key)?.waitingReplies;
      })
      .toBe(0);
  return { ports, core, call, send, delivered, replied, events, serve };
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
  await poste.call('replies.capture', { key, delaySeconds: 0 });
  const reply = { key, replyKey: randomUUID(), text: 'Toujours en panne', wish: null };
  await poste.call('replies.send', reply);
  await poste.call('replies.send', reply);
  await poste.call('replies.send', {
    ...reply,
    replyKey: randomUUID(),
    text: '',
    wish: 'resolved',
  });
  await poste.replied(key);

  const ticket = await poste.call('tickets.get', { key });
  expect(ticket).toMatchObject({ status: 'resolved', unread: false, replies: [] });
  expect(ticket.thread.map(({ text }) => text)).toEqual([
    'Toujours en panne',
    'Le demandeur indique que le problème est résolu.',
  ]);
  const [{ sha256 } = { sha256: '' }] = ticket.thread[0]!.attachments;
  expect((await poste.call('tickets.picture', { key, sha256 })).mediaType).toBe('image/jpeg');
});

test('a reply to a ticket that waits leaves behind it, and neither disturbs the form', async () => {
  const folder = tempFolder();
  const first = await startCentral(folder);
  const poste = await startPoste(first);
  await first.stop();
  const { key } = await poste.send('Plus de réseau');
  await poste.core.act();
  const { evidence } = await poste.call('app.snapshot', null);
  await poste.call('replies.capture', { key, delaySeconds: 0 });
  const words = { text: 'Toujours rien', wish: null };
  const summary = await poste.call('replies.send', { key, replyKey: randomUUID(), ...words });
  expect(summary).toMatchObject({ waitingReplies: 1 });
  expect((await poste.call('app.snapshot', null)).evidence).toEqual(evidence);
  const { replies } = await poste.call('tickets.get', { key });
  expect(replies).toMatchObject([{ text: 'Toujours rien', mayWithdraw: true }]);
  expect(replies[0]?.attachments).toHaveLength(1);

  await poste.call('replies.withdraw', { key, replyKey: replies[0]!.key });
  const back = await poste.call('tickets.get', { key });
  expect(back).toMatchObject({ replies: [], replyDraft: 'Toujours rien' });
  expect((await poste.call('replies.evidence', { key })).pictures).toHaveLength(1);
});

test('what was typed is moved into the ticket that is open already, and the form is empty', async () => {
  const poste = await startPoste(await startCentral());
  const { key } = await poste.send('Mon casque ne marche plus');
  await poste.delivered(key);
  await poste.core.act();
  const { draft } = await poste.call('app.snapshot', null);
  await poste.call('draft.update', { ...draft, description: 'Encore le casque' });
  await poste.call('replies.relaunch', { key });
  await poste.replied(key);
  const { thread } = await poste.call('tickets.get', { key });
  expect(thread).toMatchObject([{ text: 'Encore le casque', attachments: [{}] }]);
  const after = await poste.call('app.snapshot', null);
  expect(after.draft.description).toBe('');
  expect(after.evidence.pictures).toEqual([]);
  expect(await poste.call('tickets.list', { search: '', limit: 10 })).toHaveLength(1);
});

test('two people at one poste read their own tickets, and may relaunch the other’s', async () => {
  const poste = await startPoste(await startCentral());
  const { key } = await poste.send('Mon casque ne marche plus');
  await poste.delivered(key);
  const paul = { name: 'Paul Etoga', email: 'paul@exemple.fr', poste: 'PC-214', phone: '' };
  await poste.call('settings.update', { requester: paul });
  await poste.call('draft.discard', null);
  const [seen] = await poste.call('tickets.list', { search: '', limit: 10 });
  expect(seen).toMatchObject({ mine: false, reference: '', provisionalReference: '' });
  expect(seen?.subject).toContain('casque');
  expect(await poste.call('tickets.list', { search: 'casque', limit: 10 })).toEqual([]);
  for (const call of ['tickets.get', 'tickets.export', 'tickets.phone-code'] as const) {
    expect(await poste.serve(call, { key })).toMatchObject({ error: { code: 'not-yours' } });
  }

  await poste.call('replies.relaunch', { key });
  await poste.replied(key);
  const marie = { ...paul, name: 'Marie Durand', email: 'Marie@exemple.fr' };
  await poste.call('settings.update', { requester: marie });
  await poste.call('draft.discard', null);
  const { thread } = await poste.call('tickets.get', { key });
  expect(thread).toMatchObject([{ author: 'Paul Etoga', text: 'Le problème est toujours là.' }]);
});

test('a ticket made elsewhere is found by reference and e-mail, and kept', async () => {
  const central = await startCentral();
  const [here, elsewhere] = [await startPoste(central), await startPoste(central)];
  const { key } = await elsewhere.send('Mon casque ne marche plus');
  await elsewhere.delivered(key);
  const { reference } = await elsewhere.call('tickets.get', { key });

  const typed = reference.toLowerCase().replaceAll('-', ' ');
  const found = await here.call('tickets.find', { reference: typed, email: 'marie@exemple.fr' });
  expect(found).toMatchObject({ reference, elsewhere: true, mine: true });
  const again = await here.call('tickets.find', { reference, email: 'MARIE@exemple.fr' });
  expect(again.key).toBe(found.key);
  const whole = await here.call('tickets.get', { key: found.key });
  expect(whole.content).toMatchObject({ description: 'Mon casque ne marche plus', report: null });
  const wrong = { reference, email: 'paul@exemple.fr' };
  expect(await here.serve('tickets.find', wrong)).toMatchObject({ error: { code: 'not-found' } });
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
