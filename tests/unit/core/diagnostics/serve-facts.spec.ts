import { expect, test } from 'vitest';
import { LibraryFact } from '#core/diagnostics/probe-messages.ts';
import { UnknownFact } from '#core/diagnostics/probe.ts';
import { serveFacts, type FactReaders } from '#core/diagnostics/serve-facts.ts';
import { settle } from '#tests/support/fake-clock.ts';

function createChannel() {
  const sent: unknown[] = [];
  let listener: (message: unknown) => void = () => undefined;
  return {
    sent,
    say: (message: unknown) => listener(message),
    send: (message: unknown) => void sent.push(message),
    onMessage: (listen: typeof listener) => void (listener = listen),
    onClosed: () => undefined,
  };
}

function readersThat(read: () => Promise<never>): FactReaders {
  const readers: Partial<FactReaders> = {};
  for (const fact of LibraryFact.options) Object.assign(readers, { [fact]: read });
  return readers as FactReaders;
}

test('every question gets an answer, with the reason when there is no fact', async () => {
  const channel = createChannel();
  const readers = readersThat(() => Promise.reject(new UnknownFact('refused-by-system')));
  serveFacts(channel, { ...readers, gateway: () => Promise.reject(new Error('defect')) });
  channel.say({ type: 'read-fact', id: 1, fact: 'system' });
  channel.say({ type: 'read-fact', id: 2, fact: 'gateway' });
  await settle();
  expect(channel.sent).toEqual([
    { type: 'fact-unknown', id: 1, reason: 'refused-by-system' },
    { type: 'fact-unknown', id: 2, reason: 'failed' },
  ]);
});

test('what is not a question of ours is not answered', async () => {
  const channel = createChannel();
  serveFacts(
    channel,
    readersThat(() => Promise.reject(new Error())),
  );
  channel.say({ type: 'read-fact', id: 1, fact: 'processes' });
  channel.say(null);
  await settle();
  expect(channel.sent).toEqual([]);
});

test('at most four facts are read at once', async () => {
  const channel = createChannel();
  const reading: (() => void)[] = [];
  serveFacts(
    channel,
    readersThat(
      () => new Promise((_, reject) => reading.push(() => reject(new UnknownFact('not-present')))),
    ),
  );
  for (let id = 1; id <= 6; id += 1) channel.say({ type: 'read-fact', id, fact: 'system' });
  await settle();
  expect(reading).toHaveLength(4);
  reading[0]!();
  await settle();
  expect(reading).toHaveLength(5);
  expect(channel.sent).toEqual([{ type: 'fact-unknown', id: 1, reason: 'not-present' }]);
});
