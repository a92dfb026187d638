import { expect, onTestFinished, test } from 'vitest';
import { createCore } from '#core/create-core.ts';
import { createMemoryPorts } from '#tests/support/memory-ports.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { pngPicture } from '#tests/support/tiny-png.ts';

const MINUTE_MS = 60_000;

/** A poste whose host counts restarts. */
async function startPoste(policyDiffers: () => boolean) {
  const ports = createMemoryPorts({ dataFolder: tempFolder() });
  const state = { restarts: 0 };
  const core = createCore({
    ...ports,
    policyDiffers,
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

test('a poste whose policy stays as it was never restarts', async () => {
  const { state, after } = await startPoste(() => false);
  await after(24 * 60);
  expect(state.restarts).toBe(0);
});

test('words and pictures that were added put the restart off; the screens of a past act do not', async () => {
  const { core, state, write, after } = await startPoste(() => true);
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
  await after(30);
  expect(state.restarts).toBe(1);
});
