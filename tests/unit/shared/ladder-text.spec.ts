import { expect, test } from 'vitest';
import type { MachineReport } from '#shared/diagnostics.ts';
import { LADDER_DETAILS } from '#shared/facts/ladder-detail.ts';
import { describeDetail, describeLadderRungs } from '#shared/ladder-text.ts';
import { describeReport, ladderVerdict } from '#shared/report-text.ts';
import { sampleBrokenReport, sampleReport } from '#tests/support/sample-report.ts';

function brokenWith(detail: string): MachineReport {
  const rungs = [{ rung: 'tcp' as const, outcome: 'failed' as const, ms: 4, detail }];
  const value = { host: 'support.exemple.fr', rungs, broken: 'tcp' as const };
  return {
    takenAt: '2026-03-02T09:00:00.000Z',
    results: { 'central-reachable': { status: 'known', value, ms: 1 } },
  };
}

test('a broken ladder is told rung by rung, with the addresses it is about', () => {
  const told = describeLadderRungs(sampleBrokenReport(), 'fr');
  expect(told?.lines).toHaveLength(10);
  expect(told?.lines[3]?.detail).toBe('un des serveurs ne répond pas (10.2.4.3)');
  expect(told?.lines[7]).toMatchObject({ rung: 'tls', outcome: 'failed', said: 'en panne' });
});

test('a ladder that holds is not drawn', () => {
  expect(describeLadderRungs(sampleReport(), 'fr')).toBeNull();
});

test.each(LADDER_DETAILS)(
  '%s is said in both languages, and its verdict is a sentence',
  (detail) => {
    for (const language of ['fr', 'en'] as const) {
      expect(describeDetail(detail, language)).not.toBe(detail);
      expect(ladderVerdict(brokenWith(detail), language)).toMatch(/^[^!']+\.$/u);
    }
  },
);

test('a status is a number, and a word of an earlier version stands for itself', () => {
  expect(describeDetail('503', 'fr')).toBe('réponse 503');
  expect(describeDetail('ECONNREFUSED', 'fr')).toBe('ECONNREFUSED');
});

test('a measure under way is shown with what it says so far', () => {
  const lines = describeReport(sampleBrokenReport(), 'fr').flatMap((section) => section.lines);
  const line = lines.find(({ probe }) => probe === 'line-quality');
  expect(line?.text).toMatch(/^10\.2\.4\.1.*perte 13.%.*\(mesure en cours…\)$/u);
  expect(line?.unknown).toBe(false);
});
