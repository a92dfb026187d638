import { expect, test } from 'vitest';
import { createAskGateway, isNeighbour } from '#core/black-box/ask-gateway.ts';
import { createSampler } from '#core/black-box/sampler.ts';
import type { ProbeId, ProbeResults } from '#shared/diagnostics.ts';

const MINUTE_MS = 60_000;
const DEVICES: readonly ProbeId[] = ['gateway', 'audio-devices', 'usb-devices'];
const FOUND: ProbeResults = {
  'usb-devices': { status: 'known', value: [{ name: 'Jabra', manufacturer: 'GN' }], ms: 1 },
  gateway: { status: 'known', value: { address: '10.0.0.1', interface: '' }, ms: 1 },
  memory: { status: 'known', value: { totalBytes: 100, availableBytes: 1 }, ms: 1 },
};

function setUp(platform: NodeJS.Platform) {
  const peeked: (readonly ProbeId[])[] = [];
  const asked: string[] = [];
  const sampler = createSampler({
    platform,
    peek: async (ids) => {
      peeked.push(ids);
      return Object.fromEntries(
        Object.entries(FOUND).filter(([id]) => ids.includes(id as ProbeId)),
      );
    },
    cardsKnownToNode: () => [],
    askGateway: async (address) => {
      asked.push(address);
      return true;
    },
    central: () => 'reachable',
  });
  const deviceReads = () => peeked.filter((ids) => DEVICES.every((id) => ids.includes(id))).length;
  return { sampler, peeked, asked, deviceReads };
}

test('Linux reads everything at each look, from files', async () => {
  const { sampler, deviceReads, asked } = setUp('linux');
  for (let minute = 0; minute < 3; minute += 1) await sampler.read(minute * MINUTE_MS);
  expect(deviceReads()).toBe(3);
  expect(asked).toEqual(['10.0.0.1', '10.0.0.1', '10.0.0.1']);
});

test('where devices need a program to be started, it is started twice an hour', async () => {
  const { sampler, deviceReads } = setUp('win32');
  for (let minute = 0; minute < 24 * 60; minute += 1) await sampler.read(minute * MINUTE_MS);
  expect(deviceReads()).toBe(48);
});

test('no program of the system is started for the cards, once a minute', async () => {
  const { sampler, peeked } = setUp('win32');
  for (let minute = 0; minute < 29; minute += 1) await sampler.read(minute * MINUTE_MS);
  expect(new Set(peeked.slice(1).flat())).toEqual(new Set(['memory', 'disks']));
  expect(peeked.flat()).not.toContain('interfaces');
});

test('devices last read stay known between two readings', async () => {
  const { sampler } = setUp('win32');
  await sampler.read(0);
  expect((await sampler.read(MINUTE_MS)).usb).toEqual([{ name: 'Jabra', manufacturer: 'GN' }]);
});

test('however often a hint comes, devices are read four times an hour at most', async () => {
  const { sampler, deviceReads } = setUp('win32');
  for (let minute = 0; minute < 60; minute += 1) {
    sampler.hint();
    await sampler.read(minute * MINUTE_MS);
  }
  expect(deviceReads()).toBe(4);
});

test('a report that has read the devices spares the next look', async () => {
  const { sampler, deviceReads } = setUp('win32');
  sampler.learn(FOUND, 0);
  await sampler.read(MINUTE_MS);
  expect(deviceReads()).toBe(0);
});

test('what macOS calls free memory is not judged', async () => {
  expect((await setUp('darwin').sampler.read(0)).memory).toBeUndefined();
  expect((await setUp('win32').sampler.read(0)).memory).toBeDefined();
});

const TABLE = `IP address       HW type     Flags       HW address            Mask     Device
10.2.4.1         0x1         0x2         00:00:5e:00:01:01     *        eth0
10.2.4.10        0x1         0x0         00:00:00:00:00:00     *        eth0`;

test('a neighbour counts while its entry is complete', () => {
  expect(isNeighbour(TABLE, '10.2.4.1')).toBe(true);
  expect(isNeighbour(TABLE, '10.2.4.10')).toBe(false);
  expect(isNeighbour(TABLE, '10.2.4.2')).toBe(false);
  expect(isNeighbour('', '10.2.4.1')).toBe(false);
});

test('a refusal is an answer; no address is none', async () => {
  // Nothing listens on port 53 of this address, and the loopback refuses at once.
  const ask = createAskGateway({ platform: 'win32', root: '/' });
  expect(await ask('127.77.0.53')).toBe(true);
  expect(await ask('')).toBe(false);
});

test('one that drops such questions still answers as a neighbour', async () => {
  const knock = async () => false;
  const root = '/nowhere';
  expect(await createAskGateway({ platform: 'linux', root, knock })('10.2.4.1')).toBe(false);
  expect(await createAskGateway({ platform: 'win32', root, knock })('10.2.4.1')).toBe(false);
});
