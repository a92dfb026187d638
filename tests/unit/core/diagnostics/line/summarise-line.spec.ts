import { expect, test } from 'vitest';
import { summariseLine } from '#core/diagnostics/line/summarise-line.ts';
import { LineQuality } from '#shared/facts/line-quality.ts';

const LINE = { target: 'softphone', host: 'sip.exemple.fr' } as const;

test('a line is told by its loss, its usual and its worst delay, and by how it wavers', () => {
  const told = summariseLine(LINE, [10, 12.04, null, 11, 30]);
  expect(told).toEqual({
    ...{ ...LINE, sent: 5, lost: 1, medianMs: 11, worstMs: 30 },
    jitterMs: 7.4,
  });
  expect(LineQuality.parse(told)).toEqual(told);
});

test('a line that never answers has no delay, and one answer does not waver', () => {
  const none = { medianMs: null, worstMs: null, jitterMs: null };
  expect(summariseLine(LINE, [null, null])).toEqual({ ...LINE, sent: 2, lost: 2, ...none });
  expect(summariseLine(LINE, [null, 8]).jitterMs).toBeNull();
  expect(summariseLine(LINE, [])).toEqual({ ...LINE, sent: 0, lost: 0, ...none });
});
