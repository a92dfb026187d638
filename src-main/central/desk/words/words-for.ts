import type { Language } from '#shared/language.ts';
import { EN } from './en.ts';
import { FR } from './fr.ts';
import { heldTogether } from './held-together.ts';
import type { Words } from './words.ts';

/** English has no space before its signs: nothing is to be held there. */
const WORDS: Readonly<Record<Language, Words>> = { fr: heldTogether(FR), en: EN };

export function wordsFor(language: Language): Words {
  return WORDS[language];
}
