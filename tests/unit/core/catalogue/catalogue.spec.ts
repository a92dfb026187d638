import { expect, test } from 'vitest';
import { createCatalogue } from '#core/catalogue/catalogue.ts';
import { createCacheStore } from '#core/storage/cache-store.ts';
import { SEED_ARTICLES } from '#central/seed/articles.ts';
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

type Offered = Partial<Record<'catalogue' | 'articles' | 'notices', unknown>>;

/** What is left out of `central` cannot be had; it may be put there later. */
function createBench(central: Offered) {
  const clock = createFakeClock();
  const { database } = openTestDatabase();
  const changes: CatalogueView[] = [];
  const etags: (string | null)[] = [];
  const asked: string[] = [];
  const part = (name: keyof Offered) => async (etag: string | null) => {
    etags.push(etag);
    asked.push(name);
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
    ...{ clock, random: () => 0.5 },
    log: createKeptLog(),
    onChange: (view) => changes.push(view),
  });
  return { catalogue, changes, clock, etags, asked };
}

test('offers the built-in categories until the site’s own were fetched once', async () => {
  const site = { version: 'site-1', categories: DEFAULT_CATALOGUE.categories.slice(0, 2) };
  const bench = createBench({ catalogue: site });
  expect(bench.catalogue.view().categories).toHaveLength(13);
  await bench.catalogue.syncAll();
  expect(bench.catalogue.view().categories).toHaveLength(2);
  expect(bench.changes).toHaveLength(1);
});

test('what only a newer central understands costs that item, and not the list', async () => {
  const [first, second] = DEFAULT_CATALOGUE.categories;
  const sketch = { id: 'plan', kind: 'sketch', label: { fr: 'Plan', en: 'Map' } };
  const newer = { ...second, urgency: 'vital', questions: [...second!.questions, sketch] };
  const bench = createBench({
    catalogue: { version: 'newer', categories: [first, newer, { id: 'without-a-label' }] },
    notices: { notices: [notice({ id: 'n1' }), { ...notice({ id: 'n2' }), title: { fr: 'x' } }] },
  });
  await bench.catalogue.syncAll();
  const { categories, notices } = bench.catalogue.view();
  expect(categories).toEqual([first, { ...second, urgency: 'normal' }]);
  expect(notices.map(({ id }) => id)).toEqual(['n1']);
});

test('asks with the ETag it has, and says nothing when nothing changed', async () => {
  const bench = createBench({ notices: { notices: [notice({})] } });
  await bench.catalogue.syncNotices();
  await bench.catalogue.syncNotices();
  expect(bench.etags).toEqual([null, '"1"']);
  expect(bench.changes).toHaveLength(1);
});

test('shows the notices the central tells of until their end, though this clock is slow', async () => {
  const notices = [
    notice({}),
    notice({ id: 'new', startsAt: '2026-11-23T10:00:20.000Z' }),
    notice({ id: 'short', endsAt: '2026-11-23T12:30:00.000Z' }),
    notice({ id: 'over', endsAt: '2026-11-23T09:30:00.000Z' }),
  ];
  const bench = createBench({ notices: { notices } });
  await bench.catalogue.syncNotices();
  expect(bench.catalogue.view().notices.map(({ id }) => id)).toEqual(['n1', 'new', 'short']);
  await bench.clock.advance(3 * 3600_000);
  expect(bench.catalogue.view().notices.map(({ id }) => id)).toEqual(['n1', 'new']);
});

test('keeps what it has when the central cannot be asked', async () => {
  const bench = createBench({});
  await bench.catalogue.syncAll();
  expect(bench.catalogue.view().categories).toHaveLength(13);
  expect(bench.changes).toEqual([]);
});

test('what could not be had is asked for whenever the central answers, until it comes', async () => {
  const central: Offered = { notices: { notices: [] }, catalogue: DEFAULT_CATALOGUE };
  const { catalogue, asked } = createBench(central);
  await catalogue.syncAll();
  expect(catalogue.view().articles).toEqual([]);
  asked.length = 0;
  central.articles = { articles: SEED_ARTICLES };
  await catalogue.syncDue();
  expect(asked).toEqual(['notices', 'articles']);
  expect(catalogue.view().articles).toHaveLength(SEED_ARTICLES.length);
});

test('an article that support has changed is there the same day, and not asked for every time', async () => {
  const parts = { notices: { notices: [] }, catalogue: DEFAULT_CATALOGUE };
  const { catalogue, asked, clock } = createBench({ ...parts, articles: { articles: [] } });
  await catalogue.syncAll();
  await clock.advance(4 * 3_600_000 - 60_000);
  asked.length = 0;
  await catalogue.syncDue();
  expect(asked).toEqual(['notices']);
  await clock.advance(60_000);
  asked.length = 0;
  await catalogue.syncDue();
  expect(asked.toSorted()).toEqual(['articles', 'catalogue', 'notices']);
});

test('who slept over it lets the tickets of a waking floor pass first', async () => {
  const parts = { notices: { notices: [] }, catalogue: DEFAULT_CATALOGUE };
  const { catalogue, asked, clock } = createBench({ ...parts, articles: { articles: [] } });
  await catalogue.syncAll();
  await clock.advance(14 * 3_600_000);
  asked.length = 0;
  await catalogue.syncDue();
  expect(asked).toEqual(['notices']);
  await clock.advance(15 * 60_000);
  await catalogue.syncDue();
  expect(asked).toContain('articles');
});

test('of another central nothing has been had yet', async () => {
  const parts = { notices: { notices: [] }, catalogue: DEFAULT_CATALOGUE };
  const { catalogue, asked } = createBench({ ...parts, articles: { articles: [] } });
  await catalogue.syncAll();
  catalogue.forget();
  asked.length = 0;
  await catalogue.syncDue();
  expect(asked.toSorted()).toEqual(['articles', 'catalogue', 'notices']);
});
