import { expect, test } from 'vitest';
import {
  PROBE_IDS,
  UnknownReason,
  type Facts,
  type MachineReport,
  type ProbeId,
  type Rung,
} from '#shared/diagnostics.ts';
import type { Language } from '#shared/language.ts';
import { describeReport, ladderVerdict } from '#shared/report-text.ts';

const TAKEN_AT = '2026-03-02T09:00:00.000Z';
const RUNGS: Rung[] = ['interface', 'gateway', 'name', 'tcp', 'tls', 'http'];

function known(facts: Partial<Facts>): MachineReport {
  const results = Object.entries(facts).map(([id, value]) => [
    id,
    { status: 'known', value, ms: 1 },
  ]);
  return { takenAt: TAKEN_AT, results: Object.fromEntries(results) };
}

function textOf(report: MachineReport, probe: ProbeId, language: Language = 'fr') {
  const lines = describeReport(report, language).flatMap((section) => section.lines);
  return plain(lines.find((line) => line.probe === probe)!.text);
}

/** Intl's own spaces differ between versions of its data; what is read is the same. */
function plain(text: string) {
  return text.replaceAll(/[\u{a0}\u{202f}]/gu, ' ');
}

function brokenAt(broken: Rung | null, detail = ''): MachineReport {
  const rungs = RUNGS.map((rung) => ({
    rung,
    outcome: rung === broken ? ('failed' as const) : ('passed' as const),
    ms: 4,
    detail: rung === broken ? detail : '',
  }));
  return known({ 'central-reachable': { host: 'support.example.org', rungs, broken } });
}

test('memory is counted as a task manager counts it', () => {
  const memory = { totalBytes: 16 * 2 ** 30, availableBytes: 7.6 * 2 ** 30 };
  expect(textOf(known({ memory }), 'memory')).toBe('7,6 Go libres sur 16 Go');
  expect(textOf(known({ memory }), 'memory', 'en')).toBe('7.6 GB free of 16 GB');
});

test('the network is told as cable and Wi-Fi, and idle virtual cards are not mentioned', () => {
  const interfaces: Facts['interfaces'] = [
    { name: 'eth0', kind: 'wired', link: 'up', ipv4: ['10.2.4.61'], ipv6: ['2001:db8::1'] },
    { name: 'wlan0', kind: 'wireless', link: 'down', ipv4: [], ipv6: [] },
    { name: 'docker0', kind: 'virtual', link: 'down', ipv4: [], ipv6: [] },
  ];
  expect(textOf(known({ interfaces }), 'interfaces')).toBe(
    'câble branché, adresse 10.2.4.61 ; Wi-Fi déconnecté',
  );
  expect(textOf(known({ interfaces: [] }), 'interfaces')).toBe('aucune carte réseau active');
});

test('devices are named, and their absence is said', () => {
  const headset = { name: 'Jabra Evolve 20', direction: 'both' as const };
  const devices = known({ 'audio-devices': [headset], 'usb-devices': [] });
  expect(textOf(devices, 'audio-devices')).toBe('Jabra Evolve 20, micro et écouteurs');
  expect(textOf(devices, 'usb-devices')).toBe('aucun appareil USB branché');
  const usb = known({ 'usb-devices': [{ name: 'Jabra Evolve 20', manufacturer: 'Jabra' }] });
  expect(textOf(usb, 'usb-devices')).toBe('Jabra Evolve 20');
});

test('the default devices are told one by one, with what is muted and what is missing', () => {
  const headset = { name: 'Jabra Evolve 20', volumePercent: 40, muted: false };
  const both = known({ 'audio-state': { input: { ...headset, muted: true }, output: headset } });
  expect(textOf(both, 'audio-state')).toBe(
    'micro Jabra Evolve 20, son coupé ; écouteurs Jabra Evolve 20, volume 40 %',
  );
  const none = known({ 'audio-state': { input: null, output: null } });
  expect(textOf(none, 'audio-state', 'en')).toBe('no default microphone; no default earphones');
});

test('restarts nobody asked for are counted, and the last one is dated', () => {
  const unexpectedAt = ['2026-11-22T17:03:58.555Z', '2026-11-18T07:58:12.004Z'];
  expect(textOf(known({ restarts: { unexpectedAt, pending: true } }), 'restarts')).toBe(
    '2 redémarrages imprévus en sept jours, le dernier le 22 novembre, une mise à jour attend un redémarrage',
  );
  const quiet = known({ restarts: { unexpectedAt: [], pending: null } });
  expect(textOf(quiet, 'restarts')).toBe('aucun redémarrage imprévu depuis sept jours');
});

test('a link is told with its speed where it is known', () => {
  const interfaces: Facts['interfaces'] = [
    { name: 'eth0', kind: 'wired', link: 'up', ipv4: ['10.2.4.61'], ipv6: [], speedMbps: 100 },
  ];
  expect(textOf(known({ interfaces }), 'interfaces')).toBe(
    'câble branché, 100 Mbit/s, adresse 10.2.4.61',
  );
});

