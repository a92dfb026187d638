import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moduleOf, cardName } from '#core/diagnostics/linux/drivers.ts';
import { kernelWaits } from '#core/diagnostics/linux/pending-restart.ts';
import { powerFrom } from '#core/diagnostics/linux/power-supplies.ts';
import { pulseDefaults, pulseEndpoint } from '#core/diagnostics/linux/pulse.ts';
import { wireEndpoint } from '#core/diagnostics/linux/wireplumber.ts';
import { startsFromWtmp } from '#core/diagnostics/linux/wtmp.ts';
import { gatewayFromRoute } from '#core/diagnostics/macos/default-route.ts';
import { networkCardsFrom } from '#core/diagnostics/macos/network-cards.ts';
import { powerFromPmset } from '#core/diagnostics/macos/power-source.ts';
import {
  audioDevicesFromProfile,
  audioStateFromProfile,
} from '#core/diagnostics/macos/sound-profile.ts';
import { unaskedStarts } from '#core/diagnostics/macos/starts.ts';
import { usbDevicesFromProfile } from '#core/diagnostics/macos/usb-profile.ts';
import { volumeSettingsFrom } from '#core/diagnostics/macos/volume-settings.ts';
import { UnknownFact } from '#core/diagnostics/probe.ts';
import { recentRestarts } from '#core/diagnostics/recent-restarts.ts';
import {
  activeEndpoints,
  audioDevicesFrom,
  audioStateFrom,
} from '#core/diagnostics/windows/audio-endpoints.ts';
import { powerFromCim } from '#core/diagnostics/windows/battery.ts';
import { systemFromBios } from '#core/diagnostics/windows/bios-key.ts';
import { consoleText } from '#core/diagnostics/windows/console-text.ts';
import { driversFromCim, driversFromRegistry } from '#core/diagnostics/windows/drivers.ts';
import { fallsFrom } from '#core/diagnostics/windows/falls.ts';
import { networkAdaptersFrom } from '#core/diagnostics/windows/network-adapters.ts';
import { pendingRestart } from '#core/diagnostics/windows/pending-restart.ts';
import { defaultRouteFrom } from '#core/diagnostics/windows/routes.ts';
import { usbEntitiesFrom } from '#core/diagnostics/windows/usb-entities.ts';
import { FACTS, type FactId } from '#shared/diagnostics.ts';
import { savedMachine } from '#tests/support/probe-world.ts';

const NOW = Date.parse('2026-11-23T09:40:00Z');
const withAddresses = (cards: object[]) => cards.map((card) => ({ ...card, ipv4: [], ipv6: [] }));

/** Every parser of a tool or a file, with the fact that its value must be fit for. */
const PARSERS: Readonly<
  Record<string, readonly [FactId, (text: string, bytes: Buffer) => unknown]>
