import { expect, onTestFinished, test, vi } from 'vitest';
import { createGateway } from '#central/help-desks/gateway/create-gateway.ts';
import { wakeOnChanges } from '#central/help-desks/gateway/wake-on-changes.ts';
import { HelpDeskError, type HelpDeskErrorCode } from '#central/help-desks/help-desk-error.ts';
import { createPace } from '#central/help-desks/pace.ts';
import { openGatewayBench } from '#tests/support/gateway-bench.ts';
import { createMemoryHelpDesk } from '#tests/support/memory-help-desk.ts';

/** Tickets that wait, at a help desk whose every search fails so until it is mended. */
async function openTroubled(code: HelpDeskErrorCode, tickets: number, retryAfterMs?: number) {
  const bench = openGatewayBench(createMemoryHelpDesk());
  for (let count = 0; count < tickets; count += 1) await bench.bring();
  const { find } = bench.desk;
  let knocks = 0;
  bench.desk.find = async () => {
    knocks += 1;
    const details = retryAfterMs === undefined ? {} : { retryAfterMs };
    return Promise.reject(new HelpDeskError(code, 'As told', details));
  };
  return {
    ...bench,
    mend: () => (bench.desk.find = find),
    knocks: () => {
      const since = knocks;
      knocks = 0;
      return since;
    },
  };
}

test.each(['unreachable', 'busy', 'credentials-refused'] as const)(
  'a help desk that is %s is knocked at once, not once for each ticket',
  async (code) => {
    const bench = await openTroubled(code, 5);
    for (let times = 0; times < 3; times += 1) await bench.deliver();
    expect(bench.knocks()).toBe(1);
    bench.advance(15_000);
    for (let times = 0; times < 3; times += 1) await bench.deliver();
    expect(bench.knocks()).toBe(1);
  },
);

test('all that waits leaves within minutes of the return of a help desk that was away for a night', async () => {
  const bench = await openTroubled('unreachable', 5);
  for (let seconds = 0; seconds < 12 * 3600; seconds += 10) {
    await bench.deliver();
    bench.advance(10_000);
  }
  const knocks = bench.knocks();
  expect(knocks).toBeGreaterThan(12 * 30);
  expect(knocks).toBeLessThan(12 * 61);
  bench.mend();
  for (let seconds = 0; seconds < 120; seconds += 10) {
    await bench.deliver();
    bench.advance(10_000);
  }
  expect(bench.desk.tickets).toHaveLength(5);
});

test('what a help desk asks for holds for all that waits', async () => {
  const bench = await openTroubled('busy', 2, 300_000);
  await bench.deliver();
  bench.advance(299_000);
  await bench.deliver();
  expect(bench.knocks()).toBe(1);
  bench.advance(1000);
  await bench.deliver();
  expect(bench.knocks()).toBe(1);
});

test.each(['failed', 'not-understood', 'place-refused', 'no-answer'] as const)(
  'one ticket that is %s does not stop the next, and three in a row stop all',
  async (code) => {
    const bench = await openTroubled(code, 5);
    await bench.deliver();
    expect(bench.knocks()).toBe(3);
    bench.mend();
    bench.advance(120_000);
    await bench.deliver();
    expect(bench.desk.tickets).toHaveLength(5);
    const { find } = bench.desk;
    bench.desk.find = async (token) => {
      bench.desk.find = find;
      return Promise.reject(new HelpDeskError(code, token));
    };
    await bench.bring();
    await bench.bring();
    await bench.deliver();
    expect(bench.desk.tickets).toHaveLength(6);
  },
);

test('a round is not asked for while the help desk is left alone, and “try again” ends that', async () => {
  const bench = await openTroubled('unreachable', 2);
  const pauses: number[] = [];
  const after = (ms: number) => {
    pauses.push(ms);
    return () => undefined;
  };
  const gateway = createGateway({ ...bench.ports, after, pollMs: 60_000 });
  onTestFinished(() => gateway.stop());
  await vi.waitFor(() => expect(pauses).toEqual([15_000]));
  bench.mend();
  gateway.wake();
  await vi.waitFor(() => expect(pauses).toHaveLength(2));
  expect(bench.desk.tickets).toHaveLength(0);
  const { handOvers } = wakeOnChanges(bench.store, (act) => gateway[act]());
  const [waiting] = await handOvers.listHandOvers(['waiting'], 1);
  await handOvers.repeat(waiting?.reference ?? '', '2026-11-23T13:05:00.000Z');
  await vi.waitFor(() => expect(bench.desk.tickets).toHaveLength(2));
});

test('replies that wait at a move to a help desk that takes none keep nobody awake', async () => {
  const bench = openGatewayBench(createMemoryHelpDesk());
  const { reference } = await bench.handOver();
  await bench.say(reference, 'Toujours rien.');
  await bench.store.handOvers.enlistMessages('2026-11-23T13:05:00.000Z');
  const capabilities = { ...bench.desk.capabilities, status: false, reply: false };
  const pauses: number[] = [];
  const after = (ms: number) => {
    pauses.push(ms);
    return () => undefined;
  };
  const desk = { ...bench.desk, capabilities };
  const gateway = createGateway({ ...bench.ports, desk, after, pollMs: 60_000 });
  onTestFinished(() => gateway.stop());
  await vi.waitFor(() => expect(pauses).toEqual([60_000]));
});

const REFUSED = (status: number) => new HelpDeskError('refused', `HTTP ${status}`, { status });

test.each([400, 405])(
  'what a proxy may have said with %i waits before a person is asked',
  (status) => {
    const pace = createPace({ clock: { now: () => 0 }, chance: () => 0 });
    // However often it was put off before.
    const states = Array.from(
      { length: 6 },
      (_, times) => pace.failed({ key: 'A', attempts: 40 + times, thrown: REFUSED(status) }).state,
    );
    expect(states).toEqual([...Array<string>(5).fill('waiting'), 'needs-a-person']);
    const sure = pace.failed({ key: 'B', attempts: 1, thrown: REFUSED(422) });
    expect(sure).toEqual({ state: 'needs-a-person', pauseMs: 0, error: 'refused' });
  },
);
