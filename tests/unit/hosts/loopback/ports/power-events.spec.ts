import { expect, test } from 'vitest';
import { createPowerEvents } from '#hosts/loopback/ports/power-events.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';

function startListening() {
  const clock = createFakeClock();
  const world = { sleptMs: 0, addresses: 'eth0 10.2.4.61' };
  const power = createPowerEvents({
    clock: { ...clock, now: () => clock.now() + world.sleptMs },
    addresses: () => world.addresses,
  });
  const heard: string[] = [];
  const stop = power.subscribe((event) => heard.push(event));
  return { clock, world, heard, stop };
}

test('a machine that slept is heard to resume, once', async () => {
  const { clock, world, heard } = startListening();
  await clock.advance(60_000);
  expect(heard).toEqual([]);
  world.sleptMs = 3_600_000;
  await clock.advance(60_000);
  expect(heard).toEqual(['resume']);
});

test('a new address is heard as a change of network, once', async () => {
  const { clock, world, heard } = startListening();
  world.addresses = 'wlan0 192.168.1.7';
  await clock.advance(60_000);
  expect(heard).toEqual(['network-changed']);
});

test('nobody listening means no timer', async () => {
  const { clock, stop } = startListening();
  await clock.advance(20_000);
  stop();
  expect(clock.pending()).toBe(0);
});
