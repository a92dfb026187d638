import { BUCKETS, featuresOf, type Features } from '#shared/triage/features.ts';
import type { PackedModel } from '#shared/triage/model.ts';
import { plainWords } from '#shared/triage/plain-words.ts';
import { createSeededChance } from '../fleet/seeded-chance.ts';
import type { LabelledSentence } from './sentences.ts';

const ROUNDS = 40;
const RATE = 0.5;
/** Draws every weight towards 0, so that a word met once does not decide alone. */
const DECAY = 2e-5;
const FOLDS = 5;

interface Sample {
  readonly at: number;
  readonly features: Features;
}

interface Weights {
  readonly biases: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Multinomial logistic regression by Adagrad, the same result each time. The temperature comes from
 * sentences held out of the training set by turns, never from the held-out files.
 * @param temperature when it is known already: looking for it takes five models more
 */
export function trainModel(
  sentences: readonly LabelledSentence[],
  temperature?: number,
): PackedModel {
  const categories = [...new Set(sentences.map(({ categoryId }) => categoryId))].sort();
  const samples = sentences.map(({ categoryId, text }) => ({
    at: categories.indexOf(categoryId),
    features: featuresOf(plainWords(text)),
  }));
  return {
    categories,
    ...pack(fit(samples, categories.length)),
    temperature: temperature ?? bestTemperature(samples, categories.length),
  };
}

function fit(samples: readonly Sample[], classes: number): Weights {
  const model = { biases: new Float64Array(classes), weights: new Float64Array(BUCKETS * classes) };
  const seen = new Float64Array(BUCKETS * classes).fill(1e-6);
  const chance = createSeededChance(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const sample of shuffled(samples, chance)) learn(model, seen, sample, classes);
  }
  return model;
}

function learn(model: Weights, seen: Float64Array, { at, features }: Sample, classes: number) {
  const shares = softmax(scoresOf(model, features, classes));
  for (let of = 0; of < classes; of += 1) {
    const error = (shares[of] ?? 0) - (of === at ? 1 : 0);
    model.biases[of] = (model.biases[of] ?? 0) - 0.01 * error;
    for (const [bucket, value] of features) {
      const place = bucket * classes + of;
      const slope = error * value + DECAY * (model.weights[place] ?? 0);
      seen[place] = (seen[place] ?? 0) + slope * slope;
      model.weights[place] =
        (model.weights[place] ?? 0) - (RATE * slope) / Math.sqrt(seen[place] ?? 1);
    }
  }
}

function scoresOf({ biases, weights }: Weights, features: Features, classes: number): number[] {
  const scores = [...biases];
  for (const [bucket, value] of features) {
    for (let of = 0; of < classes; of += 1) {
      scores[of] = (scores[of] ?? 0) + value * (weights[bucket * classes + of] ?? 0);
    }
  }
  return scores;
}

function softmax(scores: readonly number[], temperature = 1): number[] {
  const best = Math.max(...scores);
  const parts = scores.map((score) => Math.exp((score - best) / temperature));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / whole);
}

/** The one under which the folds' true categories were least surprising. */
function bestTemperature(samples: readonly Sample[], classes: number): number {
  const mixed = shuffled(samples, createSeededChance(2));
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const model = fit(
      mixed.filter((__, index) => index % FOLDS !== fold),
      classes,
    );
    return mixed
      .filter((__, index) => index % FOLDS === fold)
      .map(({ at, features }) => ({ at, scores: scoresOf(model, features, classes) }));
  }).flat();
  const surprise = (temperature: number) =>
    judged.reduce(
      (sum, { at, scores }) => sum - Math.log(softmax(scores, temperature)[at] ?? 0),
      0,
    );
  const candidates = Array.from({ length: 60 }, (_, index) => 0.2 + index * 0.05);
  return candidates.reduce((best, next) => (surprise(next) < surprise(best) ? next : best));
}

function pack({ biases, weights }: Weights): Pick<PackedModel, 'biases' | 'step' | 'weights'> {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = largest / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / step));
  return {
    biases: Array.from(biases, (bias) => Number(bias.toFixed(4))),
    step,
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
}

function shuffled<Item>(items: readonly Item[], chance: () => number): Item[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as Item, mixed[at] as Item];
  }
  return mixed;
}
