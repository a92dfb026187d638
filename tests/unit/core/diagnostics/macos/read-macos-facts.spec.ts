import { expect, test } from 'vitest';
import { UnknownFact } from '#core/diagnostics/probe.ts';
import { MACOS_TOOLS } from '#core/diagnostics/macos/macos-tools.ts';
import { readMacosFacts } from '#core/diagnostics/macos/read-macos-facts.ts';
import { unaskedStarts } from '#core/diagnostics/macos/starts.ts';
import { FACTS } from '#shared/diagnostics.ts';
import { createSavedTools } from '#tests/support/saved-tools.ts';

const NOW = new Date(2026, 10, 23, 9, 40).getTime();
// This machine's cards have other names.
const NO_ADDRESS = { ipv4: [], ipv6: [] };

function factsOf(machine: string) {
  return readMacosFacts(createSavedTools(`macos/${machine}`, MACOS_TOOLS), () => NOW);
}

const laptop = factsOf('laptop-15');
const desk = factsOf('desk-27');

test('the default devices are told with the volume, and whether they are muted', async () => {
  expect(await laptop['audio-state']()).toEqual({
    input: { name: 'Jabra EVOLVE 20', volumePercent: 61, muted: null },
    output: { name: 'Jabra EVOLVE 20', volumePercent: 44, muted: true },
  });
});

test('a screen’s speakers have no volume of their own, and no microphone is said to be none', async () => {
  expect(await desk['audio-state']()).toEqual({
    input: null,
    output: { name: 'DELL P2419H', volumePercent: null, muted: null },
  });
});

test('the two halves of a headset are one device', async () => {
  expect(await laptop['audio-devices']()).toEqual([
    { name: 'Jabra EVOLVE 20', direction: 'both' },
    { name: 'Micro MacBook Pro', direction: 'input' },
    { name: 'Haut-parleurs MacBook Pro', direction: 'output' },
  ]);
});

test('USB devices are found behind hubs, before and since macOS 27, without their serial numbers', async () => {
  const before = await laptop['usb-devices']();
  expect(before).toEqual([{ name: 'Jabra EVOLVE 20', manufacturer: 'GN Netcom A/S' }]);
  expect(await desk['usb-devices']()).toEqual([
    { name: 'Plantronics Blackwire 3220', manufacturer: 'Plantronics' },
  ]);
});

test('battery or mains, with what is left', async () => {
  expect(await laptop.power()).toEqual({ source: 'battery', batteryPercent: 78 });
  expect(await desk.power()).toEqual({ source: 'mains', batteryPercent: null });
});

test('a start with no stop before it was not asked for', async () => {
  expect(await laptop.restarts()).toEqual({
    // The one of the 20th follows a stop on the 19th.
    unexpectedAt: [new Date(2026, 10, 23, 8, 58).toISOString()],
    pending: null,
  });
  expect(await desk.restarts()).toEqual({ unexpectedAt: [], pending: null });
});

test('a line without a year is of the last time that date was', () => {
  const text = 'reboot time   Wed Dec 31 09:00\nreboot time   Tue Dec 30 09:00\n';
  expect(unaskedStarts(text, NOW)).toEqual([new Date(2025, 11, 31, 9, 0).getTime()]);
});

test('cards are told with link and speed; Apple’s own virtual ones only when they carry addresses', async () => {
  expect(await laptop.interfaces()).toEqual([
    { name: 'en0', kind: 'wireless', link: 'up', ...NO_ADDRESS },
    { name: 'en5', kind: 'wired', link: 'up', speedMbps: 100, ...NO_ADDRESS },
    { name: 'en6', kind: 'wired', link: 'down', ...NO_ADDRESS },
    { name: 'bridge0', kind: 'virtual', link: 'down', ...NO_ADDRESS },
    { name: 'utun4', kind: 'virtual', link: 'unknown', ...NO_ADDRESS },
  ]);
  expect(await desk.interfaces()).toMatchObject([{ name: 'en0', speedMbps: 2500 }]);
});

test('the gateway is told with its card, and its absence for certain', async () => {
  expect(await laptop.gateway()).toEqual({ address: '10.2.4.1', interface: 'en0' });
  await expect(desk.gateway()).rejects.toMatchObject({ reason: 'not-present' });
});

test('drivers are part of macOS', async () => {
  await expect(laptop.drivers()).rejects.toMatchObject({ reason: 'not-supported-here' });
});

test('tools that write nothing were refused', async () => {
  const facts = readMacosFacts(async () => ({ stdout: Buffer.of(), exitCode: 0 }));
  await expect(facts['audio-state']()).rejects.toMatchObject({ reason: 'refused-by-system' });
  await expect(facts.power()).rejects.toMatchObject({ reason: 'refused-by-system' });
});

test.each(['laptop-15', 'desk-27'])(
  'every fact of %s is one of the allow-list',
  async (machine) => {
    for (const [id, read] of Object.entries(factsOf(machine))) {
      const value: unknown = await read().catch((thrown: unknown) => thrown);
      if (value instanceof UnknownFact) continue;
      expect(FACTS[id as keyof typeof FACTS].parse(value), id).toEqual(value);
    }
  },
);
