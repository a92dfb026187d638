import { beforeEach, describe, expect, test } from 'vitest';
import type { ArticleSyncWork } from '#central/store/article-store.ts';
import type { CentralStore } from '#central/store/store.ts';
import type { Article } from '#shared/article.ts';
import { STORE_KINDS } from '#tests/support/central-stores.ts';

const AT = '2026-11-23T13:00:00.000Z';
const LATER = '2026-11-23T15:00:00.000Z';

const article = (id: string, title = 'Imprimante bloquée'): Article => ({
  ...{ id, title, summary: '', steps: ['Éteindre.'], minutes: 5, categoryIds: [], keywords: [] },
  updatedAt: AT,
});

const visit = (articles: Article[], changes: Partial<ArticleSyncWork> = {}): ArticleSyncWork => ({
  ...{ from: 'https://rt.exemple.fr', name: 'Request Tracker 5', at: LATER },
  articles: articles.map((one) => ({ article: one, foreignId: one.id, url: '' })),
  present: articles.map(({ id }) => id),
  ...changes,
});

describe.each(STORE_KINDS)('articles of a help desk in the store on $name', (kind) => {
  let knowledge: CentralStore['knowledge'];

  beforeEach(async ({ skip }) => {
    skip(kind.isMissing);
    const own = await kind.createPlace();
    const store = await own.open();
    ({ knowledge } = store);
    return async () => {
      await store.close();
      await own.remove();
    };
  });

  const titles = async () => (await knowledge.listArticles()).map(({ title }) => title);

  test('are kept with where they come from, and written once', async () => {
    const work = visit([article('h-1')]);
    expect(await knowledge.syncArticles(work)).toEqual({ written: 1, withdrawn: 0 });
    expect(await knowledge.syncArticles(work)).toEqual({ written: 0, withdrawn: 0 });
    expect(await knowledge.findArticle('h-1')).toMatchObject({
      article: article('h-1'),
      retiredAt: null,
      origin: { name: 'Request Tracker 5', foreignId: 'h-1', detached: false, withdrawn: false },
    });
    expect([...(await knowledge.listOrigins()).keys()]).toEqual(['h-1']);
  });

  test('follow what is changed there, and what was not read again stays', async () => {
    await knowledge.syncArticles(visit([article('h-1'), article('h-2', 'Badge')]));
    const changed = visit([article('h-1', 'Imprimante muette')], { present: ['h-1', 'h-2'] });
    expect(await knowledge.syncArticles(changed)).toEqual({ written: 1, withdrawn: 0 });
    expect(await titles()).toEqual(['Imprimante muette', 'Badge']);
  });

  test('leave when they are no longer there, or the help desk is another, and come back', async () => {
    await knowledge.syncArticles(visit([article('h-1'), article('h-2', 'Badge')]));
    expect(await knowledge.syncArticles(visit([article('h-1')]))).toMatchObject({ withdrawn: 1 });
    expect(await titles()).toEqual(['Imprimante bloquée']);
    expect((await knowledge.findArticle('h-2'))?.retiredAt).toBe(LATER);
    await knowledge.syncArticles(visit([article('h-1'), article('h-2', 'Badge')]));
    expect(await titles()).toEqual(['Imprimante bloquée', 'Badge']);
    const other = visit([article('h-3', 'Ailleurs')], { from: 'https://glpi.exemple.fr' });
    expect(await knowledge.syncArticles(other)).toEqual({ written: 1, withdrawn: 2 });
    expect(await titles()).toEqual(['Ailleurs']);
  });

  test('stay retired when a person has retired them', async () => {
    await knowledge.syncArticles(visit([article('h-1'), article('h-2')]));
    await knowledge.retireArticle('h-1', AT);
    await knowledge.syncArticles(visit([article('h-1', 'Autre titre'), article('h-2')]));
    await knowledge.syncArticles(visit([article('h-2')]));
    await knowledge.syncArticles(visit([article('h-1'), article('h-2')]));
    expect((await knowledge.findArticle('h-1'))?.retiredAt).toBe(AT);
  });

  test('never overwrite what was written or taken over here', async () => {
    await knowledge.saveArticle(article('h-1', 'À nous'), null);
    await knowledge.syncArticles(visit([article('h-1'), article('h-2')]));
    await knowledge.detachArticle('h-2');
    await knowledge.saveArticle({ ...article('h-2', 'Repris'), updatedAt: LATER }, AT);
    expect(await knowledge.listOrigins()).toEqual(new Map());
    await knowledge.syncArticles(visit([article('h-1'), article('h-2', 'Changé là-bas')]));
    await knowledge.syncArticles(visit([article('h-3', 'Un autre')]));
    expect(await titles()).toEqual(['À nous', 'Repris', 'Un autre']);
  });
});
