import { expect, test } from 'vitest';
import { HelpDeskError } from '#central/help-desks/help-desk-error.ts';
import type { HelpDesk } from '#central/help-desks/help-desk.ts';
import { onEveryHelpDesk } from './benches/every-bench.ts';

/** The parts that are missing, each with its reason. */
async function missing({ steps }: HelpDesk) {
  const found: [string, string][] = [];
  for (const { part, ask } of steps) {
    await ask().catch((thrown: unknown) => {
      found.push([part, thrown instanceof HelpDeskError ? thrown.code : 'defect']);
    });
  }
  return found;
}

onEveryHelpDesk((bench) => {
  test('each thing that a site sets up is asked by itself, and nothing is written', async () => {
    const asked: string[] = [];
    const desk = bench.open({
      fetch: (url, init) => {
        const method = init.method ?? 'GET';
        const { pathname } = new URL(url);
        const writes = [bench.isCreate, bench.isReply, bench.isUpload];
        if (writes.some((one) => one?.(method, pathname))) asked.push(`${method} ${pathname}`);
        return fetch(url, init);
      },
    });
    expect(await missing(desk)).toEqual([]);
    expect(asked).toEqual([]);
    const parts = desk.steps.map(({ part }) => part);
    expect(parts).toEqual(
      expect.arrayContaining(['credentials', 'place', 'create', 'attach', 'search', 'changes']),
    );
  });

  test.skipIf(bench.checksPlaces === false)('what is missing is named by itself', async () => {
    const lost = await missing(bench.open({ place: true }));
    expect(lost).toContainEqual(['place', 'place-refused']);
    expect(lost.map(([part]) => part)).not.toContain('credentials');
    if (!bench.hasTokenField) return;
    const bare = await missing(bench.open({ field: true }));
    expect(bare).toContainEqual(['token-field', 'not-set-up']);
  });
});
