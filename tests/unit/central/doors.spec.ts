import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CENTRAL_VERSION } from '#central/version.ts';
import { Article } from '#shared/article.ts';
import { centralApi, Health, pathOf, Problem } from '#shared/central-api.ts';
import { sampleNotice } from '#tests/support/sample-notice.ts';
import { createTestCentral, ticketContent, ticketRequest } from '#tests/support/test-central.ts';

test('health answers without a token and says its version', async () => {
  const central = await createTestCentral();
  const health = Health.parse(await (await central.fetch('/v1/health')).json());
  expect(health.version).toBe(CENTRAL_VERSION);
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  expect(CENTRAL_VERSION).toBe(version);
});

test('every other door asks for a poste’s token', async () => {
  const central = await createTestCentral();
  const wrong = [undefined, 'Bearer', 'Basic abc', 'Bearer wrong', `Bearer ${central.deskCode}`];
  for (const endpoint of Object.values(centralApi).filter(({ token }) => token)) {
    for (const authorization of wrong) {
      const answer = await central.fetch(
        pathOf(endpoint, { reference: 'x', sha256: 'y', key: 'z', id: 'n', code: 'c' }),
        {
          method: endpoint.method,
          ...(authorization !== undefined && { headers: { authorization } }),
        },
      );
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(Problem.parse(await answer.json()).code).toBe('not-enrolled');
    }
  }
});

test('catalogue, articles and notices cost a 304 when nothing changed', async () => {
  const central = await createTestCentral();
  for (const path of ['/v1/catalogue', '/v1/articles', '/v1/notices']) {
    const first = await central.ask(path);
    expect(first.status).toBe(200);
    const headers = { 'if-none-match': first.headers.get('etag')! };
    expect((await central.ask(path, { headers })).status).toBe(304);
    expect((await central.ask(path, { headers: { 'if-none-match': '"old"' } })).status).toBe(200);
  }
});

test('twelve articles are there from the start', async () => {
  const central = await createTestCentral();
  const { articles } = (await (await central.ask('/v1/articles')).json()) as {
    articles: Article[];
  };
  expect(articles).toHaveLength(12);
  const known = (await central.store.knowledge.readCatalogue())!.categories.map(({ id }) => id);
  for (const article of articles.map((one) => Article.parse(one))) {
    expect(article.steps.length).toBeGreaterThanOrEqual(3);
    expect(article.steps.length).toBeLessThanOrEqual(6);
    expect(known).toEqual(expect.arrayContaining(article.categoryIds));
    expect(JSON.stringify(article)).not.toContain("'");
  }
});

test('only notices in force are given', async () => {
  const central = await createTestCentral();
  const at = (iso: string) => `2026-11-23T${iso}:00.000Z`;
  const add = (id: string, startsAt: string, endsAt: string | null) =>
    central.store.knowledge.addNotice(sampleNotice({ id, startsAt, endsAt }));
  await add('now', at('13:00'), null);
  await add('soon', at('14:00'), null);
  await add('over', at('12:00'), at('13:05'));
  await add('until-tonight', at('12:00'), at('22:00'));
  const { notices } = (await (await central.ask('/v1/notices')).json()) as {
    notices: { id: string }[];
  };
  expect(notices.map(({ id }) => id)).toEqual(['now', 'until-tonight']);
});

test('an unknown address gets a problem, not a page', async () => {
  const central = await createTestCentral();
  const answer = await central.ask('/v2/anything');
  expect(answer.status).toBe(404);
  expect(Problem.parse(await answer.json()).code).toBe('unknown-call');
});

test('too many requests with one token are told when to come back', async () => {
  const central = await createTestCentral({ rateLimit: { burst: 2, perSecond: 0.5 } });
  expect((await central.ask('/v1/catalogue')).status).toBe(200);
  expect((await central.ask('/v1/catalogue')).status).toBe(200);
  const refused = await central.ask('/v1/catalogue');
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('2');
  expect(Problem.parse(await refused.json()).code).toBe('rate-limited');
  central.advance(2000);
  expect((await central.ask('/v1/catalogue')).status).toBe(200);
});

test('a clock that is set back by an hour locks nobody out', async () => {
  const central = await createTestCentral({ rateLimit: { burst: 2, perSecond: 0.5 } });
  expect((await central.ask('/v1/catalogue')).status).toBe(200);
  central.advance(-3_600_000);
  expect((await central.ask('/v1/catalogue')).status).toBe(200);
  central.advance(2000);
  expect((await central.ask('/v1/catalogue')).status).toBe(200);
});

test('a defect is logged, and its cause is not told', async () => {
  const central = await createTestCentral();
  const secret = new Error('SELECT from a secret place');
  Object.assign(central.store.access, { findToken: () => Promise.reject(secret) });
  const answer = await central.ask('/v1/articles');
  expect(answer.status).toBe(500);
  const text = await answer.text();
  expect(Problem.parse(JSON.parse(text)).code).toBe('central-failed');
  expect(text).not.toContain('secret');
  expect(central.defects).toEqual([secret]);
});

test('the answer carries the headers that keep a browser from guessing', async () => {
  const central = await createTestCentral();
  const { headers } = await central.ask('/v1/catalogue');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'");
  expect(headers.get('cache-control')).toBe('private, no-cache');
});

test('whatever is thrown at a door, it is refused and never fails', async () => {
  const central = await createTestCentral({ rateLimit: { burst: 1e9, perSecond: 1 } });
  const endpoints = Object.values(centralApi);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...endpoints),
      fc.record({ reference: fc.string(), sha256: fc.string(), email: fc.string() }),
      fc.oneof(fc.string(), fc.json()),
      fc.constantFrom('application/json', 'multipart/form-data', 'multipart/form-data; boundary=x'),
      async (endpoint, { email, ...parameters }, body, contentType) => {
        const path = `${pathOf(endpoint, parameters)}?${new URLSearchParams({ email }).toString()}`;
        const answer = await central.ask(path, {
          method: endpoint.method,
          headers: {
            'content-type': contentType,
            'idempotency-key': '6f1c1c5e-2f63-4a0a-9d0e-8d8d3f0a1b2c',
          },
          ...(endpoint.method === 'POST' && { body }),
        });
        expect(answer.status).toBeLessThan(500);
      },
    ),
    { numRuns: 400 },
  );
  expect(central.defects).toEqual([]);
});

test('whatever a ticket holds, it is taken or refused and never fails', async () => {
  const central = await createTestCentral({ rateLimit: { burst: 1e9, perSecond: 1 } });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(ticketContent())),
      fc.anything(),
      fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 3 }),
      async (field, value, pictures) => {
        const content = { ...ticketContent(), [field]: value };
        const answer = await central.ask('/v1/tickets', ticketRequest(content, pictures));
        expect(answer.status).toBeLessThan(500);
      },
    ),
    { numRuns: 400 },
  );
  expect(central.defects).toEqual([]);
});
