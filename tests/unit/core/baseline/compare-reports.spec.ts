import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareReports } from '#core/baseline/compare-reports.ts';
import { describeChanges } from '#shared/changes-words.ts';
import type { Facts, FactId, MachineReport } from '#shared/diagnostics.ts';
import { Changes } from '#shared/facts/changes.ts';

type Known = { readonly [Id in FactId]?: Facts[Id] };

const DAY = '2026-11-24';
const GOOD: Known = {
  'usb-devices': [
    { name: 'Jabra Evolve 20', manufacturer: 'GN Netcom' },
    { name: 'USB2.0 Hub', manufacturer: 'Dell' },
  ],
  'audio-devices': [{ name: 'Jabra EVOLVE 20', direction: 'both' }],
  'audio-state': {
    input: { name: 'Jabra', volumePercent: 80, muted: false },
    output: { name: 'Jabra', volumePercent: 50, muted: false },
  },
  drivers: [{ kind: 'network', device: 'Intel I219', version: '12.19' }],
  'operating-system': { name: 'Windows', version: '11 23H2', build: '22631', architecture: 'x64' },
  interfaces: [{ name: 'Ethernet', kind: 'wired', link: 'up', ipv4: ['10.2.4.61'], ipv6: [] }],
  gateway: { address: '10.2.4.1', interface: 'Ethernet' },
  disks: [{ mount: 'C:', totalBytes: 256e9, freeBytes: 90e9 }],
  displays: [
    { name: 'Dell U24', width: 1920, height: 1080, scalePercent: 100, primary: true },
    { name: 'Dell U24', width: 1920, height: 1080, scalePercent: 100, primary: false },
  ],
};

function report(facts: Known, takenAt = '2026-11-25T10:00:00.000Z'): MachineReport {
  const results = Object.entries(facts).map(([id, value]) => [
    id,
    { status: 'known', value, ms: 1 },
  ]);
  return { takenAt, results: Object.fromEntries(results) as MachineReport['results'] };
}

const compare = (facts: Known) =>
  compareReports(DAY, report(GOOD, '2026-11-24T08:00:00.000Z'), report({ ...GOOD, ...facts }));
const said = (facts: Known) => describeChanges(compare(facts), 'fr');

test('a poste that is as it was has no difference', () => {
  expect(compare({})).toEqual({ since: DAY, list: [] });
});

test('a headset that is unplugged is one sentence, although two lists had it', () => {
  expect(said({ 'usb-devices': [], 'audio-devices': [] })).toEqual([
    'Le casque GN Netcom Jabra Evolve 20 n’est plus branché (il l’était le 24 novembre).',
  ]);
});

test('hubs and the plumbing of a dock are not told', () => {
  const [jabra] = GOOD['usb-devices']!;
  expect(
    said({ 'usb-devices': [jabra!, { name: 'Billboard Device', manufacturer: 'VIA' }] }),
  ).toEqual([]);
});

test('what was not read has not gone', () => {
  const nothing: MachineReport = { takenAt: '2026-11-25T10:00:00.000Z', results: {} };
  expect(compareReports(DAY, report(GOOD), nothing).list).toEqual([]);
  expect(compareReports(DAY, nothing, report(GOOD)).list).toEqual([]);
});

test('another default output is told with both names', () => {
  const { input } = GOOD['audio-state']!;
  const output = { name: 'Haut-parleurs', volumePercent: 3, muted: true };
  expect(said({ 'audio-state': { input, output } })).toEqual([
    'La sortie audio par défaut est Haut-parleurs (c’était Jabra le 24 novembre).',
  ]);
});

test('a lease that gives another address of the same network is an address, not a network', () => {
  const card = GOOD.interfaces![0]!;
  expect(compare({ interfaces: [{ ...card, ipv4: ['10.2.4.80'] }] }).list).toEqual([
    { kind: 'address', subject: 'Ethernet', before: '10.2.4.61', after: '10.2.4.80' },
  ]);
  // A network wider than 24 bits, behind the same gateway.
  expect(compare({ interfaces: [{ ...card, ipv4: ['10.2.5.80'] }] }).list[0]!.kind).toBe('address');
});

