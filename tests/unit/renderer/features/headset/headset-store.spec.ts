import { expect, test } from 'vitest';
import { createHeadsetStore } from '#renderer/features/headset/headset-store.ts';
import { createFakeBridge } from '#tests/support/fake-bridge.ts';
import { createFakeProgram } from '#tests/support/fake-program.ts';
import { createManualTimers } from '#tests/support/manual-timers.ts';

/** A machine without a microphone, so that a check that starts ends at once. */
function setUp(microphoneInUse?: boolean) {
  const program = createFakeProgram(microphoneInUse === undefined ? {} : { microphoneInUse });
  const bridge = createFakeBridge(program);
  let opened = 0;
  const store = createHeadsetStore({
    bridge,
    after: createManualTimers().after,
    report: () => program.state().report,
    door: {
      devices: async () => [],
      open: () => {
        opened += 1;
        return Promise.reject(new DOMException('none', 'NotFoundError'));
      },
    },
  });
  return { store, opened: () => opened };
}

test('while another program listens, the person is asked once more and nothing is opened', async () => {
  const { store, opened } = setUp(true);
  await store.start();
  expect(store.getState()).toEqual({ phase: 'in-use' });
  expect(opened()).toBe(0);
  await store.startAnyway();
  expect(opened()).toBe(1);
  expect(store.getState()).toMatchObject({ phase: 'done' });
});

test.each([false, undefined])(
  'where nobody is known to listen (%s) one press is enough',
  async (inUse) => {
    const { store, opened } = setUp(inUse);
    await store.start();
    expect(opened()).toBe(1);
  },
);

test('two presses while it is being asked are one check', async () => {
  const { store, opened } = setUp();
  await Promise.all([store.start(), store.start()]);
  expect(opened()).toBe(1);
});
