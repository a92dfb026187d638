import { expect, test } from 'vitest';
import { createProgramStore } from '#renderer/bridge/program-store.ts';
import { Snapshot } from '#shared/contract.ts';
import { createFakeBridge } from '#tests/support/fake-bridge.ts';
import { createManualTimers, settle } from '#tests/support/manual-timers.ts';
import { blankDraft, sampleSnapshot } from '#tests/support/sample-window.ts';

function start() {
  const bridge = createFakeBridge();
  const timers = createManualTimers();
  const store = createProgramStore({ bridge, after: timers.after });
  return { bridge, timers, store, told: () => store.getState().snapshot };
}

test('the window mirrors each part of the program as it is told', async () => {
  const { bridge, told } = start();
  await settle();
  bridge.emit('draft', blankDraft({ description: 'écran noir' }));
  expect(told()?.draft.description).toBe('écran noir');
  bridge.emit('warnings', [{ code: 'settings-corrupt', message: '' }]);
  expect(told()?.warnings).toHaveLength(1);
});

test('a change told between subscription and snapshot is kept when it is newer', async () => {
  const { bridge, told } = start();
  const revision = sampleSnapshot().revision;
  bridge.emitRaw({
    name: 'draft',
    revision: revision + 1,
    value: blankDraft({ description: 'neuf' }),
  });
  bridge.emitRaw({
    name: 'draft',
    revision: revision - 1,
    value: blankDraft({ description: 'vieux' }),
  });
  await settle();
  expect(told()?.draft.description).toBe('neuf');
});

test('what came with the page is shown at once, and not drawn again when it is still true', async () => {
  const bridge = createFakeBridge();
  const first = Snapshot.parse(sampleSnapshot());
  bridge.answer('app.snapshot', async () => Snapshot.parse(sampleSnapshot()));
  const timers = createManualTimers();
  const store = createProgramStore({ bridge, after: timers.after, first });
  expect(store.getState().snapshot).toBe(first);
  timers.pass(1_000);
  await settle();
  expect(bridge.calls).toHaveLength(1);
  expect(store.getState().snapshot).toBe(first);
});

test('what came with the page is asked again once the first frame is past', async () => {
  const bridge = createFakeBridge();
  const timers = createManualTimers();
  const first = { ...sampleSnapshot(), draft: blankDraft({ description: 'vieux' }) };
  const newer = { ...sampleSnapshot(), draft: blankDraft({ description: 'neuf' }) };
  bridge.answer('app.snapshot', () => Promise.resolve(newer));
  const store = createProgramStore({ bridge, after: timers.after, first });
  await settle();
  expect(store.getState().snapshot).toBe(first);
  timers.pass(1_000);
  await settle();
  expect(store.getState().snapshot?.draft.description).toBe('neuf');
});

test('a change told since the page was handed out is not lost', async () => {
  const bridge = createFakeBridge();
  const timers = createManualTimers();
  const old = sampleSnapshot();
  const first = { ...old, revision: old.revision - 2, draft: blankDraft({ description: 'vieux' }) };
  const store = createProgramStore({ bridge, after: timers.after, first });
  const said = () => store.getState().snapshot?.draft.description;
  expect(said()).toBe('vieux');
  bridge.emitRaw({
    name: 'draft',
    revision: old.revision + 1,
    value: blankDraft({ description: 'neuf' }),
  });
  expect(said()).toBe('neuf');
  timers.pass(1_000);
  await settle();
  expect(said()).toBe('neuf');
  expect(store.getState().snapshot?.revision).toBe(old.revision + 1);
});

test('an event older than what is known is ignored', async () => {
  const { bridge, told } = start();
  await settle();
  bridge.emitRaw({ name: 'draft', revision: 3, value: blankDraft({ description: 'vieux' }) });
  expect(told()?.draft.description).toBe('');
});

test('a snapshot that cannot be had is asked for again', async () => {
  const { bridge, timers, store } = start();
  bridge.refuse('app.snapshot', 'program-stopped');
  const second = createProgramStore({ bridge, after: timers.after });
  await settle();
  expect(second.getState().fault?.code).toBe('program-stopped');
  bridge.answer('app.snapshot', () => Promise.resolve(sampleSnapshot()));
  timers.pass(2_000);
  await settle();
  expect(second.getState()).toMatchObject({ fault: null, snapshot: { version: '0.1.0' } });
  expect(store.getState().fault).toBeNull();
});

test('a program that came back is believed, though its revisions begin again', async () => {
  const { bridge, store, told } = start();
  await settle();
  bridge.setLink('lost');
  expect(store.getState().link).toBe('lost');
  const reborn: Snapshot = { ...sampleSnapshot(), revision: 1, version: '0.1.1' };
  bridge.answer('app.snapshot', () => Promise.resolve(reborn));
  bridge.setLink('up');
  await settle();
  expect(store.getState().link).toBe('up');
  expect(told()?.version).toBe('0.1.1');
});

test('another language is asked of the program, which knows the system’s', async () => {
  const { bridge, told } = start();
  await settle();
  await bridge.call('settings.update', { language: 'en' });
  await settle();
  expect(told()?.language).toBe('en');
});
