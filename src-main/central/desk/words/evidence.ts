import type { Severity } from '#shared/findings/finding.ts';

/** What stands around the findings of a ticket; changes and events have their own words in `src-shared`. */
export interface EvidenceWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly otherFindings: string;
  readonly followsFrom: (cause: string) => string;
  readonly toldAgent: string;
  readonly offered: (article: string) => string;
  readonly suggests: (category: string) => string;
  readonly timeline: string;
  readonly earlier: (count: number) => string;
}

export const EVIDENCE_FR: EvidenceWords = {
  severity: { blocking: 'Bloquant', degrading: 'Gênant', notable: 'À savoir' },
  otherFindings: 'Autres constats',
  followsFrom: (cause) => `Conséquence de\u{a0}: ${cause}`,
  toldAgent: 'Dit à l’agent\u{a0}:',
  offered: (article) => `Article proposé à l’agent\u{a0}: ${article}`,
  suggests: (category) => `Relève plutôt de\u{a0}: ${category}`,
  timeline: 'Chronologie du poste',
  earlier: (count) => (count === 1 ? '1 événement plus tôt' : `${count} événements plus tôt`),
};

export const EVIDENCE_EN: EvidenceWords = {
  severity: { blocking: 'Blocking', degrading: 'Degrading', notable: 'Worth knowing' },
  otherFindings: 'Other findings',
  followsFrom: (cause) => `Follows from: ${cause}`,
  toldAgent: 'Told to the agent:',
  offered: (article) => `Article offered to the agent: ${article}`,
  suggests: (category) => `Belongs rather in: ${category}`,
  timeline: 'Timeline of the workstation',
  earlier: (count) => (count === 1 ? '1 earlier event' : `${count} earlier events`),
};
