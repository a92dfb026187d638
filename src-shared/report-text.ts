import type { ReportGroup } from './category.ts';
import { DATE_LOCALE, dayWords } from './day-words.ts';
import type { Facts, MachineReport, FactId } from './diagnostics.ts';
import type { AudioEndpoint } from './facts/audio-state.ts';
import type { LineQuality } from './facts/line-quality.ts';
import { formatBytes } from './format-bytes.ts';
import { HEADSET_WORDS } from './headset-words.ts';
import { describeDetail } from './ladder-text.ts';
import type { Language } from './language.ts';
import { en } from './report-words/en.ts';
import { fr } from './report-words/fr.ts';
import type { ListedFact, ReportWords } from './report-words/report-words.ts';
import { PROBE_GROUPS, FACT_IDS, REPORT_GROUPS } from './fact-groups.ts';

const REPORT_WORDS: Record<Language, ReportWords> = { fr, en };

/** What the report calls a fact. */
export const factLabel = (id: FactId, language: Language): string =>
  REPORT_WORDS[language].labels[id];

/** One probe in plain words; the label stands before the text, without its colon. */
export interface ReportLine {
  readonly probe: FactId;
  readonly label: string;
  readonly text: string;
  /** True when the text says why the fact is not known. A pending line is not unknown yet. */
  readonly unknown: boolean;
}

export interface ReportSection {
  readonly group: ReportGroup;
  readonly title: string;
  readonly lines: readonly ReportLine[];
}

/** The report as a person reads it: groups in order, those with nothing asked left out. */
export function describeReport(report: MachineReport, language: Language): ReportSection[] {
  const sections = REPORT_GROUPS.map((group) => ({
    group,
    title: REPORT_WORDS[language].groups[group],
    lines: FACT_IDS.filter((probe) => PROBE_GROUPS[probe] === group).flatMap((probe) =>
      describeProbe(probe, report, language),
    ),
  }));
  return sections.filter(({ lines }) => lines.length > 0);
}

/** Which rung is broken and what the agent can do; null when none is, or when it is not known. */
export function ladderVerdict(report: MachineReport, language: Language): string | null {
  const ladder = report.results['central-reachable'];
  if (ladder?.status !== 'known' || ladder.value.broken === null) return null;
  const words = REPORT_WORDS[language];
  const detail = brokenRung(ladder.value)?.detail ?? '';
  const closer = (words.ladder.verdicts as Partial<Record<string, string>>)[detail];
  return closer ?? words.verdicts[ladder.value.broken];
}

function describeProbe(probe: FactId, report: MachineReport, language: Language): ReportLine[] {
  const result = report.results[probe];
  if (result === undefined) return [];
  const words = REPORT_WORDS[language];
  const line = { probe, label: words.labels[probe], unknown: result.status === 'unknown' };
  switch (result.status) {
    case 'known':
      return [{ ...line, text: describeFact(probe, result.value, language) }];
    case 'unknown':
      return [{ ...line, text: words.unknown[result.reason] }];
    case 'pending':
      return [{ ...line, text: describePending(probe, result.partial, language) }];
  }
}

function describePending<Id extends FactId>(
  probe: Id,
  partial: Facts[Id] | undefined,
  language: Language,
): string {
  const words = REPORT_WORDS[language];
  if (partial === undefined) return words.pending;
  return words.soFar(describeFact(probe, partial, language));
}

function describeFact<Id extends FactId>(probe: Id, fact: Facts[Id], language: Language): string {
  return DESCRIBE[probe](fact, REPORT_WORDS[language], formatsOf(language));
}

type Describe<Id extends FactId> = (
  fact: Facts[Id],
  words: ReportWords,
  formats: Formats,
) => string;

