import { expect, test } from 'vitest';
import type { HelpDeskErrorCode } from '#central/help-desks/help-desk-error.ts';
import { createMemoryHelpDesk } from '#tests/support/memory-help-desk.ts';
import { openGatewayBench } from '#tests/support/gateway-bench.ts';

/** What one ticket alone may be answered with. */
const OF_ONE_TICKET = ['gone', 'place-refused', 'failed', 'not-understood'] as const;

/** Two tickets by their references; each read of the first one is answered so. */
async function openSpoilt(code: HelpDeskErrorCode) {
  const bench = openGatewayBench(createMemoryHelpDesk());
  const made = [await bench.handOver(), await bench.handOver()];
  const [spoilt, sound] = made.toSorted((one, other) =>
    one.reference.localeCompare(other.reference),
  ) as [(typeof made)[0], (typeof made)[0]];
  await bench.look();
  const { read } = bench.desk;
  bench.desk.read = async (id) => {
    if (id === spoilt.id) bench.desk.failNext(code);
    return read(id);
  };
  const failures = (event: string) => bench.logged.filter((one) => one === event).length;
  return { ...bench, spoilt, sound, failures, mend: () => (bench.desk.read = read) };
}

test.each(OF_ONE_TICKET)('the status of one ticket that is %s hides no other', async (code) => {
  const { say, settle, desk, store, spoilt, sound } = await openSpoilt(code);
  await say(spoilt.reference, 'C’est résolu.', 'resolved');
  await say(sound.reference, 'C’est résolu.', 'resolved');
  await settle();
  expect(desk.statusOf(sound.id)).toBe('resolved');
  const { state } = (await store.handOvers.findHandOver(spoilt.reference)) ?? {};
  expect(state).toBe(code === 'gone' ? 'gone' : 'there');
});

test.each(OF_ONE_TICKET)('the answers of one ticket that is %s hide no other', async (code) => {
  const { look, words, desk, spoilt, sound } = await openSpoilt(code);
  desk.answer(spoilt.id, 'Un');
  desk.answer(sound.id, 'Deux');
  await look();
  expect(await words(sound.reference)).toContain('Deux');
});

test('one that cannot be read is asked for later and later, and the log hears of it once', async () => {
  const { look, advance, desk, spoilt, failures } = await openSpoilt('place-refused');
  desk.answer(spoilt.id, 'Un');
  const reads: number[] = [];
  for (let minutes = 0; minutes < 16; minutes += 1) {
    desk.asked.length = 0;
    await look();
    reads.push(desk.asked.filter((what) => what === 'read').length);
    advance(55_000);
  }
  const ofSpoilt = reads.slice(4);
  expect(ofSpoilt.reduce((sum, one) => sum + one, 0)).toBeLessThan(4);
  expect(failures('follow-failed')).toBe(1);
});

test('an answer to one that could not be read comes once it can', async () => {
  const { look, advance, words, desk, spoilt, mend } = await openSpoilt('failed');
  desk.answer(spoilt.id, 'Un');
  await look();
  expect(await words(spoilt.reference)).not.toContain('Un');
  mend();
  advance(120_000);
  await look();
  expect(await words(spoilt.reference)).toContain('Un');
});

test.each(['unreachable', 'no-answer', 'busy', 'credentials-refused'] as const)(
  'a help desk that is %s is not asked for the next ticket',
  async (code) => {
    const { say, settle, desk, spoilt, sound } = await openSpoilt(code);
    await say(spoilt.reference, 'C’est résolu.', 'resolved');
    await say(sound.reference, 'C’est résolu.', 'resolved');
    await expect(settle()).rejects.toMatchObject({ code });
    expect(desk.statusOf(sound.id)).not.toBe('resolved');
  },
);

test('nothing is written to the ticket of somebody else, into which ours was merged', async () => {
  const bench = openGatewayBench(createMemoryHelpDesk());
  const merged = await bench.handOver();
  const incident = await bench.handOver();
  await bench.look();
  bench.desk.merge(merged.id, incident.id);
  await bench.say(merged.reference, 'Merci, c’est réglé.', 'resolved');
  bench.desk.asked.length = 0;
  await bench.deliverMessages();
  await bench.settle();
  expect(bench.desk.asked).toEqual(['read', 'read']);
  expect(bench.desk.statusOf(incident.id)).toBe('new');
  expect(bench.desk.threadOf(incident.id)).toEqual([]);
  expect(await bench.store.handOvers.listMessages(['needs-a-person'], 10)).toMatchObject([
    { reference: merged.reference, error: 'not-ours' },
  ]);
});
