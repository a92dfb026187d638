import { expect, test } from 'vitest';
import { createConcernedLane } from '#core/notices/concerned-lane.ts';
import { createConcernedStore } from '#core/notices/concerned-store.ts';
import { fault, type ErrorCode } from '#shared/errors.ts';
import { err, ok } from '#shared/result.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { openTestDatabase } from '#tests/support/open-test-database.ts';

const KEY = '7d1f3b52-5b0c-4f7e-9a57-0d8f3b1c2a11';
const OTHER_KEY = '7d1f3b52-5b0c-4f7e-9a57-0d8f3b1c2a12';

function createBench() {
  const clock = createFakeClock();
  const { database } = openTestDatabase();
  const store = createConcernedStore(database);
  const answers: (ReturnType<typeof ok<{ headCount: number }>> | ReturnType<typeof err>)[] = [];
  const sent: string[] = [];
  const settled: number[] = [];
  const lane = createConcernedLane({
    store,
    send: async ({ key }) => {
      sent.push(key);
      return (answers.shift() ?? ok({ headCount: 3 })) as never;
    },
    onSettled: () => settled.push(clock.now()),
    awayForMs: () => 0,
    ...{ clock, random: () => 0.5, log: createKeptLog() },
  });
  const content = { poste: 'PC-1', site: null, findings: [], at: '2026-11-23T09:40:00.000Z' };
  const press = (key = KEY) => store.enqueue({ noticeId: 'n1', key, content }, clock.now());
  const attempt = async () => {
    const job = lane.claimNext(clock.now());
    if (job === undefined) return undefined;
    const { settle, pauseUntil } = await job.attempt();
    settle(clock.now());
    return pauseUntil;
  };
  const shown = () => store.standings().get('n1');
  return { clock, store, lane, answers, sent, settled, press, attempt, shown };
}

test('a press waits until it is counted, and a second one is the same', async () => {
  const { press, attempt, shown, sent, settled } = createBench();
  press();
  press(OTHER_KEY);
  expect(shown()).toEqual({ concerned: 'waiting', headCount: 0 });
  await attempt();
  expect(shown()).toEqual({ concerned: 'counted', headCount: 3 });
  press(OTHER_KEY);
  expect(await attempt()).toBeUndefined();
  expect([sent, settled.length]).toEqual([[KEY], 1]);
});

test.each<ErrorCode>(['offline', 'timeout', 'rate-limited', 'central-failed', 'not-enrolled'])(
  'what passes is tried again under the same key: %s',
  async (code) => {
    const { answers, press, attempt, shown, clock, lane, sent } = createBench();
    answers.push(err(fault(code, '')));
    press();
    expect(await attempt()).toBeGreaterThan(clock.now());
    expect(shown()?.concerned).toBe('waiting');
    expect(lane.earliestAttempt(clock.now())).toBeGreaterThan(clock.now());
    lane.hasten(clock.now());
    await attempt();
    expect(shown()?.concerned).toBe('counted');
    expect(sent).toEqual([KEY, KEY]);
  },
);

test('an incident the central does not know leaves the button as it was', async () => {
  const { answers, press, attempt, shown, settled } = createBench();
  answers.push(err(fault('not-found', '')));
  press();
  await attempt();
  expect([shown(), settled.length]).toEqual([undefined, 1]);
  press(OTHER_KEY);
  expect(shown()?.concerned).toBe('waiting');
});

test('what a crash left on its way is on its way again', async () => {
  const { clock, store, lane, press, shown, attempt } = createBench();
  press();
  store.claimNext(clock.now());
  expect(await attempt()).toBeUndefined();
  lane.requeueInterrupted(clock.now());
  await attempt();
  expect(shown()?.concerned).toBe('counted');
});