const DESCRIBE: { readonly [Id in FactId]: Describe<Id> } = {
  poste: ({ name }) => name,
  system: ({ manufacturer, model, virtual }, words) =>
    commas(`${manufacturer} ${model}`.trim(), virtual && words.virtualMachine),
  'operating-system': ({ name, version, build, architecture }, words) =>
    commas(`${name} ${version}`.trim(), build !== '' && words.build(build), architecture),
  uptime: ({ seconds }, _words, { duration }) => duration(seconds),
  cpu: ({ model, cores, loadPercent }, words, { percent }) =>
    commas(model, words.cores(cores), loadPercent !== null && words.load(percent(loadPercent))),
  memory: ({ totalBytes, availableBytes }, words, { memory }) =>
    words.free(memory(availableBytes), memory(totalBytes)),
  disks: (disks, words, { bytes }) =>
    listed(words, 'disks', disks, ({ mount, freeBytes, totalBytes }) =>
      commas(mount, words.free(bytes(freeBytes), bytes(totalBytes))),
    ),
  displays: (displays, words, { percent }) =>
    listed(words, 'displays', displays, ({ name, width, height, scalePercent, primary }) =>
      commas(
        `${name} ${width}\u{a0}×\u{a0}${height}`.trim(),
        scalePercent !== null && scalePercent !== 100 && words.scale(percent(scalePercent)),
        primary && displays.length > 1 && words.mainDisplay,
      ),
    ),
  drivers: (drivers, words) =>
    listed(words, 'drivers', drivers, ({ device, version }) => `${device} ${version}`),
  restarts: ({ unexpectedAt, pending }, words, { dayOf }) =>
    commas(
      words.restarts(unexpectedAt.length),
      unexpectedAt[0] !== undefined && words.lastRestart(dayOf(unexpectedAt[0])),
      pending === true && words.restartPending,
    ),
  power: ({ source, batteryPercent }, words, { percent }) =>
    commas(words.power[source], batteryPercent !== null && percent(batteryPercent)),
  'usb-devices': (devices, words) =>
    listed(words, 'usb-devices', devices, ({ name, manufacturer }) =>
      name.startsWith(manufacturer) ? name : `${manufacturer} ${name}`,
    ),
  'audio-devices': (devices, words) =>
    listed(words, 'audio-devices', devices, ({ name, direction }) =>
      commas(name, words.direction[direction]),
    ),
  'audio-state': ({ input, output }, words, formats) =>
    [
      input === null ? words.noInput : words.defaultInput(describeEndpoint(input, words, formats)),
      output === null
        ? words.noOutput
        : words.defaultOutput(describeEndpoint(output, words, formats)),
    ].join(words.separator),
  'headset-check': describeHeadset,
  interfaces: describeInterfaces,
  gateway: (gateway, words) =>
    commas(gateway.address, gateway.interface !== '' && words.through(gateway.interface)),
  'name-servers': ({ addresses }, words) => addresses.join(', ') || words.noNameServer,
  'central-reachable': describeLadder,
  'site-hosts': (hosts, words) =>
    listed(words, 'site-hosts', hosts, ({ name, broken }) =>
      broken === null ? words.hostAnswers(name) : words.hostSilent(name),
    ),
  'line-quality': (lines, words, formats) =>
    listed(words, 'line-quality', lines, (line) => describeLine(line, words, formats)),
  changes: ({ list, since }, words, { day }) => words.changes(list.length, day(since)),
  timeline: ({ events }, words) => words.events(events.length),
};

function describeEndpoint(
  { name, volumePercent, muted }: AudioEndpoint,
  words: ReportWords,
  { percent }: Formats,
): string {
  const volume = volumePercent !== null && words.volume(percent(volumePercent));
  return commas(name, muted === true ? words.muted : volume);
}

function describeLine(
  { host, sent, lost, medianMs, jitterMs }: LineQuality,
  words: ReportWords,
  { percent, milliseconds }: Formats,
): string {
  if (medianMs === null) return words.noAnswer(host);
  const lostShare = percent((100 * lost) / Math.max(1, sent));
  return words.line(host, lostShare, milliseconds(medianMs), milliseconds(jitterMs ?? 0));
}

function describeHeadset(
  { outcome, devices, sound }: Facts['headset-check'],
  words: ReportWords,
  { decibels }: Formats,
): string {
  const said = HEADSET_WORDS[words.language];
  return commas(
    said.outcomes[outcome].sentence.replace(/\.$/u, ''),
    devices.input !== null && `${said.input} ${devices.input}`,
    devices.differ && devices.callInput !== null && `${said.callInput} ${devices.callInput}`,
    sound !== null && `${said.speech} ${decibels(sound.speechDbfs)}`,
    sound !== null && said.sampleRate(sound.sampleRateHz),
  );
}

