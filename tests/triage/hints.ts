import { findCauses } from '#shared/findings/find-causes.ts';
import { hintsOf } from '#shared/triage/hints-of.ts';
import type { FindingHint } from '#shared/triage/rank-categories.ts';
import { createSeededChance } from '../fleet/seeded-chance.ts';
import { FINDING_EXAMPLES } from '../support/finding-examples.ts';
import { reportWith } from '../support/healthy-report.ts';
import type { HintsFor } from './judge.ts';

/** What the window would be told by each poste on which one known thing is wrong. */
const REPORTS: readonly (readonly FindingHint[])[] = Object.values(FINDING_EXAMPLES)
  .map((facts) => hintsOf(findCauses(reportWith(facts)), 'fr'))
  .filter((hints) => hints.length > 0);

export const HINTED = [...new Set(REPORTS.flat().map(({ categoryId }) => categoryId))].sort();

/** Each sentence comes from a poste whose report points at its category, where one can. */
export function fittingHints(): HintsFor {
  return drawnFrom((hints, categoryId) => hints[0]?.categoryId === categoryId);
}

/** Each comes from a poste where something else is wrong too: what the words must withstand. */
export function misleadingHints(): HintsFor {
  return drawnFrom((hints, categoryId) => hints.every((hint) => hint.categoryId !== categoryId));
}

function drawnFrom(fits: (hints: readonly FindingHint[], categoryId: string) => boolean): HintsFor {
  const chance = createSeededChance(3);
  return ({ categoryId }) => {
    const fitting = REPORTS.filter((hints) => fits(hints, categoryId));
    return fitting[Math.floor(chance() * fitting.length)] ?? [];
  };
}
