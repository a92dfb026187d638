import { describe, expect, test } from 'vitest';
import { createDelivery } from '#central/help-desks/deliver-to-help-desk.ts';
import { pauseBeforeRepeat } from '#central/help-desks/repeat-policy.ts';
import { erasedPicture } from '#central/tickets/erased-picture.ts';
import { openDeliveryBench } from '#tests/support/delivery-bench.ts';
import { createMemoryHelpDesk } from '#tests/support/memory-help-desk.ts';

const open = (largest?: number) => openDeliveryBench(createMemoryHelpDesk(largest));

test('hands over a ticket once, under its own key, with its picture and report', async () => {
  const bench = open();
  const { key, reference } = await bench.bring();
  await bench.deliver();
  await bench.deliver();
  expect(bench.desk.tickets).toMatchObject([
    { token: key, files: [{ name: 'ecran-1.png' }, { name: 'rapport-du-poste.json' }] },
  ]);
  expect(await bench.store.handOvers.findHandOver(reference)).toMatchObject({
    state: 'there',
    foreignId: '1',
    attempts: 1,
    error: null,
  });
});

test('looks for the token before it makes anything, also the first time', async () => {
  const bench = open();
  await bench.bring();
  await bench.deliver();
  expect(bench.desk.asked).toEqual(['find', 'create', 'read']);
});

test('makes one ticket though the answer was lost', async () => {
  const bench = open();
  const { reference } = await bench.bring();
  bench.desk.failNextCreate('no-answer', 'after');
  await bench.deliver();
  expect(await bench.store.handOvers.findHandOver(reference)).toMatchObject({
    state: 'waiting',
    error: 'no-answer',
    nextAt: '2026-11-23T13:07:00.000Z',
  });
  await bench.deliver();
  expect(bench.desk.asked.filter((call) => call === 'find')).toHaveLength(1);
  bench.advance(120_000);
  await bench.deliver();
  expect(bench.desk.tickets).toHaveLength(1);
  expect(await bench.store.handOvers.findHandOver(reference)).toMatchObject({ state: 'there' });
});

test('does not look for a picture that support has erased, before the hand-over or while its answer was lost', async () => {
  const bench = open();
  const [early, late] = [await bench.bring(), await bench.bring()];
  const erase = ({ reference, pictures }: typeof early) =>
    bench.store.tickets.change({
      ...{ reference, messages: [], status: 'new', at: '2026-11-23T13:05:00.000Z' },
      erase: { sha256: pictures[0]!.sha256, inItsPlace: erasedPicture('fr') },
    });
  await erase(early);
  bench.desk.failNextCreate('no-answer', 'after');
  await bench.deliver();
  await erase(late);
  for (let round = 0; round < 3; round += 1) {
    bench.advance(600_000);
    await bench.deliver();
  }
  for (const { reference } of [early, late]) {
    expect(await bench.store.handOvers.findHandOver(reference)).toMatchObject({ state: 'there' });
  }
  const files = bench.desk.tickets.find(({ token }) => token === early.key)?.files;
  expect(files?.map(({ name }) => name)).toEqual(['rapport-du-poste.json']);
});

test('makes one ticket though the central died before it wrote that down', async () => {
  const bench = open();
  const { reference } = await bench.bring();
  const dies = async () => Promise.reject(new Error('power cut'));
  const handOvers = { ...bench.store.handOvers, record: dies };
  await expect(bench.deliver({ store: { ...bench.store, handOvers } })).rejects.toThrow(
    'power cut',
  );
  expect(await bench.store.handOvers.findHandOver(reference)).toMatchObject({
    state: 'on-its-way',
  });
  await bench.deliver();
  expect(bench.desk.tickets).toHaveLength(1);
  expect(await bench.store.handOvers.findHandOver(reference)).toMatchObject({
    state: 'there',
    foreignId: '1',
    attempts: 2,
  });
});

test('stops at a help desk that is away, and takes all up when it is back', async () => {
  const bench = open();
  await bench.bring();
  await bench.bring();
  bench.desk.failNextCreate('unreachable', 'before');
  await bench.deliver();
  expect(bench.desk.tickets).toHaveLength(0);
  bench.advance(30_000);
  await bench.deliver();
  expect(bench.desk.tickets).toHaveLength(2);
});

test('parks what a person has to look at, and hands over the others', async () => {
  const bench = open();
  bench.desk.loseNextFile();
  const lacking = await bench.bring();
  await bench.deliver();
  const other = await bench.bring();
  await bench.deliver();
  expect(await bench.store.handOvers.findHandOver(lacking.reference)).toMatchObject({
    state: 'needs-a-person',
    error: 'not-confirmed',
    // It is there all the same, and a person finds it by this.
    foreignId: '1',
  });
  expect(await bench.store.handOvers.findHandOver(other.reference)).toMatchObject({
    state: 'there',
    foreignId: '2',
  });
});

