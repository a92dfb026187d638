import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffSamples } from '#core/black-box/diff-samples.ts';
import { judge, type Reading, type Sample } from '#core/black-box/sample.ts';
import { TimelineEvent } from '#shared/facts/timeline.ts';

const T0 = Date.parse('2026-11-23T09:00:00Z');
const ETHERNET = {
  name: 'Ethernet',
  kind: 'wired' as const,
  link: 'up' as const,
  ipv4: ['10.2.4.61'],
  ipv6: [],
};
const JABRA = { name: 'Jabra Evolve 20', manufacturer: 'GN Netcom' };

function reading(minute: number, changes: Partial<Reading> = {}): Reading {
  return {
    at: T0 + minute * 60_000,
    cards: [ETHERNET],
    gateway: { address: '10.2.4.1', answers: true },
    central: 'reachable',
    audio: [{ name: 'Jabra EVOLVE 20', direction: 'both' }],
    usb: [JABRA],
    memory: { totalBytes: 16e9, availableBytes: 8e9 },
    disks: [{ mount: 'C:', totalBytes: 256e9, freeBytes: 90e9 }],
    ...changes,
  };
}

/** What a sequence of looks tells, as `minute kind subject`; the first look is an ordinary one. */
function told(...changes: Partial<Reading>[]): string[] {
  let sample = judge(undefined, reading(0));
  return changes.flatMap((change, index) => {
    const next = judge(sample, reading(index + 1, change));
    const events = diffSamples(sample, next);
    sample = next;
    return events.map(({ at, kind, subject }) =>
      `${(Date.parse(at) - T0) / 60_000} ${kind} ${subject}`.trim(),
    );
  });
}

test('a quiet minute tells nothing', () => {
  expect(told({}, {}, {})).toEqual([]);
});

test('a cable that is pulled and put back is told once each, its address with it', () => {
  const down = { ...ETHERNET, link: 'down' as const, ipv4: [] };
  expect(told({ cards: [down] }, {})).toEqual(['1 link-down Ethernet', '2 link-up Ethernet']);
});

test('a card that is no longer listed is down, as on Windows', () => {
  expect(told({ cards: [] }, {})).toEqual(['1 link-down Ethernet', '2 link-up Ethernet']);
});

test('a cable put into another socket tells the new address', () => {
  const down = { ...ETHERNET, link: 'down' as const, ipv4: [] };
  const elsewhere = { cards: [{ ...ETHERNET, ipv4: ['10.2.9.17'] }] };
  expect(told({ cards: [down] }, elsewhere)).toEqual([
    '1 link-down Ethernet',
    '2 link-up Ethernet',
    '2 address-changed 10.2.9.17',
  ]);
});

test('an address that is self-assigned is an address lost', () => {
  const alone = { cards: [{ ...ETHERNET, ipv4: ['169.254.7.7'] }] };
  expect(told(alone, alone, {})).toEqual(['1 address-lost Ethernet', '3 address-back Ethernet']);
});

test('a gateway is lost after two silences, at the time of the first', () => {
  const silent = { gateway: { address: '10.2.4.1', answers: false } };
  expect(told(silent, {})).toEqual([]);
  expect(told(silent, silent, silent, {})).toEqual([
    '1 gateway-lost 10.2.4.1',
    '4 gateway-back 10.2.4.1',
  ]);
});

test('a gateway that has never answered such questions is never told as lost', () => {
  const silent = { address: '10.2.4.1', answers: false };
  let sample: Sample | undefined;
  for (let minute = 0; minute < 5; minute += 1) {
    const next = judge(sample, reading(minute, { gateway: silent }));
    expect(diffSamples(sample, next)).toEqual([]);
    sample = next;
  }
});

test('without an address the gateway is not blamed as well', () => {
  const cut = {
    cards: [{ ...ETHERNET, link: 'down' as const, ipv4: [] }],
    gateway: { address: '', answers: false },
  };
  expect(told(cut, cut, cut)).toEqual(['1 link-down Ethernet']);
});

test('a headset is one device, although the USB bus and the sound system both list it', () => {
  expect(told({ usb: [], audio: [] }, {})).toEqual([
    '1 audio-gone Jabra EVOLVE 20',
    '2 audio-new Jabra EVOLVE 20',
  ]);
});

test('the second of two equal mice is missed', () => {
  const mouse = { name: 'Mouse', manufacturer: 'Dell' };
  const sample = judge(undefined, reading(0, { usb: [mouse, mouse, JABRA] }));
  const next = judge(sample, reading(1, { usb: [mouse, JABRA] }));
  expect(diffSamples(sample, next).map(({ kind, subject }) => [kind, subject])).toEqual([
    ['usb-gone', 'Dell Mouse'],
  ]);
});

