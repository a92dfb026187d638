import { expect, test } from 'vitest';
import { createProgramStore } from '#renderer/bridge/program-store.ts';
import { createEvidenceStore } from '#renderer/features/evidence/evidence-store.ts';
import { createFakeBridge } from '#tests/support/fake-bridge.ts';
import { createManualTimers, settle } from '#tests/support/manual-timers.ts';
import { sampleSnapshot } from '#tests/support/sample-window.ts';

async function start() {
  const bridge = createFakeBridge();
  const program = createProgramStore({ bridge, after: createManualTimers().after });
  let wanted: boolean | undefined;
  let tell: () => void = () => undefined;
  const store = createEvidenceStore({
    bridge,
    program,
    wantsScreens: () => wanted,
    watchCategory: (listener) => (tell = listener),
  });
  await settle();
  return {
    bridge,
    store,
    pick: async (wants: boolean) => {
      wanted = wants;
      tell();
      await store.settled();
    },
    kept: () =>
      program
        .getState()
        .snapshot!.evidence.pictures.filter(({ removed }) => !removed)
        .map(({ id }) => id),
  };
}

test('a category that wants no screen takes them out, and another brings them back', async () => {
  const { pick, kept } = await start();
  await pick(false);
  expect(kept()).toEqual([]);
  await pick(true);
  expect(kept()).toEqual(['one', 'two']);
});

test('a screen removed by hand is not put back by a change of category', async () => {
  const { store, pick, kept } = await start();
  await store.remove('one');
  await pick(false);
  await pick(true);
  expect(kept()).toEqual(['two']);
});

test('the agent may attach the screens all the same', async () => {
  const { store, pick, kept } = await start();
  await pick(false);
  await store.includeScreens(true);
  await store.settled();
  expect(kept()).toEqual(['one', 'two']);
  await store.includeScreens(false);
  await store.settled();
  expect(kept()).toEqual([]);
});

test('what the agent added by hand is never withheld', async () => {
  const { store, pick, kept } = await start();
  await store.add([new File(['x'], 'note.png')], 'pasted');
  await pick(false);
  expect(kept()).toEqual(['added-3']);
});

test('screens read again are withheld again', async () => {
  const { bridge, store, pick, kept } = await start();
  await pick(false);
  const { evidence } = sampleSnapshot();
  const pictures = evidence.pictures.map((picture) => ({ ...picture, id: `${picture.id}-again` }));
  bridge.emit('evidence', { ...evidence, actId: 'act-2', pictures });
  await store.settled();
  expect(kept()).toEqual([]);
});

test('a file over the limit is refused here, in the words of the program, and not sent', async () => {
  const { bridge, store } = await start();
  const film = new File([new Uint8Array(10_000_001)], 'film.png');
  await store.add([film], 'file');
  expect(bridge.inputsOf('evidence.add')).toEqual([]);
  expect(store.getState().fault).toMatchObject({
    code: 'picture-too-large',
    details: { name: 'film.png', bytes: 10_000_001, limitBytes: 10_000_000 },
  });
});

test('one bad file does not stop the others', async () => {
  const { bridge, store } = await start();
  const film = new File([new Uint8Array(10_000_001)], 'film.png');
  await store.add([film, new File(['x'], 'ecran.png')], 'dropped');
  expect(bridge.inputsOf('evidence.add').map(({ name }) => name)).toEqual(['ecran.png']);
});

test('a refused picture is said', async () => {
  const { bridge, store } = await start();
  bridge.refuse('evidence.add', 'picture-unreadable', { name: 'faux.png' });
  await store.add([new File(['<html>'], 'faux.png')], 'file');
  expect(store.getState()).toMatchObject({ busy: 0, fault: { code: 'picture-unreadable' } });
});

test('a refusal is said until the act ends, and not in the next one', async () => {
  const { bridge, store } = await start();
  bridge.refuse('evidence.add', 'picture-unreadable', { name: 'faux.png' });
  await store.add([new File(['<html>'], 'faux.png')], 'file');
  bridge.emit('evidence', { ...sampleSnapshot().evidence, pictures: [] });
  expect(store.getState().fault?.code).toBe('picture-unreadable');
  bridge.emit('evidence', { ...sampleSnapshot().evidence, actId: 'act-2' });
  expect(store.getState().fault).toBeNull();
});

test('a screen that has left with its act is taken out without a word', async () => {
  const { bridge, store, pick } = await start();
  bridge.refuse('evidence.remove', 'not-found');
  await pick(false);
  expect(bridge.inputsOf('evidence.remove')).not.toEqual([]);
  expect(store.getState()).toMatchObject({ busy: 0, fault: null });
});

test('an edited picture waits for its turn, and a refusal is answered to the editor', async () => {
  const { bridge, store } = await start();
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a);
  const removing = store.remove('two');
  expect(await store.replace('one', png)).toMatchObject({ ok: true });
  await removing;
  expect(bridge.calls.map(({ name }) => name).slice(-2)).toEqual([
    ...['evidence.remove', 'evidence.replace'],
  ]);
  expect(await store.replace('gone', png)).toMatchObject({ error: { code: 'not-found' } });
});
