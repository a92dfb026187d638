import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SEED_ARTICLES } from '#central/seed/articles.ts';
import { createArticleSearch } from '#core/catalogue/article-search.ts';
import { nearestWord } from '#core/catalogue/nearest-word.ts';

const find = createArticleSearch(() => SEED_ARTICLES);
const search = (text: string) => find(text).map(({ id }) => id);

test.each([
  ['mon casque ne donne plus de son', 'casque-sans-son'],
  ['le client m’entend pas', 'micro-muet'],
  ['ca grésille pendant les appels', 'gresillement'],
  ['imprimante', 'imprimante'],
  ['jai oublié mon mdp', 'mot-de-passe'],
  ['le vpn ne se connecte pas', 'vpn'],
  ['deuxieme ecran noir', 'second-ecran'],
  ['pc tres lent', 'pc-lent'],
  ['outlook n’envoie plus mes mails', 'messagerie'],
])('"%s" finds its article first', (said, prefix) => {
  expect(search(said)[0]).toMatch(new RegExp(`^${prefix}`, 'u'));
});

test.each([
  ['imprimnate', 'imprimante'],
  ['cäsque sns son', 'casque-sans-son'],
  ['mot de pase oublier', 'mot-de-passe'],
  ['gresilement', 'gresillement'],
])('a slip of the finger is forgiven: "%s"', (said, prefix) => {
  expect(search(said)[0]).toMatch(new RegExp(`^${prefix}`, 'u'));
});

test('an unfinished word finds already', () => {
  expect(search('impri')[0]).toMatch(/^imprimante/u);
});

test('words that stand in no article find none', () => {
  expect(search('')).toEqual([]);
  expect(search('le la les')).toEqual([]);
  expect(search('xylophone')).toEqual([]);
});

test('articles that changed are found as they are now', () => {
  let articles = SEED_ARTICLES.slice(0, 1);
  const find = createArticleSearch(() => articles);
  expect(find('badge')).toEqual([]);
  const [first] = articles;
  articles = [{ ...first!, title: 'Le badge ne passe plus', updatedAt: '2026-11-25T08:00:00Z' }];
  expect(find('badge').map(({ id }) => id)).toEqual([first!.id]);
});

test('an article without keywords, as from a help desk, is found by its summary', () => {
  const [first] = SEED_ARTICLES;
  const article = { ...first!, title: 'FAQ n° 12', keywords: [], summary: 'Le badge est refusé.' };
  const searchIt = createArticleSearch(() => [article]);
  expect(searchIt('mon badge ne passe plus').map(({ id }) => id)).toEqual([first!.id]);
});

test('what an article only mentions in a step does not find it', () => {
  expect(search('corbeille')).toEqual([]);
  expect(search('login')).toEqual(['session-verrouillee']);
});

test('whatever is typed, ids that exist, best first, and no query of its own', () => {
  const ids = new Set(SEED_ARTICLES.map(({ id }) => id));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const found = find(text);
      for (const { id } of found) expect(ids).toContain(id);
      expect(found).toEqual(found.toSorted((one, other) => other.score - one.score));
    }),
  );
});

test.each([
  ['casque', 'casque'],
  ['casq', 'casq'],
  ['csaque', 'casque'],
  ['casqu3e', 'casque'],
  ['son', 'son'],
  ['sno', undefined],
  ['microphnoee', 'microphone'],
  ['asque', undefined],
  ['acsque', 'casque'],
  ['casqs', undefined],
  ['ton', undefined],
  ['sion', undefined],
])('the word meant by "%s" is %s', (typed, meant) => {
  expect(nearestWord(typed, ['casque', 'son', 'microphone'])).toBe(meant);
});
