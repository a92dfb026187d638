import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { createCore } from '#core/create-core.ts';
import type { Ports } from '#core/ports.ts';
import { createMemoryPorts } from '#tests/support/memory-ports.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { pngPicture } from '#tests/support/tiny-png.ts';

const MINUTE_MS = 60_000;

/** A poste whose ticket file another program may hold, and whose host counts restarts. */
async function startPoste({
  fileIsHeld = false,
  ...change
}: { fileIsHeld?: boolean } & Partial<Ports> = {}) {
  const ports = createMemoryPorts({ dataFolder: tempFolder() });
  const state = { fileIsHeld, restarts: 0 };
  const core = createCore({
    ...ports,
    ...change,
    openFile: (file, options) => {
      if (state.fileIsHeld && file !== ':memory:')
        throw Object.assign(new Error('unable to open database file'), { errcode: 14 });
      return new DatabaseSync(file, options);
    },
    restart: { isSeen: () => false, begin: () => void (state.restarts += 1) },
  });
  await core.start();
  onTestFinished(() => core.stop());
  const write = async (description: string) => {
    const { draft } = await core.handlers['app.snapshot'](null);
    await core.handlers['draft.update']({ ...draft, description });
  };
  return {
    core,
    state,
    write,
    after: (minutes: number) => ports.clock.advance(minutes * MINUTE_MS),
  };
}

test('a ticket file that was held at the start and is free since is taken up by a restart', async () => {
  const { state, after } = await startPoste({ fileIsHeld: true });
  await after(60);
  expect(state.restarts).toBe(0);
  state.fileIsHeld = false;
  await after(3);
  expect(state.restarts).toBe(1);
});

test('whoever has words in the form then is told to start the program again', async () => {
  const { core, state, write, after } = await startPoste({ fileIsHeld: true });
  await write('Mon casque grésille');
  await after(10);
  const said = async () => (await core.handlers['app.snapshot'](null)).warnings[0]?.code;
  expect(await said()).toBe('storage-read-only');
  state.fileIsHeld = false;
  await after(2);
  expect(state.restarts).toBe(0);
  expect(await said()).toBe('storage-back');
  expect(core.trayFacts().attention).toBe(1);
});

test('a poste that keeps its tickets and its policy never restarts', async () => {
  const { state, after } = await startPoste({ policyDiffers: () => false });
  await after(24 * 60);
  expect(state.restarts).toBe(0);
});

test('words, pictures that were added and marks put the restart off; the screens of a past act do not', async () => {
  const { core, state, write, after } = await startPoste({ policyDiffers: () => true });
  await write('Mon casque grésille');
  await after(30);
  expect(state.restarts).toBe(0);

  await core.handlers['draft.discard'](null);
  await core.handlers['evidence.add']({
    name: 'a.png',
    bytes: pngPicture('a').bytes,
    source: 'pasted',
  });
  await after(30);
  expect(state.restarts).toBe(0);

  await core.handlers['evidence.cancel'](null);
  await core.act('tray');
  const { evidence } = await core.handlers['app.snapshot'](null);
  const id = evidence.pictures[0]?.id ?? '';
  await core.handlers['evidence.replace']({ id, bytes: pngPicture('marked').bytes });
  await after(9);
  expect(state.restarts).toBe(0);
  await after(30);
  expect(state.restarts).toBe(1);
});
