import type { Rule } from './define-rule.ts';
import type { Finding, Severity } from './finding.ts';

interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

const SEVERITIES: readonly Severity[] = ['blocking', 'degrading', 'notable'];

/**
 * Causes before their consequences; then what is worse; then what something that has just happened
 * speaks for; then the rule that explains more of what else was found; then the order of the list.
 * `docs/findings.md` says it to people.
 */
export function rank(found: readonly Found[]): Finding[] {
  const ranked = found.map((one) => ({
    ...one,
    causes: causesOf(one, found),
    explained: found.filter(({ rule }) => one.rule.explains.includes(rule.id)).length,
  }));
  const depth = depthsOf(ranked);
  return ranked
    .toSorted(
      (a, b) =>
        depth(a) - depth(b) ||
        SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) ||
        Number(a.finding.sign === null) - Number(b.finding.sign === null) ||
        b.explained - a.explained,
    )
    .map(({ finding, causes }) => ({ ...finding, explainedBy: causes[0]?.rule.id ?? null }));
}

function causesOf(one: Found, found: readonly Found[]): Found[] {
  return found.filter(({ rule }) => rule.explains.includes(one.rule.id));
}

/** 0 for a cause, 1 for what follows from it, 2 for what follows from that. */
function depthsOf(ranked: readonly (Found & { causes: readonly Found[] })[]) {
  const byId = new Map(ranked.map((one) => [one.rule.id, one.causes]));
  const known = new Map<string, number>();
  const depthOf = (id: string): number => {
    const kept = known.get(id);
    if (kept !== undefined) return kept;
    // Set first, so that rules which explained each other would not be followed for ever.
    known.set(id, 0);
    const causes = byId.get(id) ?? [];
    const depth =
      causes.length === 0 ? 0 : 1 + Math.max(...causes.map(({ rule }) => depthOf(rule.id)));
    known.set(id, depth);
    return depth;
  };
  return ({ rule }: Found): number => depthOf(rule.id);
}
