import { expect, test } from 'vitest';
import { createConnectivity } from '#core/central-client/connectivity.ts';
import { FLEET_SPREAD_MS } from '#core/central-client/fleet-manners.ts';
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

test('is what our own request says, asked at start and then each quarter of an hour', async () => {
  const bench = createBench();
  expect(bench.connectivity.state().reach).toBe('unknown');
  bench.connectivity.start();
  await bench.clock.advance(0);
  expect(bench.connectivity.state()).toMatchObject({ reach: 'reachable', fault: null });
  await bench.clock.advance(900_000);
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

test('asks soon after the machine is unlocked or changes network, not when it falls asleep', async () => {
  const bench = createBench();
  bench.connectivity.start();
  await bench.clock.advance(0);
  bench.announce('suspend');
  await bench.clock.advance(5_000);
  expect(bench.asked()).toBe(1);
  for (const event of ['unlock', 'network-changed'] as const) {
    bench.announce(event);
    await bench.clock.advance(5_000);
  }
  expect(bench.asked()).toBe(3);
});

test('whatever a health request fails with, a wrong address included, the central is out of reach', async () => {
  const bench = createBench();
  bench.answer(err(fault('not-found', 'some other site')));
  await bench.connectivity.check();
  expect(bench.connectivity.state()).toMatchObject({
    reach: 'unreachable',
    fault: { code: 'not-found' },
  });
});

test('takes its turn within ten minutes of a wake it shares with the whole floor', async () => {
  const bench = createBench();
  bench.connectivity.start();
  await bench.clock.advance(0);
  bench.announce('resume');
  await bench.clock.advance(FLEET_SPREAD_MS / 2 - 1);
  expect(bench.asked()).toBe(1);
  await bench.clock.advance(1);
  expect(bench.asked()).toBe(2);
});

test('lets what waits leave at once when this poste had gone, not when everybody comes back', async () => {
  const bench = createBench();
  bench.answer(err(fault('offline', 'cable out')));
  bench.connectivity.start();
  await bench.clock.advance(0);
  bench.answer(ok({}));
  await bench.clock.advance(900_000);
  expect(bench.connectivity.state().reach).toBe('reachable');
  expect(bench.cameBack).toEqual([false, false]);

  await bench.connectivity.check();
  expect(bench.cameBack).toEqual([false, false, true]);

  bench.answer(err(fault('offline', 'cable out')));
  await bench.connectivity.check();
  bench.answer(ok({}));
  bench.announce('network-changed');
  await bench.clock.advance(5_000);
  expect(bench.cameBack.at(-1)).toBe(true);
});

test('learns from a delivery what a health request would have told, and puts the next one off', async () => {
  const bench = createBench();
  bench.connectivity.start();
  await bench.clock.advance(600_000);
  bench.connectivity.heard(err(fault('connection-refused', 'gone')));
  expect(bench.connectivity.state()).toMatchObject({
    reach: 'unreachable',
    fault: { code: 'connection-refused' },
  });
  await bench.clock.advance(600_000);
  expect(bench.asked()).toBe(1);
  expect(bench.connectivity.awayForMs()).toBe(600_000);

  bench.connectivity.heard(err(fault('ticket-refused', 'about this ticket alone')));
  expect(bench.connectivity.state().reach).toBe('unreachable');
  bench.connectivity.heard(ok({}));
  expect(bench.connectivity.state()).toMatchObject({ reach: 'reachable', fault: null });
  expect(bench.connectivity.awayForMs()).toBe(0);
});

test('a ticket that never passes does not put the health request off for ever', async () => {
  const bench = createBench();
  bench.connectivity.start();
  await bench.clock.advance(0);
  for (let minutes = 0; minutes < 60; minutes += 5) {
    await bench.clock.advance(300_000);
    bench.connectivity.heard(err(fault('timeout', 'too large for this line')));
  }
  expect(bench.asked()).toBe(3);
});

test('a delivery that fails while the network comes back does not put the check off', async () => {
  const bench = createBench();
  bench.connectivity.start();
  await bench.clock.advance(0);
  bench.announce('network-changed');
  bench.connectivity.heard(err(fault('offline', 'not yet')));
  await bench.clock.advance(5_000);
  expect(bench.cameBack).toEqual([true, true]);
});

test('a delivery that ends after the program has stopped sets no timer', () => {
  const bench = createBench();
  bench.connectivity.start();
  bench.connectivity.stop();
  bench.connectivity.heard(ok({}));
  expect(bench.clock.pending()).toBe(0);
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
