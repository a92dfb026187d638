import { SEED_ARTICLES } from '#central/seed/articles.ts';
import type { Random } from '#core/ports.ts';
import type { Article } from '#shared/article.ts';
import type { MachineReport } from '#shared/diagnostics.ts';
import { FINDING_EXAMPLES } from '#tests/support/finding-examples.ts';
import { reportWith, type SomeFacts } from '#tests/support/healthy-report.ts';

/** A fault a person meets, as the poste shows it, and the article that is offered for it. */
export interface Fault {
  readonly article: Article;
  readonly categoryId: string;
  readonly facts: SomeFacts;
}

/** One person in front of one poste: what they will do is drawn beforehand, and is the truth to compare with. */
export interface Person {
  readonly email: string;
  readonly site: string;
  readonly fault: Fault;
  /** Moment of the act, in milliseconds from the beginning of the day. */
  readonly at: number;
  readonly opens: boolean;
  /** The steps mend the fault. */
  readonly mends: boolean;
  /** What they say once the steps are done: some are content too soon. */
  readonly says: 'works' | 'still-broken';
  /** The poste cannot read again what the check needs. */
  readonly unreadable: boolean;
  /** The fault comes back, or never went: they write within the day. */
  readonly writesAfterMs: number | null;
  /** How often the window is opened for it before the article is read. */
  readonly acts: number;
}

const fault = (id: string, rule: string): Fault => {
  const article = SEED_ARTICLES.find((known) => known.id === id);
  const facts = FINDING_EXAMPLES[rule];
  if (article === undefined || facts === undefined) throw new Error(`No ${id} or ${rule}`);
  return { article, categoryId: article.categoryIds[0] ?? 'dsi-autre', facts };
};

const FAULTS = [
  fault('micro-muet', 'microphone-muted'),
  fault('casque-sans-son', 'sound-muted'),
  fault('cable-reseau', 'cable-unplugged'),
  fault('pc-lent', 'memory-short'),
  fault('second-ecran', 'screen-gone'),
  // Has no check: only the person's word.
  { ...fault('imprimante', 'on-battery'), facts: {} },
];

const HOUR_MS = 3_600_000;
const SITES = ['Douala', 'Yaoundé'];

/** As many persons as postes; the same chance gives the same day. */
export function drawPersons(count: number, chance: Random): Person[] {
  return Array.from({ length: count }, (_, seat) => drawPerson(seat, chance));
}

function drawPerson(seat: number, chance: Random): Person {
  const happens = (share: number) => chance() < share;
  const chosen = FAULTS[Math.floor(chance() * FAULTS.length)] ?? FAULTS[0]!;
  const mends = happens(0.5);
  const opens = happens(0.7);
  const tooSoon = happens(0.25);
  const comesBack = happens(mends ? 0.1 : 0.8);
  return {
    email: `agent-${seat}@exemple.fr`,
    site: SITES[seat % SITES.length] ?? '',
    fault: chosen,
    at: chance() * 9 * HOUR_MS,
    opens,
    mends,
    says: mends || tooSoon ? 'works' : 'still-broken',
    unreadable: happens(0.15),
    writesAfterMs: comesBack ? chance() * 20 * HOUR_MS : null,
    acts: happens(0.2) ? 2 : 1,
  };
}

/** What the poste shows when it is read again. */
export function readingOf({ fault: { article, facts }, mends, unreadable }: Person): MachineReport {
  const report = reportWith(mends ? {} : facts);
  if (!unreadable || article.check === undefined) return report;
  // A reading that failed tells of no fault either.
  return reportWith({ [article.check]: undefined });
}
