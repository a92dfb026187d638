import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { unpackModel, type PackedModel } from '#shared/triage/model.ts';
import { createTriage, type FindingHint, type Triage } from '#shared/triage/rank-categories.ts';
import type { LabelledSentence } from './sentences.ts';

/** One labelled sentence and what the triage made of it. */
export interface Judged extends LabelledSentence {
  readonly triage: Triage;
  /** From 1: the place of the true category. */
  readonly place: number;
}

/** What the machine report of a sentence's poste tells; by default nothing, words alone. */
export type HintsFor = (sentence: LabelledSentence) => readonly FindingHint[];

/** Every sentence as the window would rank it, with the built-in catalogue. */
export function judge(
  packed: PackedModel,
  sentences: readonly LabelledSentence[],
  hintsFor: HintsFor = () => [],
): Judged[] {
  const rank = createTriage(unpackModel(packed), DEFAULT_CATALOGUE.categories);
  return sentences.map((sentence) => {
    const findings = hintsFor(sentence);
    const triage = rank({ text: sentence.text, language: 'fr', findings });
    const at = triage.ranked.findIndex(({ category }) => category.id === sentence.categoryId);
    return { ...sentence, triage, place: at + 1 };
  });
}

/** Share of the sentences whose category is among the first `places`. */
export const topShare = (judged: readonly Judged[], places: number): number =>
  judged.filter(({ place }) => place >= 1 && place <= places).length / judged.length;
