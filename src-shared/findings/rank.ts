import type { Rule } from './define-rule.ts';
import type { Finding, Severity } from './finding.ts';

interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

interface Ranked extends Found {
  /** 0 for a cause, 1 for what follows from it, 2 for what follows from that. */
  readonly depth: number;
  readonly causes: readonly Found[];
  readonly explained: readonly Found[];
  /** The worst of its own and of what follows from it: who mends a cause mends that too. */
  readonly severity: Severity;
}

const SEVERITIES: readonly Severity[] = ['blocking', 'degrading', 'notable'];
const orderOf = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** The order that `docs/findings.md` tells people. */
export function rank(found: readonly Found[]): Finding[] {
  return rankEach(found)
    .toSorted(
      (a, b) =>
        Number(a.severity === 'notable') - Number(b.severity === 'notable') ||
        a.depth - b.depth ||
        orderOf(a.severity) - orderOf(b.severity) ||
        Number(a.finding.sign === null) - Number(b.finding.sign === null) ||
        b.explained.length - a.explained.length,
    )
    .map(({ finding, severity, causes }) => ({
      ...finding,
      severity,
      explainedBy: causes[0]?.rule.id ?? null,
    }));
}

/** Rules explain each other in no circle, which a test checks; so following them comes to an end. */
function rankEach(found: readonly Found[]): Ranked[] {
  const links = new Map(found.map((one) => [one, linksOf(one, found)]));
  const depthOf = remembered(
    (one: Found, again): number => Math.max(-1, ...(links.get(one)?.causes ?? []).map(again)) + 1,
  );
  const worstOf = remembered((one: Found, again): number =>
    Math.min(orderOf(one.finding.severity), ...(links.get(one)?.explained ?? []).map(again)),
  );
  return found.map((one) => ({
    ...one,
    causes: links.get(one)?.causes ?? [],
    explained: links.get(one)?.explained ?? [],
    depth: depthOf(one),
    severity: SEVERITIES[worstOf(one)] ?? one.finding.severity,
  }));
}

function linksOf(one: Found, found: readonly Found[]) {
  return {
    causes: found.filter(({ rule }) => rule.explains.includes(one.rule.id)),
    explained: found.filter(({ rule }) => one.rule.explains.includes(rule.id)),
  };
}

/** A figure that depends on the same figure of others, taken once for each. */
function remembered(take: (one: Found, again: (other: Found) => number) => number) {
  const known = new Map<Found, number>();
  const again = (one: Found): number => {
    const kept = known.get(one) ?? take(one, again);
    known.set(one, kept);
    return kept;
  };
  return again;
}
