import type { Facts, MachineReport, Rung } from '#shared/diagnostics.ts';
import type { ChangeKind } from '#shared/facts/changes.ts';
import type { LineQuality } from '#shared/facts/line-quality.ts';
import type { TimelineKind } from '#shared/facts/timeline.ts';
import type { HeadsetOutcome, HeadsetSound } from '#shared/headset-check.ts';

/** A fact left out of a report is given as undefined. */
export type SomeFacts = { readonly [Id in keyof Facts]?: Facts[Id] | undefined };

const TAKEN_AT = '2026-11-23T13:05:00.000Z';

/** A poste on which every fact is known and nothing is wrong. */
export const HEALTHY_FACTS: Facts = {
  poste: { name: 'PC-214' },
  system: { manufacturer: 'Dell', model: 'OptiPlex 7010', virtual: false },
  'operating-system': {
    name: 'Windows',
    version: '11 23H2',
    build: '22631',
    architecture: 'x64',
  },
  uptime: { seconds: 273_600 },
  cpu: { model: 'Intel Core i5-12500', cores: 6, loadPercent: 14 },
  memory: { totalBytes: 16 * 2 ** 30, availableBytes: 5 * 2 ** 30 },
  disks: [{ mount: 'C:', totalBytes: 256e9, freeBytes: 120e9 }],
  displays: [
    { name: 'DELL P2419H', width: 1920, height: 1080, scalePercent: 100, primary: true },
    { name: 'DELL P2419H', width: 1920, height: 1080, scalePercent: 100, primary: false },
  ],
  drivers: [{ kind: 'audio', device: 'Realtek Audio', version: '6.0.9500.1' }],
  restarts: { unexpectedAt: [], pending: false },
  power: { source: 'mains', batteryPercent: null },
  'usb-devices': [{ name: 'Jabra Evolve2 40', manufacturer: 'GN Audio' }],
  'audio-devices': [
    { name: 'Jabra Evolve2 40', direction: 'both' },
    { name: 'DELL P2419H (HDMI)', direction: 'output' },
  ],
  'audio-state': audioState({}),
  'headset-check': checkOf('healthy'),
  interfaces: [{ name: 'Ethernet', kind: 'wired', link: 'up', ipv4: ['10.2.4.61'], ipv6: [] }],
  gateway: { address: '10.2.4.1', interface: 'Ethernet' },
  'name-servers': { addresses: ['10.2.0.53'] },
  'central-reachable': {
    host: 'support.exemple.fr',
    rungs: [{ rung: 'http', outcome: 'passed', ms: 18, detail: '' }],
    broken: null,
  },
  'site-hosts': [siteHost('Softphone', null), siteHost('CRM', null)],
  'line-quality': [lineOf('gateway'), lineOf('softphone')],
  changes: { since: '2026-11-22', list: [] },
  timeline: timelineOf(),
};

/** The healthy poste with some facts replaced, or left out where they are given as undefined. */
export function reportWith(facts: SomeFacts): MachineReport {
  return reportOf({ ...HEALTHY_FACTS, ...facts });
}

/** A report in which only these facts are known. */
export function reportOf(facts: SomeFacts): MachineReport {
  const results = Object.entries(facts).flatMap(([id, value]) =>
    (value as unknown) === undefined ? [] : [[id, { status: 'known', value, ms: 3 }]],
  );
  return { takenAt: TAKEN_AT, results: Object.fromEntries(results) };
}

export function audioState(change: {
  readonly input?: Partial<NonNullable<Facts['audio-state']['input']>>;
  readonly output?: Partial<NonNullable<Facts['audio-state']['output']>>;
}): Facts['audio-state'] {
  const headset = { name: 'Jabra Evolve2 40', volumePercent: 80, muted: false };
  return { input: { ...headset, ...change.input }, output: { ...headset, ...change.output } };
}

export function checkOf(
  outcome: HeadsetOutcome,
  sound: Partial<HeadsetSound> = {},
): Facts['headset-check'] {
  const device = 'Jabra Evolve2 40';
  return {
    outcome,
    devices: {
      input: device,
      output: device,
      callInput: device,
      callOutput: device,
      differ: false,
    },
    sound: {
      sampleRateHz: 48_000,
      seconds: 10,
      rmsDbfs: -34,
      peakDbfs: -9,
      speechDbfs: -26,
      clippedShare: 0,
      humDbfs: -90,
      humAboveNoiseDb: 1,
      crackles: 0,
      dropOuts: 0,
      toneHeard: true,
      ...sound,
    },
  };
}

/** A ladder that broke there and for that. */
export function ladderTo(rung: Rung, detail: string): Facts['central-reachable'] {
  return {
    host: 'support.exemple.fr',
    rungs: [{ rung, outcome: 'failed', ms: 900, detail }],
    broken: rung,
  };
}

export function siteHost(
  name: string,
  broken: Facts['site-hosts'][number]['broken'],
): Facts['site-hosts'][number] {
  const host = `${name.toLowerCase()}.exemple.fr`;
  return { name, host, port: 443, broken, ms: 12, detail: broken === null ? '' : 'silent' };
}

export function lineOf(
  target: LineQuality['target'],
  change: Partial<LineQuality> = {},
): LineQuality {
  const host = target === 'gateway' ? '10.2.4.1' : `${target}.exemple.fr`;
  return { target, host, sent: 20, lost: 0, medianMs: 2, worstMs: 5, jitterMs: 1, ...change };
}

/** The last two hours, with what happened so many minutes before the report. */
export function timelineOf(
  ...events: readonly (readonly [kind: TimelineKind, minutesAgo: number, subject: string])[]
): Facts['timeline'] {
  const before = (minutes: number) =>
    new Date(Date.parse(TAKEN_AT) - minutes * 60_000).toISOString();
  return {
    from: before(120),
    to: TAKEN_AT,
    events: events.map(([kind, minutesAgo, subject]) => ({
      at: before(minutesAgo),
      kind,
      subject,
    })),
  };
}

export function changesWith(
  kind: ChangeKind,
  subject: string,
  before: string,
  after: string,
): Facts['changes'] {
  return { since: '2026-11-22', list: [{ kind, subject, before, after }] };
}
