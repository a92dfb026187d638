import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { RealCentral } from '#tests/support/real-central.ts';
import { pngPicture } from '#tests/support/tiny-png.ts';
import { startCentral, startPoste } from '#tests/support/poste-at-central.ts';

const PAUL = { name: 'Paul Etoga', email: 'paul@exemple.fr', poste: 'PC-214', phone: '' };
const MARIE = { ...PAUL, name: 'Marie Durand', email: 'marie@exemple.fr' };

async function answer({ store }: RealCentral, reference: string, text: string): Promise<void> {
  const at = new Date().toISOString();
  const said = { id: randomUUID(), at, from: 'support' as const, author: 'Le support', text };
  await store.tickets.change({ reference, status: 'in-progress', at, messages: [said] });
}

test('who says in the settings who they are sends the next ticket, with the words that stood there', async () => {
  const poste = await startPoste(await startCentral());
  const { key } = await poste.send('Mon casque ne marche plus');
  const { draft } = await poste.call('app.snapshot', null);
  await poste.call('draft.update', { ...draft, description: 'Écran noir' });

  await poste.call('settings.update', { requester: PAUL });
  const told = poste.events.findLast(({ name }) => name === 'draft')?.value;
  expect(told).toMatchObject({ description: 'Écran noir', requester: PAUL });
  const seen = await poste.call('app.snapshot', null);
  expect(seen.draft).toEqual(told);
  expect(await poste.serve('tickets.get', { key })).toMatchObject({ error: { code: 'not-yours' } });
  const sent = await poste.call('tickets.send', { ...seen.draft, categoryId: 'dsi-materiel' });
  expect(sent).toMatchObject({ sent: true, ticket: { content: { requester: PAUL } } });
  expect(poste.ports.kept().requester).toEqual(PAUL);
});

test('a change of one setting leaves the others as they were', async () => {
  const poste = await startPoste(await startCentral());
  const centralUrl = 'https://support.exemple.fr';
  await poste.call('settings.update', { requester: PAUL, hotKey: 'Ctrl+F9', centralUrl });
  await poste.call('settings.update', { language: 'en' });
  const kept = { language: 'en', requester: PAUL, hotKey: 'Ctrl+F9', centralUrl };
  expect(poste.ports.kept()).toEqual(kept);
  expect((await poste.call('app.snapshot', null)).draft.requester).toEqual(PAUL);
});

test('a name that was typed in the form stays there, whatever the settings say', async () => {
  const poste = await startPoste(await startCentral());
  const { draft } = await poste.call('app.snapshot', null);
  const requester = { ...draft.requester, name: 'Awa Nkolo' };
  await poste.call('draft.update', { ...draft, requester });
  await poste.call('settings.update', { requester: PAUL });
  expect((await poste.call('app.snapshot', null)).draft.requester).toEqual(requester);
});

test('a waiting ticket leaves under the name it had, and who sits here stays who they are', async () => {
  const central = await startCentral();
  const poste = await startPoste(central);
  await central.stop();
  const { key, content } = await poste.send('Plus de réseau');
  await expect
    .poll(async () => (await poste.call('tickets.get', { key })).delivery)
    .toMatchObject({ state: 'queued', attempts: 1 });
  const { draft } = await poste.call('tickets.edit', { key, replaceDraft: true });
  await poste.call('settings.update', { requester: PAUL });
  expect((await poste.call('app.snapshot', null)).draft.requester).toEqual(content.requester);
  const sent = await poste.call('tickets.send', { ...draft, description: 'Toujours rien' });
  expect(sent).toMatchObject({ ticket: { key, content: { requester: content.requester } } });
  expect(poste.ports.kept().requester).toEqual(PAUL);
  expect((await poste.call('app.snapshot', null)).draft.requester).toEqual(PAUL);
});

test('an answer is told on the desktop to its owner only, who finds it unread when they are back', async () => {
  const central = await startCentral();
  const poste = await startPoste(central);
  const { key } = await poste.send('Mon casque ne marche plus');
  await poste.delivered(key);
  const { reference } = await poste.call('tickets.get', { key });
  await poste.call('settings.update', { requester: PAUL });
  await answer(central, reference, 'Débranchez-le.');
  await poste.call('tickets.refresh', null);
  expect(poste.ports.shownNotices).toEqual([]);
  expect(poste.core.trayFacts().unread).toBe(0);

  await poste.call('settings.update', { requester: MARIE });
  expect(poste.core.trayFacts().unread).toBe(1);
  await answer(central, reference, 'Puis rebranchez-le.');
  await poste.call('tickets.refresh', null);
  expect(poste.ports.shownNotices).toMatchObject([{ title: 'Le support a répondu' }]);

  const press = () => {
    poste.ports.shownNotices.forEach(({ onClick }) => onClick());
    return poste.events.at(-1);
  };
  expect(press()).toMatchObject({ name: 'revealed', value: { key } });
  await poste.call('settings.update', { requester: PAUL });
  expect(press()).toMatchObject({ name: 'revealed', value: { key: null } });
});

test('a window shown without an act has no screens and no report of more than ten minutes ago', async () => {
  const poste = await startPoste(await startCentral());
  const seen = () => poste.call('app.snapshot', null);
  poste.core.reveal();
  expect((await seen()).report.results).not.toEqual({});
  await poste.core.act('hot-key');
  const added = { name: 'photo.png', bytes: pngPicture('one').bytes, source: 'file' } as const;
  await poste.call('evidence.add', added);
  const { draft } = await seen();
  await poste.call('draft.update', { ...draft, description: 'Écran noir' });

  await poste.ports.clock.advance(9 * 60_000);
  const before = await seen();
  poste.core.reveal();
  expect(await seen()).toMatchObject({ evidence: before.evidence, report: before.report });
  await poste.ports.clock.advance(2 * 60_000);
  poste.core.reveal();
  const after = await seen();
  expect(after.evidence.pictures.map(({ name }) => name)).toEqual(['photo.png']);
  expect(after.draft.description).toBe('Écran noir');
  expect(Date.parse(after.report.takenAt)).toBe(poste.ports.clock.now());
  expect(await poste.call('captures.list', null)).toMatchObject([{ ending: 'dropped' }]);
});

test('a begun report is shown again for ten minutes, a look without a word for one', async () => {
  const { core, call, ports } = await startPoste(await startCentral());
  expect(core.isStillInHand()).toBe(false);
  await core.act('tray');
  await ports.clock.advance(59_000);
  expect(core.isStillInHand()).toBe(true);
  await ports.clock.advance(1_000);
  expect(core.isStillInHand()).toBe(false);

  const { draft, evidence } = await call('app.snapshot', null);
  await call('draft.update', { ...draft, description: 'Mon casque' });
  expect(core.isStillInHand()).toBe(true);
  await call('draft.update', { ...draft, description: ' ' });
  await call('evidence.remove', { id: evidence.pictures[0]!.id });
  expect(core.isStillInHand()).toBe(true);
  await ports.clock.advance(9 * 60_000);
  expect(core.isStillInHand()).toBe(false);
});

test('a screen that was drawn on is shown again for ten minutes', async () => {
  const { core, call, ports } = await startPoste(await startCentral());
  await core.act('tray');
  const { evidence } = await call('app.snapshot', null);
  const { bytes } = pngPicture('marked');
  await call('evidence.replace', { id: evidence.pictures[0]!.id, bytes });
  await ports.clock.advance(9 * 60_000);
  expect(core.isStillInHand()).toBe(true);
  await ports.clock.advance(60_000);
  expect(core.isStillInHand()).toBe(false);
});
