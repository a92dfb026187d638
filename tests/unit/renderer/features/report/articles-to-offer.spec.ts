import { expect, test } from 'vitest';
import { SEED_ARTICLES } from '#central/seed/articles.ts';
import { findCauses } from '#shared/findings/find-causes.ts';
import { articlesToOffer } from '#renderer/features/report/articles-to-offer.ts';
import { pickArticles } from '#renderer/features/report/pick-articles.ts';
import { FINDING_EXAMPLES } from '#tests/support/finding-examples.ts';
import { reportWith } from '#tests/support/healthy-report.ts';

const findings = (id: string) => findCauses(reportWith(FINDING_EXAMPLES[id] ?? {}));
const offered = (category: string | undefined, rule: string) => {
  const inQuestion = category === undefined ? [] : [category];
  const picked = pickArticles(SEED_ARTICLES, [], { inQuestion, said: false });
  return articlesToOffer(SEED_ARTICLES, picked, findings(rule), inQuestion).map(({ id }) => id);
};

test('the article of the likeliest cause comes before those of the category', () => {
  expect(offered('dsi-materiel', 'microphone-muted')[0]).toBe('micro-muet');
  expect(offered('dsi-crm', 'cable-unplugged')[0]).toBe('cable-reseau');
});

test('what only slows the poste down comes last, and only where slowness is in question', () => {
  const found = ['micro-muet', 'casque-sans-son', 'second-ecran'].map((id) => ({ id, score: 1 }));
  const ids = (rule: string, inQuestion: readonly string[]) => {
    const picked = pickArticles(SEED_ARTICLES, found, { inQuestion, said: true });
    return articlesToOffer(SEED_ARTICLES, picked, findings(rule), inQuestion).map(({ id }) => id);
  };
  expect(ids('processor-busy', ['bytel-poste'])).toEqual([
    'micro-muet',
    'casque-sans-son',
    'pc-lent',
  ]);
  expect(ids('processor-busy', [])).toEqual(['micro-muet', 'casque-sans-son', 'pc-lent']);
  expect(ids('processor-busy', ['dsi-materiel'])).toEqual([
    'micro-muet',
    'casque-sans-son',
    'second-ecran',
  ]);
  // What stops the work comes first whatever was said.
  expect(ids('cable-unplugged', ['dsi-materiel'])[0]).toBe('cable-reseau');
});

test('no article is offered twice, nor more than three', () => {
  const ids = offered('dsi-materiel', 'headset-gone');
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(3);
});

test('the cause is answered before a category has been chosen', () => {
  expect(offered(undefined, 'microphone-muted')).toEqual(['micro-muet']);
});

test('what is only worth knowing pushes nothing forward', () => {
  expect(offered(undefined, 'long-without-restart')).toEqual([]);
});
