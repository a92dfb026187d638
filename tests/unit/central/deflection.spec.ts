import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { sweepDeliveries } from '#central/tickets/resume-delivery.ts';
import type { DeflectionRow } from '#shared/deflection.ts';
import { createTestCentral, type TestCentral } from '#tests/support/test-central.ts';

let central: TestCentral;
beforeEach(async () => {
  central = await createTestCentral();
});

const row = (change: Partial<DeflectionRow> = {}): DeflectionRow => ({
  ...{ day: '2026-11-23', articleId: 'micro-muet', shown: 9, opened: 5 },
  ...{ solvedChecked: 3, solvedWord: 2, ticketAnyway: 1, ...change },
});

const bring = (body: object, key: string = randomUUID()) =>
  central.ask('/v1/deflections', {
    method: 'POST',
    headers: { 'idempotency-key': key, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function page(path = '/desk/deflection', language = 'fr') {
  const entered = await central.fetch(`/desk/enter?code=${central.createEntryCode()}`);
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const answer = await central.fetch(path, { headers: { cookie, 'accept-language': language } });
  // As it is read: tags and line breaks are of no matter.
  return (await answer.text()).replace(/<[^>]+>|\s+/gu, ' ').replace(/ +/gu, ' ');
}

test('batches add up, and one that comes twice counts once', async () => {
  const [key, batch] = [randomUUID(), { site: 'Douala', rows: [row()] }];
  expect(await (await bring(batch, key)).json()).toEqual({ counted: 1 });
  await bring(batch, key);
  await bring({ site: 'Douala', rows: [row({ shown: 1 })] });
  expect(await central.store.deflections.sums('2026-11-01')).toEqual([
    {
      ...{ site: 'Douala', articleId: 'micro-muet', shown: 10, opened: 10 },
      ...{ solvedChecked: 6, solvedWord: 4, ticketAnyway: 2 },
    },
  ]);
});

test('sums of more than two years are let go, by the sweep', async () => {
  await bring({ site: 'Douala', rows: [row({ day: '2024-11-01' }), row({ day: '2024-12-01' })] });
  await sweepDeliveries(central);
  expect(await central.store.deflections.sums('2000-01-01')).toMatchObject([{ shown: 9 }]);
});

test.each([
  ['a person', { site: 'Douala', rows: [row()], email: 'marie@exemple.fr' }, 200],
  ['no rows', { site: 'Douala', rows: [] }, 400],
  ['a count below nothing', { site: 'Douala', rows: [row({ shown: -1 })] }, 400],
  ['a day that is a moment', { site: '', rows: [row({ day: '2026-11-23T10:00:00Z' })] }, 400],
])('of a batch with %s only counts are kept', async (_, batch, status) => {
  expect((await bring(batch)).status).toBe(status);
  const kept = JSON.stringify(await central.store.deflections.sums('2000-01-01'));
  expect(kept).not.toContain('marie');
});

test('the page says what was spared as a range, with its formula', async () => {
  await bring({ site: 'Douala', rows: [row(), row({ articleId: 'vpn', opened: 1 })] });
  await bring({ site: 'Yaoundé', rows: [row()] });
  const text = await page();
  expect(text).toContain('réactiver le micro 18 10 6 4 2 de 4 à 8');
  expect(text).toContain('Total 27 11 9 6 3 de 6 à 12');
  expect(text).toContain('Yaoundé 9 5 3 2 1 de 2 à 4');
  expect(text).toContain('Comment ces chiffres sont comptés');
  expect(await page('/desk/deflection', 'en')).toContain('4 to 8');
});

test('the page shows its period and nothing older; without counts it says so', async () => {
  await bring({ site: '', rows: [row({ day: '2026-11-01' })] });
  expect(await page('/desk/deflection?days=7')).toContain('Aucun chiffre n’est encore arrivé');
  expect(await page('/desk/deflection?days=30')).toContain('de 2 à 4');
  expect(await page('/desk/deflection?days=nonsense')).toContain('de 2 à 4');
});

test('who is not signed in sees no figures', async () => {
  const answer = await central.fetch('/desk/deflection', { redirect: 'manual' });
  expect(answer.status).toBe(302);
});
