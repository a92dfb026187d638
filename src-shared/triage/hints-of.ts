import type { Finding } from '../findings/finding.ts';
import type { Language } from '../language.ts';
import type { FindingHint } from './rank-categories.ts';

/**
 * What findings say of the category. Only causes that hinder the work speak: what is merely worth
 * knowing is true of half the floor, and what follows from a cause would name the wrong team.
 */
export function hintsOf(findings: readonly Finding[], language: Language): FindingHint[] {
  return findings.flatMap(({ categoryHint, severity, explainedBy, title }) =>
    categoryHint === null || severity === 'notable' || explainedBy !== null
      ? []
      : [{ categoryId: categoryHint, said: title[language] }],
  );
}
