import { expect, test } from 'vitest';
import { createCatalogue } from '#core/catalogue/catalogue.ts';
import { createCacheStore } from '#core/storage/cache-store.ts';
import type { Notice } from '#shared/article.ts';
import type { CatalogueView } from '#shared/contract.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { fault } from '#shared/errors.ts';
import { err, ok } from '#shared/result.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { sampleNotice } from '#tests/support/sample-notice.ts';
import { openTestDatabase } from '#tests/support/open-test-database.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';

const notice = (change: Partial<Notice>) =>
  sampleNotice({ startsAt: '2026-11-23T09:00:00.000Z', ...change });

function createBench(central: Partial<Record<'catalogue' | 'articles' | 'notices', unknown>>) {
  const clock = createFakeClock();
  const { database } = openTestDatabase();
  const changes: CatalogueView[] = [];
  const etags: (string | null)[] = [];
  const part = (name: keyof typeof central) => async (etag: string | null) => {
    etags.push(etag);
    return central[name] === undefined
      ? err(fault('offline', 'cable out'))
      : ok(
          etag === '"1"'
            ? { changed: false }
            : { changed: true, value: central[name], etag: '"1"' },
        );
  };
  const client = {
    catalogue: part('catalogue'),
    articles: part('articles'),
    notices: part('notices'),
  } as Parameters<typeof createCatalogue>[0]['central'];
  const catalogue = createCatalogue({
    cache: createCacheStore(database),
    central: client,
    clock,
    log: createKeptLog(),
    onChange: (view) => changes.push(view),
  });
  return { catalogue, changes, clock, etags };
}

test('offers the built-in categories until the site’s own were fetched once', async () => {
  const site = { version: 'site-1', categories: DEFAULT_CATALOGUE.categories.slice(0, 2) };
  const bench = createBench({ catalogue: site });
  expect(bench.catalogue.view().categories).toHaveLength(13);
  await bench.catalogue.syncAll();
  expect(bench.catalogue.view().categories).toHaveLength(2);
  expect(bench.changes).toHaveLength(1);
});

test('asks with the ETag it has, and says nothing when nothing changed', async () => {
  const bench = createBench({ notices: { notices: [notice({})] } });
  await bench.catalogue.syncNotices();
  await bench.catalogue.syncNotices();
  expect(bench.etags).toEqual([null, '"1"']);
  expect(bench.changes).toHaveLength(1);
});

test('shows a notice from its start to its end', async () => {
  const notices = [
    notice({}),
    notice({ id: 'later', startsAt: '2026-11-23T12:00:00.000Z' }),
    notice({ id: 'over', endsAt: '2026-11-23T09:30:00.000Z' }),
  ];
  const bench = createBench({ notices: { notices } });
  await bench.catalogue.syncNotices();
  expect(bench.catalogue.view().notices.map(({ id }) => id)).toEqual(['n1']);
  await bench.clock.advance(3 * 3600_000);
  expect(bench.catalogue.view().notices.map(({ id }) => id)).toEqual(['n1', 'later']);
});

test('keeps what it has when the central cannot be asked', async () => {
  const bench = createBench({});
  await bench.catalogue.syncAll();
  expect(bench.catalogue.view().categories).toHaveLength(13);
  expect(bench.changes).toEqual([]);
});
