import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ForeignState } from '#central/store/hand-over-store.ts';
import type { CentralStore } from '#central/store/store.ts';
import { createReference } from '#shared/reference.ts';
import { systemRandom } from '#central/real-ports.ts';
import { STORE_KINDS } from '#tests/support/central-stores.ts';
import { ticketContent } from '#tests/support/test-central.ts';

const AT = '2026-11-23T13:00:00.000Z';
const LATER = '2026-11-23T13:05:00.000Z';

const foreign: ForeignState = {
  number: '4711',
  url: 'http://help-desk.test/4711',
  status: 'new',
  settled: 'new',
  readUpTo: AT,
};

describe.each(STORE_KINDS)('what is followed at a help desk from the store on $name', (kind) => {
  let store: CentralStore;
  beforeEach(async ({ skip }) => {
    skip(kind.isMissing);
    const own = await kind.createPlace();
    store = await own.open();
    return async () => {
      await store.close();
      await own.remove();
    };
  });

  async function bring(createdAt = AT): Promise<string> {
    const reference = createReference(systemRandom.below);
    await store.tickets.create({
      ...{ key: randomUUID(), contentHash: 'hash', reference, content: ticketContent() },
      ...{ urgency: 'normal', createdAt, pictures: [], toComplete: false },
    });
    return reference;
  }

  /** Read back there, as delivery leaves it. */
  async function handOver(): Promise<string> {
    const reference = await bring();
    await store.handOvers.enlist({ since: AT, incompleteBefore: AT, at: AT });
    // Another ticket may be due before it.
    while ((await store.handOvers.claim(AT, LATER))?.reference !== reference);
    await store.handOvers.keepForeign(reference, foreign);
    const end = {
      reference,
      attempts: 1,
      state: 'there',
      foreignId: '12',
      nextAt: AT,
      error: null,
    } as const;
    await store.handOvers.record(end);
    return reference;
  }

  async function say(
    reference: string,
    text: string,
    changes: {
      from?: 'requester' | 'support' | 'system';
      author?: string;
      foreignId?: string;
    } = {},
  ): Promise<string> {
    const { from = 'requester', author = 'Marie', foreignId } = changes;
    const id = randomUUID();
    await store.tickets.change({
      ...{ reference, status: 'in-progress', at: AT },
      messages: [{ id, at: AT, from, author, text }],
      once: { key: id, contentHash: text },
      ...(foreignId === undefined ? {} : { foreignId }),
    });
    return id;
  }

  test('a help desk is set since its first start', async () => {
    expect(await store.handOvers.begin('rt', AT)).toBe(AT);
    expect(await store.handOvers.begin('rt', LATER)).toBe(AT);
    expect(await store.handOvers.begin('redmine', LATER)).toBe(LATER);
  });

  test('what is known of a ticket there is given back, and found by its number', async () => {
    const reference = await handOver();
    expect(await store.handOvers.findHandOver(reference)).toMatchObject({ foreign });
    const filter = { statuses: ['resolved'], categoryId: undefined, limit: 9 } as const;
    for (const search of ['4711', '#4711']) {
      const rows = await store.tickets.list({ ...filter, search });
      expect(rows.map((row) => row.reference)).toEqual([reference]);
    }
    expect(await store.tickets.list({ ...filter, search: '4712' })).toEqual([]);
    expect(await store.tickets.countGroups('4711')).toMatchObject([{ total: 1 }]);
  });

  test('each message that was said here waits, in its order, and once', async () => {
    const reference = await handOver();
    const first = await say(reference, 'Un');
    const second = await say(reference, 'Deux', { from: 'support', author: 'Paul' });
    expect(await store.handOvers.enlistMessages(AT)).toBe(2);
    expect(await store.handOvers.enlistMessages(AT)).toBe(0);
    expect(await store.handOvers.claimMessage(AT, LATER)).toMatchObject({
      messageId: first,
      reference,
      attempts: 1,
    });
    expect(await store.handOvers.claimMessage(AT, LATER)).toBeUndefined();
    const end = { messageId: first, attempts: 1, nextAt: AT, error: null };
    await store.handOvers.recordMessage({ ...end, state: 'there' });
    expect(await store.handOvers.claimMessage(AT, LATER)).toMatchObject({ messageId: second });
  });

  test('a message waits for its ticket, and for one before it that was put off', async () => {
    const reference = await bring();
    await say(reference, 'Trop tôt');
    expect(await store.handOvers.enlistMessages(AT)).toBe(0);
    const there = await handOver();
    const first = await say(there, 'Un');
    await say(there, 'Deux');
    await store.handOvers.enlistMessages(AT);
    await store.handOvers.claimMessage(AT, LATER);
    const putOff = {
      messageId: first,
      attempts: 1,
      state: 'waiting',
      nextAt: LATER,
      error: 'busy',
    } as const;
    await store.handOvers.recordMessage(putOff);
    expect(await store.handOvers.claimMessage(AT, LATER)).toBeUndefined();
    expect(await store.handOvers.claimMessage(LATER, LATER)).toMatchObject({ messageId: first });
  });

  test('what was read there is not taken there, nor what the team did on its own page', async () => {
    const reference = await handOver();
    await say(reference, 'Une réponse', { from: 'support', foreignId: '77' });
    await say(reference, 'Le support s’en occupe.', { from: 'system', author: 'Paul' });
    const told = await say(reference, 'Résolu.', { from: 'system', author: 'SOS Poste' });
    expect(await store.handOvers.enlistMessages(AT)).toBe(1);
    expect(await store.handOvers.claimMessage(AT, LATER)).toMatchObject({ messageId: told });
  });

  test('what a crash left on its way waits again, messages too', async () => {
    const reference = await handOver();
    const messageId = await say(reference, 'Un');
    await store.handOvers.enlistMessages(AT);
    await store.handOvers.claimMessage(AT, LATER);
    await store.handOvers.release(LATER, LATER);
    expect(await store.handOvers.nextDue(true)).toBe(LATER);
    // Of a help desk that takes no replies it is never due.
    expect(await store.handOvers.nextDue(false)).toBeUndefined();
    expect(await store.handOvers.claimMessage(LATER, LATER)).toMatchObject({
      messageId,
      attempts: 2,
    });
    expect(await store.handOvers.nextDue(true)).toBeUndefined();
  });

  test('a message that needs a person is listed with its words, tried again, or left here', async () => {
    const reference = await handOver();
    const messageId = await say(reference, 'Un');
    const second = await say(reference, 'Deux');
    await store.handOvers.enlistMessages(AT);
    const claimed = await store.handOvers.claimMessage(AT, LATER);
    expect(await store.handOvers.renew(claimed!, true)).toBe(true);
    const end = { messageId, attempts: 1, nextAt: AT, error: 'too-large' } as const;
    await store.handOvers.recordMessage({ ...end, state: 'needs-a-person' });
    expect(await store.handOvers.renew(claimed!, true)).toBe(false);
    expect(await store.handOvers.listMessages(['needs-a-person'], 9)).toMatchObject([
      { reference, messageId, error: 'too-large', author: 'Marie', text: 'Un' },
    ]);
    await store.handOvers.leaveMessage(messageId);
    expect(await store.handOvers.listMessages(['left'], 9)).toMatchObject([{ messageId }]);
    await store.handOvers.repeatMessage(messageId, AT);
    expect(await store.handOvers.claimMessage(AT, LATER)).toMatchObject({ messageId });
    await store.handOvers.recordMessage({ ...end, attempts: 2, state: 'there' });
    await store.handOvers.repeatMessage(messageId, AT);
    await store.handOvers.leaveMessage(messageId);
    expect(await store.handOvers.claimMessage(AT, LATER)).toMatchObject({ messageId: second });
    expect(await store.handOvers.listMessages(['left', 'needs-a-person'], 9)).toEqual([]);
  });

  test('a ticket that needs a person is listed, tried again, or left here', async () => {
    const reference = await bring();
    await store.handOvers.enlist({ since: AT, incompleteBefore: AT, at: AT });
    await store.handOvers.claim(AT, LATER);
    const end = {
      reference,
      attempts: 1,
      foreignId: null,
      nextAt: AT,
      error: 'too-large',
    } as const;
    await store.handOvers.record({ ...end, state: 'needs-a-person' });
    expect(await store.handOvers.nextDue(true)).toBeUndefined();
    expect(await store.handOvers.listHandOvers(['needs-a-person'], 9)).toMatchObject([
      { reference, error: 'too-large', foreign: null },
    ]);
    await store.handOvers.leave(reference);
    expect(await store.handOvers.findHandOver(reference)).toMatchObject({ state: 'left' });
    await store.handOvers.repeat(reference, LATER);
    expect(await store.handOvers.nextDue(true)).toBe(LATER);
  });

  test('open tickets are followed, and those that were solved a short while ago', async () => {
    const reference = await handOver();
    expect(await store.handOvers.listFollowed(LATER)).toMatchObject([
      { reference, foreignId: '12', status: 'new' },
    ]);
    await store.tickets.change({ reference, messages: [], status: 'resolved', at: AT });
    expect(await store.handOvers.listFollowed(AT)).toHaveLength(1);
    expect(await store.handOvers.listFollowed(LATER)).toHaveLength(0);
  });
});
