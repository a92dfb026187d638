import { z } from 'zod';
import { fromBase64 } from '../wire.ts';
import { BUCKETS, type Features } from './features.ts';

/** What `npm run triage -- --train` writes. */
export const PackedModel = z.object({
  /** Ids of the categories it knows, in the order of the weights. */
  categories: z.array(z.string()).min(2),
  biases: z.array(z.number()),
  /** One step of a weight. */
  step: z.number().positive(),
  /** Divides the scores, so that a share of 0.8 is right four times in five. */
  temperature: z.number().positive(),
  /** `weights[bucket × categories + category]`, as signed bytes in base64. */
  weights: z.string(),
});
export type PackedModel = z.infer<typeof PackedModel>;

export interface Model {
  readonly categories: readonly string[];
  /** One per category, in the order of `categories`. */
  scores(features: Features): number[];
  /** What one feature of value 1 adds to the score of each category. */
  weightsOf(bucket: number): number[];
}

/** @throws ZodError or RangeError when the model is not one of this program's. */
export function unpackModel(packed: PackedModel): Model {
  const { categories, biases, step, temperature, weights } = PackedModel.parse(packed);
  const bytes = fromBase64(weights);
  if (bytes.length !== BUCKETS * categories.length || biases.length !== categories.length) {
    throw new RangeError(`A model of ${bytes.length} weights for ${categories.length} categories`);
  }
  const steps = new Int8Array(bytes.buffer);
  const unit = step / temperature;
  const weightsOf = (bucket: number) =>
    categories.map((_, at) => (steps[bucket * categories.length + at] ?? 0) * unit);

  return {
    categories,
    weightsOf,
    scores: (features) => {
      const scores = biases.map((bias) => bias / temperature);
      for (const [bucket, value] of features) {
        for (const at of scores.keys()) {
          scores[at] =
            (scores[at] ?? 0) + (steps[bucket * categories.length + at] ?? 0) * unit * value;
        }
      }
      return scores;
    },
  };
}
