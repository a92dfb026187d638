import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { PowerEvent } from '#core/ports.ts';
import { createPowerEvents } from '#hosts/electron/ports/power-events.ts';
import { createFakeClock, settle } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';

function setUp() {
  const clock = createFakeClock();
  const story: string[] = [];
  const network = { addresses: 'eth0 10.2.4.61' };
  const powerMonitor = new EventEmitter();
  const power = createPowerEvents({
    powerMonitor: powerMonitor as never,
    session: {
      closeAllConnections: () => Promise.resolve(void story.push('close')),
      forceReloadProxyConfig: () => Promise.resolve(void story.push('proxy')),
    },
    addresses: () => network.addresses,
    clock,
    log: createKeptLog(),
  });
  const stop = power.subscribe((event: PowerEvent) => void story.push(event));
  return { clock, network, powerMonitor, stop, story };
}

test('old connections are out of the way before anybody hears of the waking', async () => {
  const { powerMonitor, story } = setUp();
  powerMonitor.emit('suspend');
  powerMonitor.emit('resume');
  await settle();
  powerMonitor.emit('unlock-screen');
  expect(story).toEqual(['suspend', 'close', 'proxy', 'resume', 'unlock']);
});

test('another address is another network, the same one is not', async () => {
  const { clock, network, story } = setUp();
  await clock.advance(60_000);
  expect(story).toEqual([]);
  network.addresses = 'wlan0 192.168.1.5';
  await clock.advance(60_000);
  expect(story).toEqual(['close', 'proxy', 'network-changed']);
});

test('who no longer listens is told nothing', async () => {
  const { powerMonitor, stop, story } = setUp();
  stop();
  powerMonitor.emit('suspend');
  await settle();
  expect(story).toEqual([]);
});
