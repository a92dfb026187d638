import type { Category } from '../category.ts';
import { offeredOf } from '../offered-categories.ts';
import type { Language } from '../language.ts';
import { featuresOf, likeness, thingBucket, wordBucket, type Features } from './features.ts';
import { thingsIn } from './lexicon.ts';
import type { Model } from './model.ts';
import { plainWords } from './plain-words.ts';

/** What a finding of the machine report says about the category. */
export interface FindingHint {
  readonly categoryId: string;
  /** How the reason names it: "micro introuvable". */
  readonly said: string;
}

export interface Symptom {
  readonly text: string;
  readonly language: Language;
  readonly findings: readonly FindingHint[];
}

export interface RankedCategory {
  readonly category: Category;
  /** How likely, from 0 to 1; all of them together make 1. */
  readonly share: number;
  /** Things said or found that speak for it, the weightiest first; at most three. */
  readonly reasons: readonly string[];
}

export interface Triage {
  readonly ranked: readonly RankedCategory[];
  /** False when the words do not tell: better no answer than a wrong one. */
  readonly sure: boolean;
}

/** Below this share the first category is shown as one among three, never as chosen. */
export const SURE_SHARE = 0.6;
const FINDING_SCORE = 1.2;
const SITE_WORD_SCORE = 1.5;
const SITE_EXAMPLE_SCORE = 5;
/** Less than this is the likeness of any two sentences. */
const ALIKE = 0.35;
/** What a category unknown to the model starts from, when the site added it. */
const UNKNOWN_SCORE = -2;

/**
 * Ranks the site's categories for what was said and found. Pure; a few tenths of a millisecond.
 * @param categories the site's own, whose `words` and `examples` count at once, without a release
 */
export function createTriage(model: Model, categories: readonly Category[]) {
  const known = offeredOf(categories).map((category) => ({
    category,
    at: model.categories.indexOf(category.id),
    words: (category.words ?? []).map((words) => plainWords(words).join(' ')),
    examples: examplesOf(category).map((example) => featuresOf(plainWords(example))),
  }));

  return (symptom: Symptom): Triage => {
    const words = plainWords(symptom.text);
    if (words.length === 0 && symptom.findings.length === 0) return { ranked: [], sure: false };
    const features = featuresOf(words);
    const scores = model.scores(features);
    const ranked = known.map(({ category, at, ...own }) => {
      const base = at < 0 ? UNKNOWN_SCORE : (scores[at] ?? UNKNOWN_SCORE);
      const score = base + siteScore(own, words, features) + findingScore(category, symptom);
      return { category, score, reasons: reasonsFor(category, model, at, words, symptom) };
    });
    return settle(ranked);
  };
}

/** A category the model does not know is known by what the catalogue says of it. */
function examplesOf({ examples = [], example }: Category): readonly string[] {
  return [...examples, example.fr, example.en];
}

function siteScore(
  own: { readonly words: readonly string[]; readonly examples: readonly Features[] },
  words: readonly string[],
  features: Features,
): number {
  const sentence = ` ${words.join(' ')} `;
  const met = own.words.filter((word) => sentence.includes(` ${word} `)).length;
  const alike = Math.max(0, ...own.examples.map((example) => likeness(example, features) - ALIKE));
  return Math.min(met, 3) * SITE_WORD_SCORE + alike * SITE_EXAMPLE_SCORE;
}

const findingScore = ({ id }: Category, { findings }: Symptom): number =>
  findings.some(({ categoryId }) => categoryId === id) ? FINDING_SCORE : 0;

/** Findings first: the machine's word weighs more than a guess about words. */
function reasonsFor(
  { id }: Category,
  model: Model,
  at: number,
  words: readonly string[],
  { language, findings }: Symptom,
): string[] {
  const found = findings.filter(({ categoryId }) => categoryId === id).map(({ said }) => said);
  const things = thingsIn(words).map((thing) => ({
    said: thing.said[language],
    weight: advantage(model.weightsOf(thingBucket(thing.id)), at),
  }));
  const named = new Set(things.map(({ said }) => said));
  const single = words
    .filter((word) => word.length > 3 && !named.has(word))
    .map((said) => ({ said, weight: advantage(model.weightsOf(wordBucket(said)), at) / 2 }));
  const said = [...things, ...single]
    .filter(({ weight }) => weight > NOTABLE)
    .sort((one, other) => other.weight - one.weight)
    .map((reason) => reason.said);
  return [...new Set([...said.slice(0, 3 - Math.min(1, found.length)), ...found])].slice(0, 3);
}

/** In scores of a feature of value 1; most words of a sentence stay below it. */
const NOTABLE = 1;

/** How much more a feature speaks for one category than for all of them on average. */
function advantage(weights: readonly number[], at: number): number {
  if (at < 0) return 0;
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return (weights[at] ?? 0) - mean;
}

function settle(
  scored: readonly { category: Category; score: number; reasons: string[] }[],
): Triage {
  const best = Math.max(...scored.map(({ score }) => score));
  const parts = scored.map(({ score }) => Math.exp(score - best));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const ranked = scored
    .map(({ category, reasons }, at) => ({ category, reasons, share: (parts[at] ?? 0) / whole }))
    .sort((one, other) => other.share - one.share);
  return { ranked, sure: (ranked[0]?.share ?? 0) >= SURE_SHARE };
}
