import { expect, test } from 'vitest';
import { createElectronBridge } from '#renderer/bridge/electron-bridge.ts';

test('a refused invocation is a fault, so no screen hangs on an exception', async () => {
  const bridge = createElectronBridge({
    invoke: () => Promise.reject(new Error('No handler registered')),
    subscribe: () => () => undefined,
  });
  expect(await bridge.call('app.snapshot', null)).toEqual({
    ok: false,
    error: { code: 'program-stopped', message: 'No handler registered' },
  });
});
