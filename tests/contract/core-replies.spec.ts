import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { startCentral, startPoste } from '#tests/support/poste-at-central.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

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
  await poste.core.act('hot-key');
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
  await poste.core.act('hot-key');
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
  const { thread } = await poste.call('tickets.get', { key });
  expect(thread).toMatchObject([{ author: 'Paul Etoga', text: 'Le problème est toujours là.' }]);
});

test('what is said elsewhere is heard within seconds, where the central offers it', async () => {
  const central = await startCentral();
  const [here, elsewhere] = [await startPoste(central), await startPoste(central)];
  const { key } = await here.send('Mon casque ne marche plus');
  await here.delivered(key);
  await here.ports.clock.advance(31_000);
  const { reference } = await here.call('tickets.get', { key });
  const found = await elsewhere.call('tickets.find', { reference, email: 'marie@exemple.fr' });
  const words = { text: 'Vu depuis l’accueil', wish: null };
  await elsewhere.call('replies.send', { key: found.key, replyKey: randomUUID(), ...words });
  await elsewhere.replied(found.key);
  await expect
    .poll(async () => (await here.call('tickets.get', { key })).thread.map(({ text }) => text))
    .toEqual(['Vu depuis l’accueil']);
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
