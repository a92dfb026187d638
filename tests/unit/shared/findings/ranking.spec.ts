import { expect, test } from 'vitest';
import { LADDER_DETAILS } from '#shared/facts/ladder-detail.ts';
import { findCauses } from '#shared/findings/find-causes.ts';
import {
  audioState,
  changesWith,
  checkOf,
  ladderTo,
  lineOf,
  reportOf,
  reportWith,
  siteHost,
  timelineOf,
  type SomeFacts,
} from '#tests/support/healthy-report.ts';

const UNPLUGGED: SomeFacts['interfaces'] = [
  { name: 'Ethernet', kind: 'wired', link: 'down', ipv4: [], ipv6: [] },
];
const DEAD_LINES = [
  lineOf('gateway', { lost: 20, medianMs: null, worstMs: null, jitterMs: null }),
  lineOf('softphone', { lost: 20, medianMs: null, worstMs: null, jitterMs: null }),
];
const HOSTS_DOWN = [siteHost('Softphone', 'name'), siteHost('CRM', 'name')];
const NO_HEADSET: SomeFacts = {
  'audio-devices': [{ name: 'Haut-parleurs (Realtek)', direction: 'output' }],
  'audio-state': { input: null, output: null },
  'usb-devices': [],
};

/** What a technician would say first, with everything else that is true at the same time. */
const SITUATIONS: readonly (readonly [situation: string, first: string, facts: SomeFacts])[] = [
  [
    'the cable is out, so nothing above it works',
    'cable-unplugged',
    {
      interfaces: UNPLUGGED,
      gateway: undefined,
      'name-servers': { addresses: [] },
      'central-reachable': ladderTo('interface', 'link-down'),
      'site-hosts': HOSTS_DOWN,
      'line-quality': DEAD_LINES,
      timeline: timelineOf(['link-down', 6, 'Ethernet'], ['central-lost', 5, '']),
    },
  ],
  [
    'no DHCP server answers, and the servers of the site cannot be resolved',
    'self-assigned-address',
    {
      interfaces: [
        { name: 'Ethernet', kind: 'wired', link: 'up', ipv4: ['169.254.3.4'], ipv6: [] },
      ],
      'central-reachable': ladderTo('address', 'self-assigned'),
      'name-servers': { addresses: [] },
      'site-hosts': HOSTS_DOWN,
    },
  ],
  [
    'the name servers are dead, so every application is',
    'name-servers-silent',
    {
      'central-reachable': ladderTo('name-servers', 'name-servers-silent'),
      'site-hosts': HOSTS_DOWN,
    },
  ],
  [
    'only the central is down while the microphone is muted',
    'microphone-muted',
    {
      'audio-state': audioState({ input: { muted: true } }),
      'headset-check': checkOf('silence'),
      'central-reachable': ladderTo('tcp', 'refused'),
    },
  ],
  [
    'the microphone is forbidden, so the check hears nothing',
    'microphone-forbidden',
    { 'headset-check': checkOf('refused-by-system') },
  ],
  [
    'a muted microphone explains the silence of the check',
    'microphone-muted',
    { 'audio-state': audioState({ input: { muted: true } }), 'headset-check': checkOf('silence') },
  ],
  [
    'the webcam is the microphone, so the check hears hardly anything',
    'input-not-the-headset',
    {
      'audio-state': audioState({ input: { name: 'Webcam C270' } }),
      'headset-check': checkOf('low-level'),
      changes: changesWith('default-input', '', 'Jabra Evolve2 40', 'Webcam C270'),
    },
  ],
  [
    'the headset has left; no microphone and the check’s failure follow from it',
    'headset-gone',
    {
      ...NO_HEADSET,
      'headset-check': checkOf('no-input'),
      changes: changesWith('device-gone', 'Jabra Evolve2 40', 'Jabra Evolve2 40', ''),
      timeline: timelineOf(['audio-gone', 11, 'Jabra Evolve2 40']),
    },
  ],
  [
    'the headset left together with the keyboard: the hub',
    'usb-hub-drops',
    {
      ...NO_HEADSET,
      changes: changesWith('device-gone', 'Jabra Evolve2 40', 'Jabra Evolve2 40', ''),
      timeline: timelineOf(
        ['usb-gone', 11, 'GN Audio Jabra Evolve2 40'],
        ['audio-gone', 11, 'Jabra Evolve2 40'],
        ['usb-gone', 11, 'Clavier Dell'],
      ),
    },
  ],
  [
    'a headset alone leaves the bus and the sound at once, which makes no hub',
    'headset-gone',
    {
      ...NO_HEADSET,
      timeline: timelineOf(['usb-gone', 11, 'Plantronics BW3220'], ['audio-gone', 11, 'USB Audio']),
    },
  ],
  [
    'no headset was ever seen: said as it is',
    'no-microphone',
    { ...NO_HEADSET, 'headset-check': checkOf('no-input') },
  ],
  [
    'losses begin at the gateway, so the softphone’s server is not to blame',
    'gateway-loses',
    { 'line-quality': [lineOf('gateway', { lost: 4 }), lineOf('softphone', { lost: 5 })] },
  ],
  [
    'losses begin beyond the gateway',
    'softphone-line-loses',
    { 'line-quality': [lineOf('gateway'), lineOf('softphone', { lost: 3, jitterMs: 40 })] },
  ],
  [
    'a cable that flaps explains the losses of the line',
    'link-flaps',
    {
      'line-quality': [lineOf('gateway', { lost: 3 }), lineOf('softphone', { lost: 3 })],
      timeline: timelineOf(
        ['link-down', 40, 'Ethernet'],
        ['link-up', 39, 'Ethernet'],
        ['link-down', 20, 'Ethernet'],
        ['link-up', 19, 'Ethernet'],
        ['link-down', 3, 'Ethernet'],
        ['link-up', 2, 'Ethernet'],
      ),
    },
  ],
  [
    'it broke ten minutes ago and works again',
    'network-was-cut',
    {
      uptime: { seconds: 20 * 86_400 },
      timeline: timelineOf(
        ['link-down', 10, 'Ethernet'],
        ['central-lost', 9, ''],
        ['link-up', 8, 'Ethernet'],
        ['central-back', 7, ''],
      ),
    },
  ],
  [
    'a full disk explains the lack of memory and the busy processor',
    'disk-full',
    {
      disks: [{ mount: 'C:', totalBytes: 256e9, freeBytes: 90e6 }],
      memory: { totalBytes: 8 * 2 ** 30, availableBytes: 0.2 * 2 ** 30 },
      cpu: { model: 'i5', cores: 4, loadPercent: 99 },
    },
  ],
  [
    'a machine that has just started is busy',
    'just-started',
    { uptime: { seconds: 120 }, cpu: { model: 'i5', cores: 4, loadPercent: 97 } },
  ],
  [
    'of two things that go badly, the one with fresh evidence is said first',
    'headset-check-crackles',
    {
      'headset-check': checkOf('crackle', { crackles: 12 }),
      power: { source: 'battery', batteryPercent: 10 },
      drivers: [{ kind: 'audio', device: 'Jabra Evolve2 40', version: '2.1' }],
      changes: changesWith('driver', 'Jabra Evolve2 40', '2.0', '2.1'),
    },
  ],
  [
    'the whole site is out of reach while the central answers',
    'every-site-host-down',
    { 'site-hosts': [siteHost('Softphone', 'tcp'), siteHost('CRM', 'tcp')] },
  ],
  [
    'a screen took the sound when it was plugged in',
    'sound-to-screen',
    {
      'audio-state': audioState({ output: { name: 'DELL P2419H (HDMI)' } }),
      changes: changesWith('default-output', '', 'Jabra Evolve2 40', 'DELL P2419H (HDMI)'),
    },
  ],
  [
    'a pending update and a long uptime do not hide a muted sound',
    'sound-muted',
    {
      restarts: { unexpectedAt: [], pending: true },
      uptime: { seconds: 40 * 86_400 },
      'audio-state': audioState({ output: { muted: true } }),
    },
  ],
];

