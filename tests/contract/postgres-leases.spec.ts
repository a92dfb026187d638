import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { CentralStore } from '#central/store/store.ts';
import { AT, MISSING, newTicket, twoCentrals } from '#tests/support/postgres-bench.ts';

const title = MISSING === undefined ? 'PostgreSQL' : `PostgreSQL, left out because ${MISSING}`;
const LATER = '2026-11-23T13:15:00.000Z';
/** By their own clocks an hour apart: none of them plays a part. */
const AHEAD = '2026-11-23T14:00:00.000Z';
const LENT_FOR_MS = 600;

describe.skipIf(MISSING !== undefined)(`what one of two centrals has claimed on ${title}`, () => {
  async function claimed() {
    const [one, other] = await twoCentrals({ lentForMs: LENT_FOR_MS });
    const { reference } = newTicket();
    await one.tickets.create(newTicket({ reference }));
    await one.handOvers.enlist({ since: AT, incompleteBefore: AT, at: AT });
    const claim = await one.handOvers.claim(AT, LATER);
    return { one, other, reference, claim: claim! };
  }

  test('is left alone by the other until its time is over by the clock of the database', async () => {
    const { other, reference } = await claimed();
    await other.handOvers.release(AHEAD, AHEAD);
    expect(await other.handOvers.claim(AHEAD, AHEAD)).toBeUndefined();
    expect(await other.handOvers.nextRelease()).toBeLessThanOrEqual(LENT_FOR_MS);
    await pause(LENT_FOR_MS + 50);
    expect(await other.handOvers.nextRelease()).toBe(0);
    await other.handOvers.release(AT, AHEAD);
    expect(await other.handOvers.claim(AT, LATER)).toMatchObject({ reference, attempts: 2 });
    expect(await other.handOvers.nextRelease()).toBeUndefined();
  });

  test('stays its own as long as it says so', async () => {
    const { one, other, claim } = await claimed();
    for (let times = 0; times < 4; times += 1) {
      await pause(LENT_FOR_MS / 3);
      expect(await one.handOvers.renew(claim, false)).toBe(true);
    }
    await other.handOvers.release(AHEAD, AHEAD);
    expect(await other.handOvers.claim(AHEAD, LATER)).toBeUndefined();
  });

  test('is not recorded over who has taken it over', async () => {
    const { one, other, reference, claim } = await claimed();
    await pause(LENT_FOR_MS + 50);
    await other.handOvers.release(AT, AHEAD);
    const again = await other.handOvers.claim(AT, LATER);
    expect(await one.handOvers.renew(claim, true)).toBe(false);
    const end = { reference, nextAt: AT, error: null, state: 'there' } as const;
    await one.handOvers.record({ ...end, attempts: claim.attempts, foreignId: '1' });
    expect(await one.handOvers.findHandOver(reference)).toMatchObject({ state: 'on-its-way' });
    await other.handOvers.record({ ...end, attempts: again!.attempts, foreignId: '2' });
    expect(await one.handOvers.findHandOver(reference)).toMatchObject({
      ...{ state: 'there', foreignId: '2' },
    });
  });

  test('is followed only once it has settled where something may have been asked', async () => {
    const { one, other, claim } = await claimed();
    await one.handOvers.renew(claim, true);
    await pause(LENT_FOR_MS + 50);
    await other.handOvers.release(AT, LATER);
    expect(await other.handOvers.claim(AT, LATER)).toBeUndefined();
    expect(await other.handOvers.claim(LATER, AHEAD)).toMatchObject({ attempts: 2 });
  });

  test('leaves in its order, message by message, whoever asks how often at once', async () => {
    const { one, other, reference, claim } = await claimed();
    const { attempts } = claim;
    const there = { attempts, state: 'there', nextAt: AT, error: null } as const;
    await one.handOvers.record({ ...there, reference, foreignId: '1' });
    const said: string[] = [];
    for (let number = 0; number < 12; number += 1) said.push(await say(one, reference, number));
    const left: string[] = [];
    const deliver = async (store: CentralStore) => {
      while (left.length < said.length) {
        await store.handOvers.enlistMessages(AT);
        const message = await store.handOvers.claimMessage(AT, LATER);
        if (message === undefined) continue;
        left.push(message.messageId);
        await pause(2);
        await store.handOvers.recordMessage({ ...there, ...message, state: 'there', nextAt: AT });
      }
    };
    await Promise.all([one, other, one, other].map(deliver));
    expect(left).toEqual(said);
  });
});

async function say(store: CentralStore, reference: string, number: number): Promise<string> {
  const id = randomUUID();
  await store.tickets.change({
    ...{ reference, status: 'new', at: AT, once: { key: id, contentHash: id } },
    messages: [{ id, at: AT, from: 'requester', author: 'Marie', text: `Suite ${number}` }],
  });
  return id;
}
