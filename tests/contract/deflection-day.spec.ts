import { expect, test } from 'vitest';
import { addCounts, sparedTickets } from '#shared/deflection.ts';
import { runDay } from '../deflection/day.ts';

test.each([1, 2, 3])(
  'on day %i the figures say what happened, lost answers or not',
  async (seed) => {
    const { truth, sums, lostAnswers } = await runDay({ postes: 50, seed });
    const counts = addCounts(sums);
    expect(lostAnswers).toBeGreaterThan(0);
    expect(counts.shown).toBe(truth.persons.reduce((total, { acts }) => total + acts, 0));
    expect(counts.opened).toBe(truth.persons.filter(({ opens }) => opens).length);
    expect(counts.solvedChecked + counts.solvedWord).toBe(truth.solved);
    expect(counts.ticketAnyway).toBe(truth.cameBack);
    expect(sparedTickets(counts).most).toBeGreaterThanOrEqual(truth.mended);
  },
);
