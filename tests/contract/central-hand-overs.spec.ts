import { randomInt, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { HandOver } from '#central/store/hand-over-store.ts';
import type { CentralStore } from '#central/store/store.ts';
import { createReference } from '#shared/reference.ts';
import { STORE_KINDS, type OwnPlace } from '#tests/support/central-stores.ts';
import { ticketContent } from '#tests/support/test-central.ts';

const at = (minute: number) => `2026-11-23T13:${String(minute).padStart(2, '0')}:00.000Z`;
const enlisting = { since: at(0), incompleteBefore: at(0), at: at(1) };

describe.each(STORE_KINDS)('what is handed over from the store on $name', (kind) => {
  let own: OwnPlace;
  let store: CentralStore;

  beforeEach(async ({ skip }) => {
    skip(kind.isMissing);
    own = await kind.createPlace();
    store = await own.open();
    return async () => {
      await store.close();
      await own.remove();
    };
  });

  async function bring(minute = 0): Promise<string> {
    const reference = createReference(randomInt);
    await store.tickets.create({
      ...{ key: randomUUID(), contentHash: 'hash', reference, content: ticketContent() },
      ...{ urgency: 'normal', createdAt: at(minute), pictures: [], toComplete: false },
    });
    return reference;
  }

  const endOf = ({ reference, attempts }: HandOver, state: HandOver['state'], nextAt = at(3)) => ({
    ...{ reference, attempts, state, nextAt },
    foreignId: state === 'there' ? '7' : null,
    error: null,
  });

  test('is every ticket once, the one that is due the longest first', async () => {
    const references = [await bring(), await bring(), await bring()];
    expect(await store.handOvers.enlist(enlisting)).toBe(3);
    expect(await store.handOvers.enlist(enlisting)).toBe(0);
    const claimed: (string | undefined)[] = [];
    for (let left = 4; left > 0; left -= 1) {
      claimed.push((await store.handOvers.claim(at(2), at(20)))?.reference);
    }
    expect(claimed).toEqual([...references.toSorted(), undefined]);
  });

  test('is counted by how far it is, with the oldest that is not there yet', async () => {
    expect(await store.handOvers.countHandOvers()).toEqual({ counts: {}, oldestWaiting: null });
    for (const minute of [0, 1, 2]) await bring(minute);
    await store.handOvers.enlist({ ...enlisting, at: at(3) });
    const first = await store.handOvers.claim(at(4), at(20));
    await store.handOvers.record(endOf(first!, 'there'));
    await store.handOvers.claim(at(4), at(20));
    const { counts, oldestWaiting } = await store.handOvers.countHandOvers();
    expect(counts).toEqual({ there: 1, waiting: 1, 'on-its-way': 1 });
    expect([at(0), at(1)]).toContain(oldestWaiting);
  });

  test('is claimed with its attempt counted, and recorded by who claimed it', async () => {
    const reference = await bring();
    await store.handOvers.enlist(enlisting);
    expect(await store.handOvers.claim(at(0), at(20))).toBeUndefined();
    const claimed = await store.handOvers.claim(at(1), at(20));
    expect(claimed).toMatchObject({ reference, state: 'on-its-way', attempts: 1 });
    await store.handOvers.record(endOf(claimed!, 'waiting'));
    const again = await store.handOvers.claim(at(3), at(20));
    expect(again).toMatchObject({ reference, attempts: 2 });
    await store.handOvers.record(endOf(again!, 'there'));
    expect(await store.handOvers.findHandOver(reference)).toMatchObject({
      ...{ state: 'there', foreignId: '7', attempts: 2 },
    });
  });

  test('is not undone by an attempt that ends after the next has begun', async () => {
    const reference = await bring();
    await store.handOvers.enlist(enlisting);
    const late = await store.handOvers.claim(at(1), at(20));
    await store.handOvers.release(at(21), at(23));
    const again = await store.handOvers.claim(at(21), at(40));
    await store.handOvers.record(endOf(late!, 'needs-a-person'));
    expect(await store.handOvers.findHandOver(reference)).toMatchObject({ state: 'on-its-way' });
    await store.handOvers.record(endOf(again!, 'there'));
    await store.handOvers.record(endOf(late!, 'waiting'));
    expect(await store.handOvers.findHandOver(reference)).toMatchObject({ state: 'there' });
  });

  test('waits again at once when this central had it on its way', async () => {
    const reference = await bring();
    await store.handOvers.enlist(enlisting);
    await store.handOvers.claim(at(1), at(20));
    await store.handOvers.release(at(2), at(4));
    expect(await store.handOvers.findHandOver(reference)).toMatchObject({
      ...{ state: 'waiting', nextAt: at(2) },
    });
  });

  test('waits until it has settled where something may have been asked before the crash', async () => {
    const reference = await bring();
    await store.handOvers.enlist(enlisting);
    const claimed = await store.handOvers.claim(at(1), at(20));
    expect(await store.handOvers.renew(claimed!, false)).toBe(true);
    expect(await store.handOvers.renew(claimed!, true)).toBe(true);
    expect(await store.handOvers.renew(claimed!, false)).toBe(true);
    await store.handOvers.release(at(2), at(4));
    expect(await store.handOvers.findHandOver(reference)).toMatchObject({
      ...{ state: 'waiting', nextAt: at(4) },
    });
    expect(await store.handOvers.renew(claimed!, false)).toBe(false);
    // Nothing was asked by the next attempt yet.
    await store.handOvers.claim(at(4), at(20));
    await store.handOvers.release(at(5), at(7));
    expect(await store.handOvers.nextDue(true)).toBe(at(5));
  });

  test('stays claimed while what is about to be asked is written down', async () => {
    const reference = await bring();
    await store.handOvers.enlist(enlisting);
    const claimed = await store.handOvers.claim(at(1), at(20));
    await store.handOvers.record({ ...endOf(claimed!, 'on-its-way'), error: 'no-answer' });
    expect(await store.handOvers.renew(claimed!, true)).toBe(true);
    await store.handOvers.record(endOf(claimed!, 'there'));
    expect(await store.handOvers.renew(claimed!, true)).toBe(false);
    expect(await store.handOvers.findHandOver(reference)).toMatchObject({ state: 'there' });
  });

  test('is repeated at a person’s word, and left alone once it is there', async () => {
    const reference = await bring();
    await store.handOvers.enlist(enlisting);
    const claimed = await store.handOvers.claim(at(1), at(20));
    await store.handOvers.record(endOf(claimed!, 'needs-a-person'));
    await store.handOvers.repeat(reference, at(5));
    const again = await store.handOvers.claim(at(5), at(20));
    await store.handOvers.record(endOf(again!, 'there'));
    await store.handOvers.repeat(reference, at(6));
    expect(await store.handOvers.claim(at(6), at(20))).toBeUndefined();
  });
});
