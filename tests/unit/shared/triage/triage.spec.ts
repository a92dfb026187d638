import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Category } from '#shared/category.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { findCauses } from '#shared/findings/find-causes.ts';
import { featuresOf } from '#shared/triage/features.ts';
import { hintsOf } from '#shared/triage/hints-of.ts';
import { unpackModel } from '#shared/triage/model.ts';
import { plainWords } from '#shared/triage/plain-words.ts';
import { createTriage } from '#shared/triage/rank-categories.ts';
import { WEIGHTS } from '#shared/triage/weights.ts';
import { richReport } from '#tests/support/rich-report.ts';
import { misleadingHints } from '#tests/triage/hints.ts';
import { judge, topShare } from '#tests/triage/judge.ts';
import { readSentences } from '#tests/triage/sentences.ts';

const { categories } = DEFAULT_CATALOGUE;
const model = unpackModel(WEIGHTS);
const rank = createTriage(model, categories);
const say = (text: string, language: 'fr' | 'en' = 'fr') => rank({ text, language, findings: [] });

test('the sentences held out are put where support would put them', () => {
  const judged = judge(WEIGHTS, readSentences('held-out'));
  expect(judged.length).toBeGreaterThanOrEqual(300);
  expect(topShare(judged, 1)).toBeGreaterThanOrEqual(0.85);
  expect(topShare(judged, 3)).toBeGreaterThanOrEqual(0.97);
});

test('no held-out sentence is among those the model was trained on', () => {
  const plain = (text: string) => plainWords(text).join(' ');
  const training = new Set(readSentences('train').map(({ text }) => plain(text)));
  expect(readSentences('held-out').filter(({ text }) => training.has(plain(text)))).toEqual([]);
});

test('every category of the catalogue is one the model knows', () => {
  expect([...model.categories].sort()).toEqual(categories.map(({ id }) => id).sort());
});

test('the reason names what was said, in the language of the window', () => {
  expect(say('mon casque ne marche plus').ranked[0]).toMatchObject({
    category: { id: 'dsi-materiel' },
    reasons: expect.arrayContaining(['casque']),
  });
  expect(say('my headset is dead', 'en').ranked[0]?.reasons).toContain('headset');
});

test('words that tell nothing get no certainty', () => {
  for (const text of ['bonjour', 'ça va pas', 'help', 'hhhh', '???']) {
    expect(say(text).sure, text).toBe(false);
  }
});

test('a finding of the machine report speaks for its category and is named', () => {
  const findings = [{ categoryId: 'dsi-materiel', said: 'micro introuvable' }];
  const without = say('souci pendant mes appels');
  const within = rank({ text: 'souci pendant mes appels', language: 'fr', findings });
  const share = ({ ranked }: typeof without) =>
    ranked.find(({ category }) => category.id === 'dsi-materiel')?.share ?? 0;
  expect(share(within)).toBeGreaterThan(share(without));
  const found = within.ranked.find(({ category }) => category.id === 'dsi-materiel');
  expect(found?.reasons).toContain('micro introuvable');
});

test('a site’s own words and examples count at once, for its own categories too', () => {
  const added: Category = {
    ...categories[0]!,
    id: 'site-badgeuse',
    label: 'Badgeuse',
    words: ['kelio'],
    examples: ['la badgeuse ne lit plus mon badge', 'kelio ne prend pas mon pointage'],
  };
  const ranked = createTriage(model, [...categories, added])({
    text: 'kelio ne lit plus mon pointage',
    language: 'fr',
    findings: [],
  }).ranked;
  expect(ranked[0]?.category.id).toBe('site-badgeuse');
});

test('a retired category is proposed no more', () => {
  const first = say('mon casque grésille').ranked[0]!.category;
  const withoutIt = categories.map((category) => ({
    ...category,
    retired: category.id === first.id,
  }));
  const symptom = { text: 'mon casque grésille', language: 'fr', findings: [] } as const;
  const { ranked } = createTriage(model, withoutIt)(symptom);
  expect(ranked.map(({ category }) => category.id)).not.toContain(first.id);
});

test('whatever is typed, the shares are sound and make one together', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const { ranked } = say(text);
      if (ranked.length === 0) return;
      const whole = ranked.reduce((sum, { share }) => sum + share, 0);
      expect(whole).toBeCloseTo(1, 6);
      expect(ranked.map(({ share }) => share)).toEqual(
        ranked.map(({ share }) => share).sort((one, other) => other - one),
      );
    }),
  );
});

test('accents, capitals and floor abbreviations do not change the words', () => {
  expect(plainWords('Pb de CNX à l’ÉCRAN n° 12, svp')).toEqual(
    plainWords('probleme de connexion a l ecran n 12'),
  );
});

test('the features of a sentence have length one', () => {
  const { values } = { values: [...featuresOf(plainWords('mon casque grésille')).values()] };
  expect(Math.hypot(...values)).toBeCloseTo(1, 9);
});

test('a model that is not of this program is refused', () => {
  expect(() => unpackModel({ ...WEIGHTS, weights: btoa('short') })).toThrow(RangeError);
});

test('causes that hinder the work point at a category; what follows from them does not', () => {
  const findings = findCauses(richReport());
  const hints = hintsOf(findings, 'fr');
  expect(hints).not.toEqual([]);
  const speaking = findings.filter(
    ({ severity, explainedBy, categoryHint }) =>
      severity !== 'notable' && explainedBy === null && categoryHint !== null,
  );
  expect(hints.map(({ said }) => said)).toEqual(speaking.map(({ title }) => title.fr));
  expect(findings.some(({ explainedBy }) => explainedBy !== null)).toBe(true);
});

test('a finding of another kind seldom overrules what the words say', () => {
  const judged = judge(WEIGHTS, readSentences('held-out'), misleadingHints());
  expect(topShare(judged, 1)).toBeGreaterThanOrEqual(0.85);
  expect(topShare(judged, 3)).toBeGreaterThanOrEqual(0.97);
});
