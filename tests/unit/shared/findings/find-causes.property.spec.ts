import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACT_IDS, FACTS, MachineReport } from '#shared/diagnostics.ts';
import type { Finding } from '#shared/findings/finding.ts';
import { findCauses } from '#shared/findings/find-causes.ts';
import { NAMED_BREAKS } from '#shared/findings/ladder-break.ts';
import { RULES } from '#shared/findings/rules.ts';
import { arbitraryOf } from '#tests/support/arbitrary-of.ts';

const WORDS = [
  ...['', 'Jabra Evolve2 40', 'Webcam C270', 'DELL P2419H (HDMI)', 'Realtek Audio', 'Hands-Free'],
  ...['127.0.0.1', '169.254.1.2', '10.2.4.61', 'fe80::1', '503', 'timeout', 'EPROTO', 'Windows'],
  ...NAMED_BREAKS,
];

const results = fc.record(
  Object.fromEntries(
    FACT_IDS.map((id) => [
      id,
      fc.oneof(
        { weight: 6, arbitrary: known(arbitraryOf(FACTS[id], WORDS)) },
        { weight: 1, arbitrary: fc.constant({ status: 'pending' }) },
        { weight: 1, arbitrary: fc.constant({ status: 'unknown', reason: 'failed', ms: 1 }) },
      ),
    ]),
  ),
  { requiredKeys: [] },
);
const report = results.map((some) =>
  MachineReport.parse({ takenAt: '2026-11-23T13:05:00.000Z', results: some }),
);

function known(value: fc.Arbitrary<unknown>) {
  return value.map((fact) => ({ status: 'known', value: fact, ms: 1 }));
}

const NUMBER_OF_REPORTS = 1_000;

test('any report gives findings, each once, in whole sentences', () => {
  fc.assert(
    fc.property(report, (one) => {
      const found = findCauses(one);
      expect(new Set(found.map(({ rule }) => rule)).size).toBe(found.length);
      for (const { agent, technician } of found) {
        for (const text of [agent.fr, agent.en, technician.fr, technician.en]) {
          expect(text).toMatch(/\.$/u);
        }
      }
    }),
    { numRuns: NUMBER_OF_REPORTS },
  );
});

test('causes come first, the worst of them before all; then consequences; then what is worth knowing', () => {
  fc.assert(
    fc.property(report, (one) => {
      const found = findCauses(one);
      const place = new Map(found.map(({ rule }, at) => [rule, at]));
      for (const { rule, explainedBy } of found) {
        if (explainedBy !== null) expect(place.get(explainedBy)!).toBeLessThan(place.get(rule)!);
      }
      const tiers = found.map(tier);
      expect(tiers).toEqual(tiers.toSorted((a, b) => a - b));
      const causes = found.filter((finding) => tier(finding) === 0).map(severity);
      expect(causes).toEqual(causes.toSorted((a, b) => a - b));
    }),
    { numRuns: NUMBER_OF_REPORTS },
  );
});

test('the same report gives the same findings, whatever the order of its facts', () => {
  fc.assert(
    fc.property(report, (one) => {
      const turned = Object.fromEntries(Object.entries(one.results).toReversed());
      expect(findCauses({ ...one, results: turned })).toEqual(findCauses(one));
      expect(findCauses(structuredClone(one))).toEqual(findCauses(one));
    }),
    { numRuns: NUMBER_OF_REPORTS / 4 },
  );
});

test('chance reaches most rules, so that the properties above say something', () => {
  const reached = new Set(
    fc
      .sample(report, { numRuns: 2_000, seed: 7 })
      .flatMap((one) => findCauses(one).map(({ rule }) => rule)),
  );
  expect(reached.size).toBeGreaterThan(RULES.length * 0.6);
});

const SEVERITIES: readonly Finding['severity'][] = ['blocking', 'degrading', 'notable'];
const severity = (finding: Finding) => SEVERITIES.indexOf(finding.severity);

const tier = (finding: Finding) => {
  if (finding.severity === 'notable') return 2;
  return finding.explainedBy === null ? 0 : 1;
};