test.each(SITUATIONS)('%s → %s', (_situation, first, facts) => {
  expect(findCauses(reportWith(facts)).map(({ rule }) => rule)[0]).toBe(first);
});

test('a consequence names its cause', () => {
  const found = findCauses(
    reportWith({
      'audio-state': audioState({ input: { muted: true } }),
      'headset-check': checkOf('silence'),
    }),
  );
  expect(found.map(({ rule, explainedBy }) => [rule, explainedBy])).toEqual([
    ['microphone-muted', null],
    ['headset-check-silent', 'microphone-muted'],
  ]);
});

test('a cause is as bad as what follows from it', () => {
  const [first] = findCauses(
    reportWith({
      'audio-state': audioState({ input: { name: 'Webcam C270' } }),
      'headset-check': checkOf('silence'),
    }),
  );
  expect(first).toMatchObject({ rule: 'input-not-the-headset', severity: 'blocking' });
});

test('a sign is what happened last to the same device, not to another', () => {
  const signOf = (subject: string) =>
    findCauses(
      reportWith({
        'headset-check': checkOf('disconnected'),
        timeline: timelineOf(['usb-gone', 3, subject]),
      }),
    )[0]?.sign;
  expect(signOf('Jabra Evolve2 40')).toMatchObject({ event: { kind: 'usb-gone' } });
  expect(signOf('Souris Dell')).toBeNull();
});

test('what happened longer than half an hour ago is no sign', () => {
  const timeline = timelineOf(['usb-gone', 45, 'Jabra Evolve2 40']);
  const report = reportWith({ 'headset-check': checkOf('disconnected'), timeline });
  expect(findCauses(report)[0]?.sign).toBeNull();
});

test('the central on this very machine proves nothing about the network', () => {
  const answers = { host: '127.0.0.1', rungs: [], broken: null };
  const facts = { interfaces: UNPLUGGED, 'central-reachable': answers };
  expect(findCauses(reportWith(facts))[0]?.rule).toBe('cable-unplugged');
  const far = { ...answers, host: 'support.exemple.fr' };
  expect(findCauses(reportWith({ ...facts, 'central-reachable': far }))).toEqual([]);
});

test.each([
  ['tcp', 'ECONNREFUSED', 'central-refuses'],
  ['name', 'ENOTFOUND', 'name-not-found'],
  ['name', 'EAI_AGAIN', 'name-servers-silent'],
  ['tcp', 'timeout', 'central-silent'],
  ['tls', 'CERT_HAS_EXPIRED', 'certificate-expired'],
  ['tls', 'ERR_CERT_AUTHORITY_INVALID', 'certificate-untrusted'],
  ['http', 'timeout', 'support-unreachable'],
  ['http', 'ERR_HTTP2_PROTOCOL_ERROR', 'support-unreachable'],
] as const)('an older poste’s word at %s, %s, is understood', (rung, detail, rule) => {
  const report = reportWith({ 'central-reachable': ladderTo(rung, detail) });
  expect(findCauses(report).map((finding) => finding.rule)).toEqual([rule]);
});

test.each(LADDER_DETAILS.slice(0, LADDER_DETAILS.indexOf('dhcp')))(
  'a ladder that broke for %s is never without a finding',
  (detail) => {
    const report = reportOf({ 'central-reachable': ladderTo('http', detail) });
    expect(findCauses(report)).toHaveLength(1);
  },
);
