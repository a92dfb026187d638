import { expect, test } from 'vitest';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { proposeAnswers } from '#shared/propose-answers.ts';

/** A Wednesday, five past nine on this machine's clock. */
const NOW = new Date(2026, 10, 25, 9, 5);

function answers(categoryId: string, words: string): Record<string, string> {
  const category = DEFAULT_CATALOGUE.categories.find(({ id }) => id === categoryId);
  return proposeAnswers(category?.questions ?? [], words, NOW);
}

test('who, what and when are read in one sentence', () => {
  expect(answers('dsi-log', 'Désactiver le login mdurand à partir de lundi')).toEqual({
    login: 'mdurand',
    action: 'deactivate',
    from: '2026-11-30T08:00',
  });
});

test.each([
  ['merci de couper son login', 'deactivate'],
  ['activé le log de awa', 'activate'],
  ['log désactivé par erreur merci de le remettre', 'activate'],
  ['an agent resigned please disable the login', 'deactivate'],
  ['login désactivé par erreur hier', undefined],
  ['activer ou désactiver, au choix', undefined],
  ['', undefined],
])('of the action, "%s" says %s', (words, action) => {
  expect(answers('dsi-log', words)['action']).toBe(action);
});

test.each(['suspendre le login pendant un arrêt', 'le log de paul', 'cut the login now', 'login'])(
  'a plain word is nobody’s login: "%s"',
  (words) => {
    expect(answers('dsi-log', words)).not.toHaveProperty('login');
  },
);

test.each([
  ['login p.durand', 'p.durand'],
  ['« log tbello »', 'tbello'],
  ['le compte agent3310.', 'agent3310'],
  ['le compte de l’agent 3310', undefined],
])('a login keeps its spelling: %s', (words, login) => {
  expect(answers('dsi-log', words)['login']).toBe(login);
});

test.each([
  ['merci de faire vite', '2026-11-25T09:05'],
  ['l’agent qui est parti vendredi', '2026-11-25T09:05'],
  ['à partir de demain', '2026-11-26T08:00'],
  ['après-demain', '2026-11-27T08:00'],
  ['dès mercredi', '2026-12-02T08:00'],
  ['from friday', '2026-11-27T08:00'],
  ['à partir du 5', '2026-12-05T08:00'],
  ['a partir du 30', '2026-11-30T08:00'],
  ['à partir du 31', '2026-11-25T09:05'],
])('the moment of "%s" is %s', (words, from) => {
  expect(answers('dsi-log', words)['from']).toBe(from);
});

test.each([
  ['80 positions à l’arrêt', '80'],
  ['plus d’accès sur 40 de nos postes', '40'],
  ['position 24 en panne', undefined],
  ['erreur 503 partout', undefined],
])('seats are counted, not numbered: "%s" is %s', (words, seats) => {
  expect(answers('bytel-arret-production', words)['seats']).toBe(seats);
});

test('the longest words say who is affected', () => {
  expect(answers('bytel-gresillement', 'je crois que tout le plateau grésille')).toEqual({
    extent: 'everyone',
  });
  expect(answers('bytel-gresillement', 'ça grésille')).toEqual({});
});
