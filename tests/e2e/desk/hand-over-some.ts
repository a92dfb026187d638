import type { CentralStore } from '#central/store/store.ts';

const AT = '2026-11-24T08:00:00.000Z';
const SOON = '2026-11-24T08:15:00.000Z';

/**
 * As a help desk leaves them after a bad morning: the first ticket is there, the second needs a person,
 * the others wait. Answers the first two references.
 */
export async function handOverSome({ handOvers }: CentralStore): Promise<[string, string]> {
  await handOvers.enlist({ since: '2000-01-01T00:00:00.000Z', incompleteBefore: AT, at: AT });
  const there = await handOvers.claim(AT, SOON);
  const needing = await handOvers.claim(AT, SOON);
  if (there === undefined || needing === undefined) throw new Error('Nothing waits');
  const end = { attempts: 1, nextAt: SOON };
  await handOvers.record({
    ...{ ...end, reference: there.reference, state: 'there', foreignId: '4711', error: null },
  });
  const url = 'https://aide.exemple.fr/Ticket/Display.html?id=4711';
  const status = { status: 'new', settled: 'new', readUpTo: AT } as const;
  await handOvers.keepForeign(there.reference, { number: '4711', url, ...status });
  await handOvers.record({
    ...{ ...end, reference: needing.reference, state: 'needs-a-person' },
    ...{ foreignId: null, error: 'maybe-made' },
  });
  return [there.reference, needing.reference];
}
