import { expect, test } from 'vitest';
import { createConnectivity } from '#core/central-client/connectivity.ts';
import type { PowerEvent } from '#core/ports.ts';
import { fault, type Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { createFakeClock, settle } from '#tests/support/fake-clock.ts';

function createBench() {
  const clock = createFakeClock();
  let answer: Result<unknown, Fault> = ok({});
  let asked = 0;
  let announce: (event: PowerEvent) => void = () => undefined;
  const cameBack: boolean[] = [];
  const connectivity = createConnectivity({
    health: async () => {
      asked += 1;
      return answer;
    },
    power: {
      subscribe: (listener) => {
        announce = listener;
        return () => undefined;
      },
    },
    clock,
    random: () => 0.5,
    onChange: (back) => cameBack.push(back),
  });
  return {
    clock,
    connectivity,
    cameBack,
    asked: () => asked,
    answer: (next: typeof answer) => (answer = next),
    announce: (event: PowerEvent) => announce(event),
  };
}

test('is what our own request says, asked at start and then each minute', async () => {
  const bench = createBench();
  expect(bench.connectivity.state().reach).toBe('unknown');
  bench.connectivity.start();
  await bench.clock.advance(0);
  expect(bench.connectivity.state()).toMatchObject({ reach: 'reachable', fault: null });
  await bench.clock.advance(60_000);
  expect(bench.asked()).toBe(2);
});

test('says when the central came back, and only then', async () => {
  const bench = createBench();
  bench.answer(err(fault('offline', 'cable out')));
  bench.connectivity.start();
  await bench.clock.advance(0);
  expect(bench.connectivity.state()).toMatchObject({
    reach: 'unreachable',
    fault: { code: 'offline' },
  });
  bench.answer(ok({}));
  await bench.connectivity.check();
  await bench.connectivity.check();
  expect(bench.cameBack).toEqual([false, true, false]);
});

test('asks soon after the machine wakes, is unlocked or changes network, not when it falls asleep', async () => {
  const bench = createBench();
  bench.connectivity.start();
  await bench.clock.advance(0);
  bench.announce('suspend');
  await bench.clock.advance(5_000);
  expect(bench.asked()).toBe(1);
  for (const event of ['resume', 'unlock', 'network-changed'] as const) {
    bench.announce(event);
    await bench.clock.advance(5_000);
  }
  expect(bench.asked()).toBe(4);
});

test('callers who ask at once share one request', async () => {
  const bench = createBench();
  await Promise.all([bench.connectivity.check(), bench.connectivity.check()]);
  expect(bench.asked()).toBe(1);
});

test('stops asking when stopped', async () => {
  const bench = createBench();
  bench.connectivity.start();
  await settle();
  bench.connectivity.stop();
  expect(bench.clock.pending()).toBe(0);
});
