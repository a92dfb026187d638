import { expect, test } from 'vitest';
import { SEED_ARTICLES } from '#central/seed/articles.ts';
import type { ArticleMatch } from '#shared/article.ts';
import { categoriesInQuestion, pickArticles } from '#renderer/features/report/pick-articles.ts';
import { rankFor } from '#renderer/features/report/load-triage.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { WEIGHTS } from '#shared/triage/weights.ts';
import { articleFigures, labelledSentences, offerArticles } from '#tests/triage/articles.ts';
import { readSentences } from '#tests/triage/sentences.ts';

const match = (id: string, score = 1): ArticleMatch => ({ id, score });
const idsOf = (found: readonly ArticleMatch[], inQuestion: readonly string[], said = true) =>
  pickArticles(SEED_ARTICLES, found, { inQuestion, said }).map(({ id }) => id);

test('articles that answer the words come in their order, those of other matters left out', () => {
  const inQuestion = ['dsi-acces-systeme', 'dsi-materiel'];
  expect(
    idsOf([match('vpn'), match('micro-muet'), match('gresillement')], ['dsi-acces-systeme']),
  ).toEqual(['vpn']);
  expect(idsOf([match('vpn'), match('micro-muet')], inQuestion)).toEqual(['vpn', 'micro-muet']);
});

test('while no category is in question, all that answer the words are offered', () => {
  expect(idsOf([match('vpn'), match('micro-muet')], [])).toEqual(['vpn', 'micro-muet']);
});

test('while nothing is said, those of the category are offered', () => {
  expect(idsOf([], ['dsi-materiel'], false)).toContain('casque-sans-son');
  expect(idsOf([], [], false)).toEqual([]);
  expect(idsOf([], ['dsi-materiel'])).toEqual([]);
});

test('an article that is no longer there is left out', () => {
  expect(idsOf([match('gone', 2), match('vpn')], [])).toEqual(['vpn']);
});

test('in question are the category in hand and the one the words are sure of, or the first three', () => {
  const rank = rankFor(DEFAULT_CATALOGUE.categories);
  const ask = (text: string) => rank({ text, language: 'fr', findings: [] });
  const sure = ask('mon casque ne marche plus, le client ne m’entend pas');
  expect(categoriesInQuestion('bytel-poste', sure)).toEqual(['bytel-poste', 'dsi-materiel']);
  expect(categoriesInQuestion('dsi-materiel', sure)).toEqual(['dsi-materiel']);
  expect(categoriesInQuestion(undefined, ask('ça ne va pas'))).toHaveLength(3);
  expect(categoriesInQuestion(undefined, null)).toEqual([]);
});

test('an article of its own category comes before one that may help there too', () => {
  const found = [match('vpn', 3), match('cable-reseau', 2)];
  expect(idsOf(found, ['dsi-connexion-internet'])).toEqual(['cable-reseau', 'vpn']);
});

test('what the words are about far less than about the best one is left out', () => {
  const found = [match('casque-sans-son', 10), match('micro-muet', 6), match('gresillement', 5)];
  expect(idsOf(found, ['dsi-materiel'])).toEqual(['casque-sans-son', 'micro-muet']);
});

test('words of their own find the only article their category was written for, and no other', () => {
  expect(idsOf([], ['dsi-connexion-internet'])).toEqual(['cable-reseau']);
  expect(idsOf([match('imprimante')], ['dsi-connexion-internet'])).toEqual(['cable-reseau']);
  // Several are about hardware, and the words do not say which.
  expect(idsOf([], ['dsi-materiel'])).toEqual([]);
  expect(idsOf([], ['dsi-connexion-internet', 'bytel-poste'])).toEqual([]);
});

test('for the sentences held out, the article that answers is offered and few others are', () => {
  const figures = articleFigures(offerArticles(WEIGHTS, readSentences('held-out')));
  expect(figures.answerable).toBeGreaterThan(60);
  expect(figures.answered).toBeGreaterThan(0.85);
  expect(figures.answeredFirst).toBeGreaterThan(0.85);
  expect(figures.besideTheMatter).toBeLessThan(0.2);
  expect(figures.leftInPeace).toBeGreaterThan(0.9);
});

test('every label names a sentence held out and a seeded article', () => {
  const all = offerArticles(WEIGHTS, readSentences('held-out'));
  const known = SEED_ARTICLES.map(({ id }) => id);
  expect(all.flatMap(({ allowed }) => allowed).filter((id) => !known.includes(id))).toEqual([]);
  expect(all.filter(({ allowed }) => allowed.length > 0)).toHaveLength(labelledSentences().length);
});