test('tries a parked ticket again when a person says so', async () => {
  const bench = open();
  const { reference } = await bench.bring();
  bench.desk.failNextCreate('refused', 'before');
  await bench.deliver();
  bench.advance(3600_000);
  await bench.deliver();
  expect(bench.desk.tickets).toHaveLength(0);
  await bench.store.handOvers.repeat(reference, '2026-11-23T14:00:00.000Z');
  await bench.deliver();
  expect(bench.desk.tickets).toHaveLength(1);
});

test('leaves tickets from before the help desk was set with the central', async () => {
  const bench = open();
  await bench.bring({ createdAt: '2026-11-22T23:59:59.000Z' });
  await bench.deliver();
  expect(bench.desk.asked).toEqual([]);
});

test('waits an hour for the rest of a ticket that came by phone', async () => {
  const bench = open();
  await bench.bring({ toComplete: true });
  await bench.deliver();
  expect(bench.desk.tickets).toHaveLength(0);
  bench.advance(3600_001);
  await bench.deliver();
  expect(bench.desk.tickets).toHaveLength(1);
});

test('hands over a ticket whose picture the help desk would not take, and says where it is', async () => {
  const bench = open(30);
  await bench.bring();
  await bench.deliver();
  expect(bench.desk.tickets).toMatchObject([{ files: [] }]);
  expect(bench.desk.tickets[0]?.text).toContain('- ecran-1.png, ');
});

test('one ticket that cannot be read does not stand before the others', async () => {
  const bench = open();
  const broken = await bench.bring();
  const tickets = {
    ...bench.store.tickets,
    readPicture: async (reference: string, sha256: string) =>
      reference === broken.reference
        ? undefined
        : bench.store.tickets.readPicture(reference, sha256),
  };
  await bench.bring();
  const states: (string | undefined)[] = [];
  for (let times = 0; times < 6; times += 1) {
    await bench.deliver({ store: { ...bench.store, tickets } });
    bench.advance(900_000);
    const { state, error } = (await bench.store.handOvers.findHandOver(broken.reference)) ?? {};
    expect(error).toBeNull();
    states.push(state);
  }
  expect(bench.desk.tickets).toHaveLength(1);
  expect(bench.logged).toContain('hand-over-defect');
  // A store that was away for a moment is back by then.
  expect(states).toEqual([...Array<string>(5).fill('waiting'), 'needs-a-person']);
});

test('a ticket is handed over though the store failed while its answer was written down', async () => {
  const bench = open();
  const { reference } = await bench.bring();
  const keepForeign = async () => Promise.reject(new Error('The connection was lost'));
  const handOvers = { ...bench.store.handOvers, keepForeign };
  await bench.deliver({ store: { ...bench.store, handOvers } });
  bench.advance(30_000);
  await bench.deliver();
  expect(bench.desk.tickets).toHaveLength(1);
  expect(await bench.store.handOvers.findHandOver(reference)).toMatchObject({ state: 'there' });
});

test('two calls at once are one delivery', async () => {
  const bench = open();
  await bench.bring();
  const delivery = bench.delivery();
  await Promise.all([delivery.deliverDue(), delivery.deliverDue()]);
  expect(bench.desk.asked).toEqual(['find', 'create', 'read']);
});

test('logs neither words nor keys of a ticket', async () => {
  const bench = open();
  const { key } = await bench.bring();
  const lines: string[] = [];
  const keep = (...said: unknown[]) => void lines.push(JSON.stringify(said));
  bench.desk.failNextCreate('refused', 'before');
  await createDelivery({
    store: bench.store,
    desk: bench.desk,
    hold: bench.ports.hold,
    pace: bench.ports.pace,
    clock: { now: () => Date.parse('2026-11-23T13:05:00Z') },
    chance: () => 0,
    since: '2026-11-23T00:00:00.000Z',
    log: { info: keep, error: keep },
  }).deliverDue();
  expect(lines).toHaveLength(1);
  expect(lines.join()).not.toMatch(new RegExp(`casque|Durand|${key}`, 'iu'));
});

describe('the pause before a repeat', () => {
  const pause = (change: Partial<Parameters<typeof pauseBeforeRepeat>[0]>) =>
    pauseBeforeRepeat({ code: 'unreachable', details: {}, attempts: 1, chance: 1, ...change });

  test('doubles up to a quarter of an hour, for ever', () => {
    expect([1, 2, 3, 6, 1000].map((attempts) => pause({ attempts }))).toEqual([
      30_000, 60_000, 120_000, 900_000, 900_000,
    ]);
    expect(pause({ chance: 0 })).toBe(15_000);
  });

  test('is two minutes at least where what was asked may still be under way', () => {
    expect(pause({ code: 'no-answer' })).toBe(120_000);
    expect(pause({ code: 'failed', attempts: 10 })).toBe(900_000);
  });

  test('is as long as the help desk asks, within an hour', () => {
    expect(pause({ code: 'busy', details: { retryAfterMs: 300_000 } })).toBe(300_000);
    expect(pause({ code: 'busy', details: { retryAfterMs: 86_400_000 } })).toBe(3_600_000);
  });
});
