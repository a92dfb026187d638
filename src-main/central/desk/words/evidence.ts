import type { ChangeKind } from '#shared/facts/changes.ts';
import type { Severity } from '#shared/findings/finding.ts';

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
  readonly lately: string;
  /** What differs, in a word or two. */
  readonly change: Readonly<Record<ChangeKind, (subject: string) => string>>;
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
};