test('the central is told as the poste has heard of it', () => {
  expect(told({ central: 'unreachable' }, { central: 'unreachable' }, {})).toEqual([
    '1 central-lost',
    '3 central-back',
  ]);
});

test('a value on the brink makes no noise', () => {
  const memory = (share: number) => ({
    memory: { totalBytes: 16e9, availableBytes: 16e9 * share },
  });
  expect(told(memory(0.04), memory(0.07), memory(0.04), memory(0.2))).toEqual([
    '1 memory-short',
    '4 memory-fine',
  ]);
  const disk = (freeBytes: number) => ({ disks: [{ mount: 'C:', totalBytes: 256e9, freeBytes }] });
  expect(told(disk(1.9e9), disk(2.5e9), disk(4e9))).toEqual(['1 disk-short C:', '3 disk-fine C:']);
});

test('what could not be read has not gone', () => {
  const nothing = {
    cards: undefined,
    gateway: undefined,
    central: 'unknown' as const,
    audio: undefined,
    usb: undefined,
    memory: undefined,
    disks: undefined,
  };
  expect(told(nothing, {})).toEqual([]);
});

test('the first look tells what is wrong now, and no device as new', () => {
  const first = judge(undefined, reading(0, { central: 'unreachable' }));
  expect(diffSamples(undefined, first).map(({ kind }) => kind)).toEqual(['central-lost']);
});

const name = fc.constantFrom('Jabra', 'Dell Mouse', 'Hub', 'x'.repeat(300), '');
const anyReading = fc.record({
  cards: fc.option(
    fc.uniqueArray(
      fc.record({
        name: fc.constantFrom('eth0', 'wlan0', 'tun0'),
        kind: fc.constantFrom('wired' as const, 'wireless' as const, 'virtual' as const),
        link: fc.constantFrom('up' as const, 'down' as const, 'unknown' as const),
        ipv4: fc.subarray(['10.0.0.1', '10.0.1.1', '169.254.1.1']),
        ipv6: fc.constant<string[]>([]),
      }),
      { selector: (card) => card.name },
    ),
    { nil: undefined },
  ),
  gateway: fc.option(
    fc.record({ address: fc.constantFrom('', '10.0.0.254'), answers: fc.boolean() }),
    { nil: undefined },
  ),
  central: fc.constantFrom('unknown' as const, 'reachable' as const, 'unreachable' as const),
  audio: fc.option(fc.array(fc.record({ name, direction: fc.constant('both' as const) })), {
    nil: undefined,
  }),
  usb: fc.option(fc.array(fc.record({ name, manufacturer: name })), { nil: undefined }),
  memory: fc.option(
    fc.record({ totalBytes: fc.constant(100), availableBytes: fc.integer({ min: 0, max: 100 }) }),
    { nil: undefined },
  ),
  disks: fc.option(
    fc.array(fc.record({ mount: name, totalBytes: fc.constant(1e12), freeBytes: fc.nat(4e9) })),
    { nil: undefined },
  ),
});

test('whatever is read, every event is well made, bounded, and never before the look before', () => {
  fc.assert(
    fc.property(fc.array(anyReading, { maxLength: 12 }), (readings) => {
      let sample: Sample | undefined;
      for (const [minute, found] of readings.entries()) {
        const next = judge(sample, { ...found, at: T0 + minute * 60_000 });
        const events = diffSamples(sample, next);
        expect(events.length).toBeLessThanOrEqual(40);
        expect(TimelineEvent.array().safeParse(events).success).toBe(true);
        for (const event of events) expect(Date.parse(event.at)).toBeLessThanOrEqual(next.at);
        sample = next;
      }
    }),
  );
});

test('a look that finds the same again tells nothing, whatever it is', () => {
  fc.assert(
    fc.property(anyReading, (found) => {
      const again = (at: number) => ({ ...found, gateway: undefined, at });
      const first = judge(undefined, again(T0));
      expect(diffSamples(first, judge(first, again(T0 + 60_000)))).toEqual([]);
    }),
  );
});

test('what is lost and what is back take turns', () => {
  const turns = [
    ['central-lost', 'central-back'],
    ['gateway-lost', 'gateway-back'],
    ['memory-short', 'memory-fine'],
  ];
  fc.assert(
    fc.property(fc.array(anyReading, { maxLength: 15 }), (readings) => {
      let sample: Sample | undefined;
      const kinds = readings.flatMap((found, minute) => {
        const next = judge(sample, { ...found, at: T0 + minute * 60_000 });
        const events = diffSamples(sample, next);
        sample = next;
        return events.map(({ kind }) => kind);
      });
      for (const [lost, back] of turns) {
        const mine = kinds.filter((kind) => kind === lost || kind === back);
        for (const [index, kind] of mine.entries())
          expect(kind).toBe(index % 2 === 0 ? lost : back);
      }
    }),
  );
});
