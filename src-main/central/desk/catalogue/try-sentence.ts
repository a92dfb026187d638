import type { Category } from '#shared/category.ts';
import type { Language } from '#shared/language.ts';
import { unpackModel, type Model } from '#shared/triage/model.ts';
import { createTriage, type Triage } from '#shared/triage/rank-categories.ts';

let model: Promise<Model> | undefined;

/** A hundred kilobytes, and only editors of the catalogue need them. */
function loadModel(): Promise<Model> {
  model ??= import('#shared/triage/weights.ts').then(({ WEIGHTS }) => unpackModel(WEIGHTS));
  return model;
}

/** Where a poste with these categories would send the sentence; nothing for no words. */
export async function trySentence(
  text: string,
  categories: readonly Category[],
  language: Language,
): Promise<Triage | null> {
  if (text.trim().length < 3) return null;
  return createTriage(await loadModel(), categories)({ text, language, findings: [] });
}