test('the time since start is told by its two largest units', () => {
  const uptime = (seconds: number) => known({ uptime: { seconds } });
  expect(textOf(uptime(3 * 86_400 + 4 * 3600 + 59), 'uptime')).toBe('3 jours et 4 heures');
  expect(textOf(uptime(7_260), 'uptime', 'en')).toBe('2 hours and 1 minute');
  expect(textOf(uptime(59), 'uptime')).toBe('0 minute');
});

test('the machine, its system, its screens and its disks are told in full', () => {
  const report = known({
    system: { manufacturer: 'Dell', model: 'OptiPlex 7010', virtual: false },
    'operating-system': {
      name: 'Windows 11 Pro',
      version: '',
      build: '22631',
      architecture: 'x64',
    },
    cpu: { model: 'Intel i5', cores: 6, loadPercent: 12.4 },
    disks: [{ mount: 'C:', totalBytes: 250e9, freeBytes: 30e9 }],
    displays: [
      { name: 'P2419H', width: 1920, height: 1080, scalePercent: 100, primary: true },
      { name: '', width: 3840, height: 2160, scalePercent: 150, primary: false },
    ],
    gateway: { address: '10.2.4.1', interface: 'eth0' },
    'name-servers': { addresses: ['10.2.4.2', '10.2.4.3'] },
  });
  const lines = describeReport(report, 'fr').flatMap((section) => section.lines);
  expect(lines.map(({ label, text }) => `${label} : ${plain(text)}`)).toEqual([
    'Ordinateur : Dell OptiPlex 7010',
    'Système : Windows 11 Pro, version interne 22631, x64',
    'Processeur : Intel i5, 6 cœurs, occupé à 12 %',
    'Disques : C:, 30 Go libres sur 250 Go',
    'Écrans : P2419H 1920 × 1080, principal ; 3840 × 2160, zoom 150 %',
    'Passerelle : 10.2.4.1, par eth0',
    'Serveurs de noms : 10.2.4.2, 10.2.4.3',
  ]);
});

test('a group nobody asked for has no section, and sections come in the order of the report', () => {
  const report = known({ poste: { name: 'P-114' }, 'name-servers': { addresses: [] } });
  expect(describeReport(report, 'en').map(({ title }) => title)).toEqual(['Hardware', 'Network']);
});

test.each(UnknownReason.options)(
  '%s is said as "unknown, because…" in both languages',
  (reason) => {
    const results = Object.fromEntries(
      PROBE_IDS.map((id) => [id, { status: 'unknown' as const, reason, ms: 1 }]),
    );
    const report = { takenAt: TAKEN_AT, results };
    expect(textOf(report, 'memory')).toMatch(/^inconnu, car /u);
    expect(textOf(report, 'memory', 'en')).toMatch(/^unknown, because /u);
    expect(describeReport(report, 'fr').flatMap(({ lines }) => lines)).toSatisfy(
      (lines: { unknown: boolean }[]) => lines.every(({ unknown }) => unknown),
    );
  },
);

test('what is still being read says so, and is not called unknown', () => {
  const report: MachineReport = { takenAt: TAKEN_AT, results: { poste: { status: 'pending' } } };
  expect(describeReport(report, 'fr')[0]!.lines[0]).toEqual({
    probe: 'poste',
    label: 'Poste',
    text: 'lecture en cours…',
    unknown: false,
  });
});

test('the link to support says how fast it is, or where it stops', () => {
  expect(textOf(brokenAt(null), 'central-reachable')).toBe('support.example.org répond en 4 ms');
  expect(textOf(brokenAt('name', 'ENOTFOUND'), 'central-reachable')).toBe(
    'support.example.org ne répond pas, arrêt à l’étape « nom du serveur » (ENOTFOUND)',
  );
});

test('each broken rung has its own verdict, and a sign-in page has one of its own', () => {
  const verdicts = [...RUNGS.map((rung) => brokenAt(rung)), brokenAt('http', 'captive-portal')].map(
    (report) => ladderVerdict(report, 'fr'),
  );
  expect(new Set(verdicts).size).toBe(RUNGS.length + 1);
  expect(verdicts.at(-1)).toContain('identifiez-vous');
});

test('there is no verdict while nothing is broken, known or read', () => {
  expect(ladderVerdict(brokenAt(null), 'fr')).toBeNull();
  expect(ladderVerdict({ takenAt: TAKEN_AT, results: {} }, 'fr')).toBeNull();
  const pending = { 'central-reachable': { status: 'pending' as const } };
  expect(ladderVerdict({ takenAt: TAKEN_AT, results: pending }, 'en')).toBeNull();
});

test('no sentence shouts and apostrophes are typographic', () => {
  for (const language of ['fr', 'en'] as const) {
    for (const rung of RUNGS) {
      expect(ladderVerdict(brokenAt(rung), language)).toMatch(/^[^!']+\.$/u);
    }
  }
});
