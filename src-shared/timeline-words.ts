import type { Timeline, TimelineEvent, TimelineKind } from './facts/timeline.ts';
import { DATE_LOCALE, dayWords } from './day-words.ts';
import type { Language } from './language.ts';

/** What happened, in a few words; the subject stands in brackets behind them. */
const KINDS: Record<Language, Record<TimelineKind, string>> = {
  fr: {
    'link-down': 'liaison coupée',
    'link-up': 'liaison revenue',
    'address-lost': 'adresse perdue',
    'address-back': 'adresse revenue',
    'address-changed': 'nouvelle adresse',
    'gateway-lost': 'la passerelle ne répond plus',
    'gateway-back': 'la passerelle répond de nouveau',
    'central-lost': 'le support n’est plus joignable',
    'central-back': 'le support est de nouveau joignable',
    'audio-gone': 'appareil audio débranché',
    'audio-new': 'appareil audio branché',
    'usb-gone': 'appareil USB débranché',
    'usb-new': 'appareil USB branché',
    suspended: 'mise en veille',
    resumed: 'sortie de veille',
    'memory-short': 'mémoire presque pleine',
    'memory-fine': 'mémoire de nouveau suffisante',
    'disk-short': 'disque presque plein',
    'disk-fine': 'de nouveau de la place sur le disque',
    'unexpected-restart': 'redémarrage inattendu du poste',
    'machine-started': 'démarrage du poste',
    'program-ended': 'fin de SOS Poste',
    'program-started': 'démarrage de SOS Poste',
  },
  en: {
    'link-down': 'link cut',
    'link-up': 'link back',
    'address-lost': 'address lost',
    'address-back': 'address back',
    'address-changed': 'new address',
    'gateway-lost': 'the gateway no longer answers',
    'gateway-back': 'the gateway answers again',
    'central-lost': 'support can no longer be reached',
    'central-back': 'support can be reached again',
    'audio-gone': 'audio device unplugged',
    'audio-new': 'audio device plugged in',
    'usb-gone': 'USB device unplugged',
    'usb-new': 'USB device plugged in',
    suspended: 'went to sleep',
    resumed: 'woke up',
    'memory-short': 'memory nearly full',
    'memory-fine': 'enough memory again',
    'disk-short': 'disk nearly full',
    'disk-fine': 'room on the disk again',
    'unexpected-restart': 'unexpected restart of the workstation',
    'machine-started': 'workstation started',
    'program-ended': 'SOS Poste ended',
    'program-started': 'SOS Poste started',
  },
};

interface Frame {
  readonly title: string;
  readonly lanes: Record<Lane, string>;
  readonly span: (from: string, to: string) => string;
  readonly nothing: string;
  /** Over the lines that are shown. */
  readonly earlier: (count: number) => string;
  readonly line: (moment: string, words: string) => string;
}

export type Lane = 'network' | 'support' | 'devices' | 'poste';

export const TIMELINE_WORDS: Record<Language, Frame> = {
  fr: {
    title: 'Chronologie',
    lanes: { network: 'Réseau', support: 'Support', devices: 'Appareils', poste: 'Poste' },
    span: (from, to) => `De ${from} à ${to}.`,
    nothing: 'Rien à signaler.',
    earlier: (count) => `${count} événement${count > 1 ? 's' : ''} plus tôt.`,
    line: (moment, words) => `${moment}\u{a0}: ${words}`,
  },
  en: {
    title: 'Timeline',
    lanes: { network: 'Network', support: 'Support', devices: 'Devices', poste: 'Workstation' },
    span: (from, to) => `From ${from} to ${to}.`,
    nothing: 'Nothing to report.',
    earlier: (count) => `${count} earlier event${count > 1 ? 's' : ''}.`,
    line: (moment, words) => `${moment}: ${words}`,
  },
};

/** `liaison coupée (Ethernet)`. */
export function describeEvent({ kind, subject }: TimelineEvent, language: Language): string {
  return subject === '' ? KINDS[language][kind] : `${KINDS[language][kind]} (${subject})`;
}

/** `10 h 32 : liaison coupée (Ethernet)`, one line per event, oldest first. */
export function timelineLines(
  { events, to }: Timeline,
  language: Language,
  timeZone?: string,
): string[] {
  const { line } = TIMELINE_WORDS[language];
  const moment = momentsBefore(to, language, timeZone);
  return events.map((event) => line(moment(event.at), describeEvent(event, language)));
}

/** `10 h 32`, and `24 nov. 22 h 10` for a moment of another day than `to`. Time of the reader's place, unless said. */
export function momentsBefore(to: string, language: Language, timeZone?: string) {
  const locale = DATE_LOCALE[language];
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...zone });
  const clock = new Intl.DateTimeFormat(locale, {
    hour: language === 'fr' ? 'numeric' : '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zone,
  });
  const timeOf = (date: Date): string => {
    const parts = clock.formatToParts(date);
    const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
    return language === 'fr'
      ? `${Number(part('hour'))}\u{a0}h\u{a0}${part('minute')}`
      : `${part('hour')}:${part('minute')}`;
  };
  const dayOf = (date: Date) => dayWords(day, date, language);
  const lastDay = dayOf(new Date(to));
  return (at: string): string => {
    const date = new Date(at);
    const time = timeOf(date);
    return dayOf(date) === lastDay ? time : `${dayOf(date)} ${time}`;
  };
}
