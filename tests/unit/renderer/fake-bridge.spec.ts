import { expect, test } from 'vitest';
import { contract } from '#shared/contract.ts';
import { createFakeBridge } from '#tests/support/fake-bridge.ts';
import { createFakeProgram } from '#tests/support/fake-program.ts';
import { sampleTickets } from '#tests/support/sample-window.ts';

test('the samples are what the program could say', async () => {
  const { call } = createFakeBridge(createFakeProgram({ tickets: sampleTickets() }));
  expect(await call('app.snapshot', null)).toMatchObject({ ok: true });
  expect(await call('tickets.list', { search: '', limit: 10 })).toMatchObject({
    ok: true,
    value: [{ unread: true }, { delivery: { state: 'queued' } }, { status: 'resolved' }],
  });
});

test('the fake answers every call of the contract', () => {
  const { program } = createFakeBridge();
  expect(Object.keys(program.handlers).toSorted()).toEqual(Object.keys(contract.calls).toSorted());
});

test('a wrong shape is refused as the program would refuse it', async () => {
  const { call } = createFakeBridge();
  const reply = await call('evidence.capture', { delaySeconds: 99 });
  expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
});