> = {
  'windows sound state': ['audio-state', (text) => audioStateFrom(activeEndpoints(text))],
  'windows sound devices': ['audio-devices', (text) => audioDevicesFrom(activeEndpoints(text))],
  'windows batteries': ['power', powerFromCim],
  'windows firmware': ['system', systemFromBios],
  'windows drivers': ['drivers', driversFromCim],
  'windows driver classes': ['drivers', (text) => driversFromRegistry(text, 'network')],
  'windows falls': [
    'restarts',
    (text) => ({
      unexpectedAt: recentRestarts(fallsFrom(text), NOW),
      pending: pendingRestart(text, text),
    }),
  ],
  'windows cards': ['interfaces', (text) => withAddresses(networkAdaptersFrom(text))],
  'windows routes': [
    'gateway',
    (text) => {
      const { gateway, through } = defaultRouteFrom(text);
      return { address: gateway, interface: through };
    },
  ],
  'windows usb': ['usb-devices', usbEntitiesFrom],
  'macos sound state': [
    'audio-state',
    (text) => audioStateFromProfile(text, volumeSettingsFrom(text)),
  ],
  'macos sound devices': ['audio-devices', audioDevicesFromProfile],
  'macos power': ['power', powerFromPmset],
  'macos starts': [
    'restarts',
    (text) => ({ unexpectedAt: recentRestarts(unaskedStarts(text, NOW), NOW), pending: null }),
  ],
  'macos usb': ['usb-devices', usbDevicesFromProfile],
  'macos cards': ['interfaces', (text) => withAddresses(networkCardsFrom(text, text))],
  'macos route': ['gateway', gatewayFromRoute],
  'linux pulse': [
    'audio-state',
    (text) => {
      const { input, output } = pulseDefaults(text);
      return { input: pulseEndpoint(text, input), output: pulseEndpoint(text, output) };
    },
  ],
  'linux wireplumber': [
    'audio-state',
    (text) => ({ input: wireEndpoint(text, text), output: wireEndpoint(text, '') }),
  ],
  'linux supplies': [
    'power',
    (text) => {
      const [type = '', scope = '', online = '', status = '', capacity = ''] = text.split('\n');
      return powerFrom([{ type, scope, online, status, capacity }]);
    },
  ],
  'linux wtmp': [
    'restarts',
    (text, bytes) => ({
      unexpectedAt: recentRestarts(startsFromWtmp(bytes).unasked, NOW),
      pending: kernelWaits(text, text.split('\n')),
    }),
  ],
  'linux drivers': [
    'drivers',
    (text) => [{ kind: 'audio', device: cardName(text, 'card1'), version: moduleOf(text) }],
  ],
};

const FIXTURES = readdirSync(savedMachine(''), {
  recursive: true,
  encoding: 'utf8',
  withFileTypes: true,
})
  .filter((entry) => entry.isFile() && !/self-signed/u.test(entry.parentPath))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
  .filter(({ length }) => length > 40);

/** A saved answer in which every number is another one, as a tool of tomorrow may print them. */
const renumbered = fc
  .record({
    saved: fc.constantFrom(...FIXTURES),
    numbers: fc.array(fc.constantFrom('-1', '0', '7', '999', '1e400', '18446744073709551616', ''), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map(({ saved, numbers }) => {
    let next = 0;
    const text = saved.toString('latin1').replace(/\d+/gu, (digits) => {
      next += 1;
      // Most stay: keys of the registry and names of fields hold digits as well.
      return next % 3 === 0 ? (numbers[next % numbers.length] ?? digits) : digits;
    });
    return Buffer.from(text, 'latin1');
  });

/** Bytes of nowhere, and saved answers that were cut short, cut out of, or written over. */
const broken = fc.oneof(
  renumbered,
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  fc.json().map((json) => Buffer.from(json)),
  fc
    .record({
      saved: fc.constantFrom(...FIXTURES),
      from: fc.nat(),
      length: fc.nat(),
      noise: fc.uint8Array({ maxLength: 12 }),
    })
    .map(({ saved, from, length, noise }) => {
      const start = from % saved.length;
      const end = start + (length % (saved.length - start));
      return Buffer.concat([saved.subarray(0, start), Buffer.from(noise), saved.subarray(end)]);
    }),
);

function tryAll(bytes: Buffer) {
  const text = consoleText(bytes, 850);
  for (const [name, [fact, parse]] of Object.entries(PARSERS)) {
    let value: unknown;
    try {
      value = parse(text, bytes);
    } catch (thrown) {
      if (thrown instanceof UnknownFact) continue;
      throw new Error(`${name} threw`, { cause: thrown });
    }
    expect(FACTS[fact].safeParse(value).success, `${name}: ${JSON.stringify(value)}`).toBe(true);
  }
}

test('whatever a tool writes, a parser answers a fact of the allow-list or says it is unknown', () => {
  fc.assert(fc.property(broken, tryAll), { numRuns: 1500 });
});

test('every saved answer, whole, given to every parser', () => {
  expect(FIXTURES.length).toBeGreaterThan(60);
  for (const saved of FIXTURES) tryAll(saved);
});
