import type { Changes } from '#shared/facts/changes.ts';
import type { TimelineKind } from '#shared/facts/timeline.ts';
import type { Severity } from '#shared/findings/finding.ts';

type Change = Changes['list'][number];

/** What the evidence of a ticket says: findings, what changed, what the black box noted. */
export interface EvidenceWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly otherFindings: string;
  readonly followsFrom: (cause: string) => string;
  readonly toldAgent: string;
  readonly offered: (article: string) => string;
  readonly suggests: (category: string) => string;
  readonly timeline: string;
  readonly nothingNoted: string;
  readonly earlier: (count: number) => string;
  readonly changes: (since: string) => string;
  readonly nothingChanged: string;
  readonly lately: string;
  /** What differs, and from what to what. */
  readonly change: Readonly<Record<Change['kind'], (subject: string) => string>>;
  readonly gone: string;
  readonly arrived: string;
  readonly event: Readonly<Record<TimelineKind, (subject: string) => string>>;
}

/** A device or a card after what is said of it, where there is one to name. */
const about = (text: string, colon: string) => (subject: string) =>
  subject === '' ? text : `${text}${colon}${subject}`;
const fr = (text: string) => about(text, '\u{a0}: ');
const en = (text: string) => about(text, ': ');

export const EVIDENCE_FR: EvidenceWords = {
  severity: { blocking: 'Bloquant', degrading: 'Gênant', notable: 'À savoir' },
  otherFindings: 'Autres constats',
  followsFrom: (cause) => `Suite de\u{a0}: ${cause}`,
  toldAgent: 'Dit à l’agent\u{a0}:',
  offered: (article) => `Article proposé à l’agent\u{a0}: ${article}`,
  suggests: (category) => `Relève plutôt de\u{a0}: ${category}`,
  timeline: 'Chronologie du poste',
  nothingNoted: 'Rien de noté autour de la panne.',
  earlier: (count) => (count === 1 ? '1 événement plus tôt' : `${count} événements plus tôt`),
  changes: (since) => `Changé depuis le ${since}`,
  nothingChanged: 'Rien n’a changé.',
  lately: 'Depuis le dernier bon jour',
  change: {
    'device-gone': fr('Appareil'),
    'device-new': fr('Appareil'),
    'default-input': () => 'Micro par défaut',
    'default-output': () => 'Sortie du son',
    driver: fr('Pilote'),
    'system-build': () => 'Version du système',
    address: fr('Adresse'),
    network: fr('Réseau'),
    'disk-filling': fr('Place libre'),
    display: fr('Écran'),
    restarts: () => 'Redémarrages imprévus',
  },
  gone: 'disparu',
  arrived: 'nouveau',
  event: {
    'link-down': fr('Lien réseau perdu'),
    'link-up': fr('Lien réseau rétabli'),
    'address-lost': fr('Adresse perdue'),
    'address-changed': fr('Adresse changée'),
    'gateway-lost': fr('Passerelle perdue'),
    'gateway-back': fr('Passerelle retrouvée'),
    'central-lost': () => 'Support injoignable',
    'central-back': () => 'Support de nouveau joignable',
    'audio-gone': fr('Appareil audio disparu'),
    'audio-new': fr('Appareil audio branché'),
    'usb-gone': fr('Appareil USB disparu'),
    'usb-new': fr('Appareil USB branché'),
    suspended: () => 'Mise en veille',
    resumed: () => 'Sortie de veille',
    'memory-short': () => 'Mémoire saturée',
    'memory-fine': () => 'Mémoire de nouveau libre',
    'disk-short': fr('Disque presque plein'),
    'disk-fine': fr('Place retrouvée sur le disque'),
    'unexpected-restart': () => 'Redémarrage imprévu',
    'program-started': () => 'SOS Poste démarré',
  },
};

export const EVIDENCE_EN: EvidenceWords = {
  severity: { blocking: 'Blocking', degrading: 'Degrading', notable: 'Worth knowing' },
  otherFindings: 'Other findings',
  followsFrom: (cause) => `Follows from: ${cause}`,
  toldAgent: 'Told to the agent:',
  offered: (article) => `Article offered to the agent: ${article}`,
  suggests: (category) => `Rather belongs to: ${category}`,
  timeline: 'Timeline of the workstation',
  nothingNoted: 'Nothing was noted around the fault.',
  earlier: (count) => (count === 1 ? '1 earlier event' : `${count} earlier events`),
  changes: (since) => `Changed since ${since}`,
  nothingChanged: 'Nothing has changed.',
  lately: 'Since the last good day',
  change: {
    'device-gone': en('Device'),
    'device-new': en('Device'),
    'default-input': () => 'Default microphone',
    'default-output': () => 'Sound output',
    driver: en('Driver'),
    'system-build': () => 'Build of the system',
    address: en('Address'),
    network: en('Network'),
    'disk-filling': en('Free space'),
    display: en('Screen'),
    restarts: () => 'Unexpected restarts',
  },
  gone: 'gone',
  arrived: 'new',
  event: {
    'link-down': en('Network link lost'),
    'link-up': en('Network link back'),
    'address-lost': en('Address lost'),
    'address-changed': en('Address changed'),
    'gateway-lost': en('Gateway lost'),
    'gateway-back': en('Gateway back'),
    'central-lost': () => 'Support out of reach',
    'central-back': () => 'Support within reach again',
    'audio-gone': en('Audio device gone'),
    'audio-new': en('Audio device plugged in'),
    'usb-gone': en('USB device gone'),
    'usb-new': en('USB device plugged in'),
    suspended: () => 'Put to sleep',
    resumed: () => 'Woken',
    'memory-short': () => 'Memory exhausted',
    'memory-fine': () => 'Memory free again',
    'disk-short': en('Disk nearly full'),
    'disk-fine': en('Room on the disk again'),
    'unexpected-restart': () => 'Unexpected restart',
    'program-started': () => 'SOS Poste started',
  },
};
