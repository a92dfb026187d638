import { expect, test } from 'vitest';
import { SEED_ARTICLES } from '#central/seed/articles.ts';
import { createArticleSearch } from '#core/catalogue/article-search.ts';
import { categoriesInQuestion, pickArticles } from '#renderer/features/report/pick-articles.ts';
import { rankFor } from '#renderer/features/report/load-triage.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { readSentences } from '#tests/triage/sentences.ts';

const idsOf = (found: readonly string[], inQuestion: readonly string[], said = true) =>
  pickArticles(SEED_ARTICLES, found, { inQuestion, said }).map(({ id }) => id);

test('articles that answer the words come in their order, those of other matters left out', () => {
  const inQuestion = ['dsi-acces-systeme', 'dsi-materiel'];
  expect(idsOf(['vpn', 'micro-muet', 'gresillement'], ['dsi-acces-systeme'])).toEqual(['vpn']);
  expect(idsOf(['vpn', 'micro-muet'], inQuestion)).toEqual(['vpn', 'micro-muet']);
});

test('while no category is in question, all that answer the words are offered', () => {
  expect(idsOf(['vpn', 'micro-muet'], [])).toEqual(['vpn', 'micro-muet']);
});

test('while nothing is said, those of the category are offered', () => {
  expect(idsOf([], ['dsi-materiel'], false)).toContain('casque-sans-son');
  expect(idsOf([], [], false)).toEqual([]);
  expect(idsOf([], ['dsi-materiel'])).toEqual([]);
});

test('an article that is no longer there is left out', () => {
  expect(idsOf(['gone', 'vpn'], [])).toEqual(['vpn']);
});

test('in question are the category in hand and the one the words are sure of, or the first three', () => {
  const rank = rankFor(DEFAULT_CATALOGUE.categories);
  const ask = (text: string) => rank({ text, language: 'fr', findings: [] });
  const sure = ask('mon casque ne marche plus, le client ne m’entend pas');
  expect(categoriesInQuestion('bytel-poste', sure)).toEqual(['bytel-poste', 'dsi-materiel']);
  expect(categoriesInQuestion(undefined, ask('ça ne va pas'))).toHaveLength(3);
  expect(categoriesInQuestion(undefined, null)).toEqual([]);
});

test('of the articles offered for the sentences held out, nine in ten are about the true matter', () => {
  const find = createArticleSearch(() => SEED_ARTICLES);
  const rank = rankFor(DEFAULT_CATALOGUE.categories);
  const offered = readSentences('held-out').flatMap(({ text, categoryId }) => {
    const triage = rank({ text, language: 'fr', findings: [] });
    const inHand = triage.sure ? triage.ranked[0]?.category.id : undefined;
    const inQuestion = categoriesInQuestion(inHand, triage);
    return pickArticles(SEED_ARTICLES, find(text), { inQuestion, said: true }).map((article) =>
      article.categoryIds.includes(categoryId),
    );
  });
  expect(offered.length).toBeGreaterThan(100);
  expect(offered.filter(Boolean).length / offered.length).toBeGreaterThan(0.9);
});
