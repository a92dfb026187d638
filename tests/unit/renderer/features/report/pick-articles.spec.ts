import { expect, test } from 'vitest';
import { SEED_ARTICLES } from '#central/seed/articles.ts';
import { pickArticles } from '#renderer/features/report/pick-articles.ts';

const idsOf = (found: readonly string[], categoryId?: string) =>
  pickArticles(SEED_ARTICLES, found, categoryId).map(({ id }) => id);

test('articles that answer the words come in their order, whatever the category', () => {
  expect(idsOf(['vpn', 'micro-muet'], 'dsi-materiel')).toEqual(['vpn', 'micro-muet']);
});

test('where none answers, those of the category are offered', () => {
  expect(idsOf([], 'dsi-materiel')).toContain('casque-sans-son');
  expect(idsOf([])).toEqual([]);
});

test('an article that is no longer there is left out', () => {
  expect(idsOf(['gone', 'vpn'])).toEqual(['vpn']);
});