/** Idle virtual networks are left out: every poste has some, and none is ever the fault. */
function describeInterfaces(
  interfaces: Facts['interfaces'],
  words: ReportWords,
  { number }: Formats,
): string {
  const shown = interfaces.filter(
    ({ kind, ipv4, ipv6 }) => kind !== 'virtual' || ipv4.length + ipv6.length > 0,
  );
  const texts = shown.map(({ kind, link, ipv4, ipv6, speedMbps }) => {
    const addresses = ipv4.length > 0 ? ipv4 : ipv6;
    const known = addresses.length > 0 ? words.address(addresses.join(', ')) : words.noAddress;
    const speed = speedMbps !== undefined && words.speed(number(speedMbps));
    return commas(words.link[kind][link], speed, link !== 'down' && known);
  });
  return texts.join(words.separator) || words.noNetworkCard;
}

function describeLadder(
  ladder: Facts['central-reachable'],
  words: ReportWords,
  { milliseconds }: Formats,
): string {
  const broken = brokenRung(ladder);
  if (broken !== undefined) {
    const said = describeDetail(broken.detail, words.language);
    const detail = said === '' ? '' : ` (${said})`;
    return words.notReached(ladder.host, words.rungs[broken.rung], detail);
  }
  const answer = ladder.rungs.find(({ rung }) => rung === 'http');
  return words.reached(ladder.host, milliseconds(answer?.ms ?? 0));
}

function brokenRung({ rungs, broken }: Facts['central-reachable']) {
  return rungs.find(({ rung }) => rung === broken);
}

function listed<Item>(
  words: ReportWords,
  probe: ListedFact,
  items: readonly Item[],
  describe: (item: Item) => string,
): string {
  return items.map(describe).join(words.separator) || words.none[probe];
}

function commas(...parts: (string | false)[]): string {
  return parts.filter((part) => part !== false && part !== '').join(', ');
}

type Formats = ReturnType<typeof createFormats>;

function createFormats(language: Language) {
  const unit = (value: number, name: string, unitDisplay: 'long' | 'short' = 'long') =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: name,
      unitDisplay,
      maximumFractionDigits: 0,
    }).format(value);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const dayAndMonth = { day: 'numeric', month: 'long' } as const;
  const days = new Intl.DateTimeFormat(DATE_LOCALE[language], { ...dayAndMonth, timeZone: 'UTC' });
  const daysHere = new Intl.DateTimeFormat(DATE_LOCALE[language], dayAndMonth);
  return {
    /** Of a date without a time, such as `2026-11-24`. */
    day: (date: string) => dayWords(days, new Date(date), language),
    /** On which day a moment was, by the clock of whoever reads it. */
    dayOf: (moment: string) => dayWords(daysHere, new Date(moment), language),
    bytes: (bytes: number) => formatBytes(bytes, language),
    /** In powers of two, as memory is sold and as every task manager shows it. */
    memory: (bytes: number) =>
      `${decimal.format(bytes / 2 ** 30)}\u{a0}${language === 'fr' ? 'Go' : 'GB'}`,
    number: (value: number) => decimal.format(value),
    decibels: (value: number) => `${decimal.format(value)}\u{a0}dBFS`,
    percent: (value: number) => percent.format(value / 100),
    milliseconds: (ms: number) => unit(Math.max(1, Math.round(ms)), 'millisecond', 'short'),
    /** The two largest units that matter: `3 jours et 4 heures`, `12 minutes`. */
    duration: (seconds: number) => {
      const minutes = Math.floor(seconds / 60);
      const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
      const parts =
        days > 0
          ? [unit(days, 'day'), hours > 0 && unit(hours, 'hour')]
          : [hours > 0 && unit(hours, 'hour'), unit(minutes % 60, 'minute')];
      return new Intl.ListFormat(language, { type: 'conjunction' }).format(
        parts.filter((part) => part !== false),
      );
    },
  };
}

const MADE: Partial<Record<Language, Formats>> = {};

/** Made once, and not before a report is read: a formatter costs more than all the texts of a report. */
function formatsOf(language: Language): Formats {
  return (MADE[language] ??= createFormats(language));
}
