import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf } from '#central/access/secrets.ts';
import { Problem } from '#shared/central-api.ts';
import { enrolmentCodeOf, spokenCode } from '#shared/enrolment.ts';
import { codeFor, drawToken, enrolledPoste, enrolment } from '#tests/support/enrolled-poste.ts';
import { createTestCentral } from '#tests/support/test-central.ts';

const problemOf = async (answer: Response) => Problem.parse(await answer.json()).code;

test('a code is exchanged for a token of this poste, which opens the API at once', async () => {
  const central = await createTestCentral({ sharedToken: false });
  const [code, token] = [await codeFor(central), drawToken()];
  const headers = { authorization: `Bearer ${token}` };
  expect((await central.fetch('/v1/catalogue', { headers })).status).toBe(401);
  const answer = await central.fetch('/v1/enrolments', enrolment({ code, poste: 'PC-214', token }));
  expect(await answer.json()).toEqual({ site: 'Douala' });
  expect((await central.fetch('/v1/catalogue', { headers })).status).toBe(200);
});

test('where no token may be shared, one that was made before is refused', async () => {
  const central = await createTestCentral({ sharedToken: false });
  expect(await problemOf(await central.ask('/v1/catalogue'))).toBe('not-enrolled');
  const poste = await enrolledPoste(central, 'PC-214');
  expect((await poste.ask('/v1/catalogue')).status).toBe(200);
});

test('an answer that was lost is asked for again, and the code is used once', async () => {
  const central = await createTestCentral();
  const [code, token] = [await codeFor(central), drawToken()];
  const ask = (poste: string, own = token) =>
    central.fetch('/v1/enrolments', enrolment({ code, poste, token: own }));
  expect((await ask('PC-214')).status).toBe(200);
  expect((await ask('PC-214')).status).toBe(200);
  expect(await problemOf(await ask('PC-215'))).toBe('key-reused');
  expect(await problemOf(await ask('PC-215', drawToken()))).toBe('enrolment-refused');
});

test('a token that postes share never becomes one poste’s own', async () => {
  const central = await createTestCentral();
  const body = { code: await codeFor(central), poste: 'PC-214', token: central.agentToken };
  expect(await problemOf(await central.fetch('/v1/enrolments', enrolment(body)))).toBe(
    'key-reused',
  );
});

test('ten wrong codes and no more, while right ones are not counted', async () => {
  const central = await createTestCentral();
  const code = await codeFor(central, 'Douala', 40);
  const ask = (typed: string) =>
    central.fetch('/v1/enrolments', enrolment({ code: typed, poste: 'PC', token: drawToken() }));
  for (let at = 0; at < 30; at += 1) expect((await ask(code)).status).toBe(200);
  const over = await codeFor(central, 'Douala', 1);
  for (let at = 0; at < 20; at += 1) await ask(over);
  const guesses = Array.from({ length: 14 }, () => ask('aaaabbbbcccc'));
  const statuses = (await Promise.all(guesses)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 403)).toHaveLength(10);
  const refused = await ask(code);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(30);
  central.advance(60_000);
  expect((await ask(code)).status).toBe(200);
});

test('a poste that is revoked is refused from the next request on, and let in again with the same token', async () => {
  const central = await createTestCentral();
  const poste = await enrolledPoste(central, 'PC-214');
  const { id } = (await central.store.enrolments.findPoste(hashOf(poste.token)))!;
  await central.store.enrolments.revoke(id, '2026-11-23T13:05:00.000Z');
  expect(await problemOf(await poste.ask('/v1/catalogue'))).toBe('not-enrolled');
  await central.store.enrolments.revoke(id, null);
  expect((await poste.ask('/v1/catalogue')).status).toBe(200);
});

test('the day a poste was last seen is written once a day, and never keeps it out', async () => {
  const central = await createTestCentral();
  const written: string[] = [];
  const { enrolments } = central.store;
  const { seen } = enrolments;
  const poste = await enrolledPoste(central, 'PC-214');
  Object.assign(enrolments, {
    seen: (hash: string, day: string) => {
      written.push(day);
      return written.length > 2 ? Promise.reject(new Error('full')) : seen(hash, day);
    },
  });
  for (let at = 0; at < 5; at += 1) await poste.ask('/v1/notices');
  central.advance(86_400_000);
  for (let at = 0; at < 5; at += 1) await poste.ask('/v1/notices');
  expect(written).toEqual(['2026-11-23', '2026-11-24']);
  central.advance(86_400_000);
  expect((await poste.ask('/v1/notices')).status).toBe(200);
});

test('each poste has its own share of requests', async () => {
  const central = await createTestCentral({ rateLimit: { burst: 1, perSecond: 1 } });
  const [one, other] = [await enrolledPoste(central, 'PC-1'), await enrolledPoste(central, 'PC-2')];
  const asked = await Promise.all(Array.from({ length: 210 }, () => one.ask('/v1/nothing')));
  expect(asked.every(({ status }) => status === 404)).toBe(true);
  const statuses = await Promise.all(Array.from({ length: 210 }, () => one.ask('/v1/notices')));
  expect(statuses.some(({ status }) => status === 429)).toBe(true);
  expect((await other.ask('/v1/notices')).status).toBe(200);
});

test('whatever is brought to be enrolled, it is refused in words and nobody comes in', async () => {
  const central = await createTestCentral();
  const code = await codeFor(central, 'Douala', 99);
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.anything(),
        fc.record({
          code: fc.oneof(fc.string(), fc.constant(code)),
          poste: fc.anything(),
          token: fc.oneof(fc.string(), fc.string({ minLength: 43, maxLength: 43 })),
        }),
      ),
      async (body) => {
        central.advance(60_000);
        const answer = await central.fetch('/v1/enrolments', enrolment(body ?? null));
        expect(answer.status).toBeLessThan(500);
        expect(answer.status).toBeGreaterThanOrEqual(400);
      },
    ),
    { numRuns: 400 },
  );
  expect(await central.store.enrolments.listPostes('', 9)).toEqual([]);
  expect(central.defects).toEqual([]);
});

test('a code is read however it is typed', () => {
  for (const typed of ['k7mr-2pxq-94dv', ' K7MR 2PXQ 94DV ', 'K7mr2pxq94dv', 'k7mr–2pxq–94dv']) {
    expect(enrolmentCodeOf(typed)).toBe('k7mr2pxq94dv');
  }
  for (const typed of [
    '',
    'k7mr-2pxq',
    'k7mr-2pxq-94d0',
    'k7mr-2pxq-94dv-hs3t',
    'l7mr-2pxq-94dv',
  ]) {
    expect(enrolmentCodeOf(typed)).toBeUndefined();
  }
  expect(spokenCode('k7mr2pxq94dv')).toBe('k7mr-2pxq-94dv');
});
