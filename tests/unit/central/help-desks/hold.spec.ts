import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createHold, fetchWhileHeld } from '#central/help-desks/hold.ts';

const CLAIM = { reference: 'K7M-2PX-94D', attempts: 1 };

/** A queue in which the claim is ours until `take` says otherwise. */
function open(lentForMs = 200) {
  const renewals: boolean[] = [];
  let isOurs = true;
  let isAnswering = true;
  const log = { info: () => undefined, error: () => undefined };
  const renew = async (_: unknown, isAsking: boolean) => {
    if (!isAnswering) throw new Error('no database');
    renewals.push(isAsking);
    return isOurs;
  };
  const hold = createHold({ handOvers: { lentForMs, renew }, log });
  const asked: string[] = [];
  const fetch = fetchWhileHeld(async (url, { method = 'GET' }) => {
    asked.push(`${method} ${url}`);
    return new Response('');
  }, hold);
  return {
    ...{ renewals, asked, fetch, log },
    during: (work: () => Promise<unknown>) => hold.take(async () => CLAIM, work),
    takeOver: () => (isOurs = false),
    cutOff: () => (isAnswering = false),
    hold,
  };
}

test('a claim is renewed while its work lasts, and no longer', async () => {
  const { during, renewals } = open(90);
  await during(() => pause(150));
  const during150 = renewals.length;
  expect(during150).toBeGreaterThanOrEqual(3);
  await pause(100);
  expect(renewals).toHaveLength(during150);
});

test('that something may have been made is written down before the first request that writes', async () => {
  const { during, renewals, asked, fetch } = open();
  await during(async () => {
    await fetch('/find', { method: 'GET' });
    expect(renewals).toEqual([]);
    await fetch('/create', { method: 'POST' });
    expect(renewals).toEqual([true]);
    await fetch('/file', { method: 'POST' });
  });
  expect(asked).toEqual(['GET /find', 'POST /create', 'POST /file']);
  expect(renewals).toEqual([true]);
});

test('a central whose work was taken over reads on, and writes nothing', async () => {
  const { during, takeOver, asked, fetch } = open();
  await during(async () => {
    takeOver();
    const create = fetch('/create', { method: 'POST' });
    await expect(create).rejects.toMatchObject({ code: 'unreachable' });
    await fetch('/read', { method: 'GET' });
  });
  expect(asked).toEqual(['GET /read']);
});

test('one that could not say that it is alive for too long writes nothing either', async () => {
  const { during, cutOff, asked, fetch } = open(120);
  await during(async () => {
    await fetch('/create', { method: 'POST' });
    cutOff();
    await pause(130);
    const file = fetch('/file', { method: 'POST' });
    await expect(file).rejects.toMatchObject({ code: 'unreachable' });
  });
  expect(asked).toEqual(['POST /create']);
});

test('outside of what is handed over, and with no other central, nothing is asked of the queue', async () => {
  const { fetch, renewals, asked } = open();
  await fetch('/status', { method: 'PUT' });
  const alone = open(Infinity);
  await alone.during(() => alone.fetch('/create', { method: 'POST' }));
  expect([renewals, alone.renewals]).toEqual([[], [true]]);
  expect([...asked, ...alone.asked]).toEqual(['PUT /status', 'POST /create']);
});