test('another gateway is another network', () => {
  const card = GOOD.interfaces![0]!;
  const elsewhere = {
    interfaces: [{ ...card, ipv4: ['10.2.9.17'] }],
    gateway: { address: '10.2.9.1', interface: 'Ethernet' },
  };
  expect(said(elsewhere)).toEqual([
    'Ethernet est sur un autre réseau\u{a0}: 10.2.9.17 (c’était 10.2.4.61 le 24 novembre).',
  ]);
});

test('virtual cards come and go unseen', () => {
  const docker = { name: 'docker0', kind: 'virtual' as const, link: 'up' as const };
  const added = [...GOOD.interfaces!, { ...docker, ipv4: ['172.17.0.1'], ipv6: [] }];
  expect(compare({ interfaces: added }).list).toEqual([]);
});

test('a disk is told when it crosses the line, not each day after', () => {
  const short = { disks: [{ mount: 'C:', totalBytes: 256e9, freeBytes: 4e9 }] };
  expect(said(short)).toEqual([
    'Il ne reste que 4\u{a0}Go sur le disque C: (90\u{a0}Go le 24 novembre).',
  ]);
  expect(
    compareReports(DAY, report({ ...GOOD, ...short }), report({ ...GOOD, ...short })).list,
  ).toEqual([]);
});

test('drivers, system, screens and restarts are told', () => {
  const list = compare({
    drivers: [{ kind: 'network', device: 'Intel I219', version: '12.20' }],
    'operating-system': {
      name: 'Windows',
      version: '11 24H2',
      build: '26100',
      architecture: 'x64',
    },
    displays: GOOD.displays!.slice(0, 1),
    restarts: {
      unexpectedAt: ['2026-11-25T07:00:00.000Z', '2026-11-20T07:00:00.000Z'],
      pending: null,
    },
  }).list;
  expect(list.map(({ kind, after }) => [kind, after])).toEqual([
    ['driver', '12.20'],
    ['system-build', '11 24H2 (26100)'],
    ['display', '1920\u{a0}×\u{a0}1080, 100\u{a0}%'],
    ['restarts', '1'],
  ]);
});

const text = fc.string({ maxLength: 400 });
const anyFacts = fc.record(
  {
    'usb-devices': fc.array(fc.record({ name: text, manufacturer: text }), { maxLength: 60 }),
    'audio-devices': fc.array(fc.record({ name: text, direction: fc.constant('both' as const) })),
    drivers: fc.array(
      fc.record({ kind: fc.constant('audio' as const), device: text, version: text }),
    ),
    displays: fc.array(
      fc.record({
        name: text,
        width: fc.nat(),
        height: fc.nat(),
        scalePercent: fc.constant(null),
        primary: fc.boolean(),
      }),
    ),
  },
  { requiredKeys: [] },
);

test('whatever two reports hold, the differences fit their shape and have a sentence each', () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, (before, after) => {
      const changes = compareReports(DAY, report(before), report(after));
      expect(Changes.safeParse(changes).success).toBe(true);
      for (const language of ['fr', 'en'] as const) {
        expect(describeChanges(changes, language)).toHaveLength(changes.list.length);
      }
    }),
  );
});

test('a report has no difference with itself, nor with itself listed in another order', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const same = report(facts);
      const turned = report(
        Object.fromEntries(
          Object.entries(facts).map(([id, list]) => [id, [...(list as unknown[])].reverse()]),
        ),
      );
      expect(compareReports(DAY, same, same).list).toEqual([]);
      const kinds = compareReports(DAY, same, turned).list.map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind !== 'driver')).toEqual([]);
    }),
  );
});
