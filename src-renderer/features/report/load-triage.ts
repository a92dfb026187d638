import { unpackModel } from '#shared/triage/model.ts';
import { createTriage } from '#shared/triage/rank-categories.ts';
import { WEIGHTS } from '#shared/triage/weights.ts';
import type { Category } from '#shared/category.ts';
import type { Rank } from './triage-store.ts';

const MODEL = unpackModel(WEIGHTS);

export function rankFor(categories: readonly Category[]): Rank {
  return createTriage(MODEL, categories);
}
