import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence somebody on a floor could type, and the category support would put it in. */
export interface LabelledSentence {
  readonly categoryId: string;
  readonly text: string;
}

const FOLDER = join(import.meta.dirname, 'sentences');

/**
 * Files of `folder/<set>/`, one per category, a sentence per line; `#` begins a remark. The held-out
 * set is never trained or tuned on.
 */
export function readSentences(set: 'train' | 'held-out'): LabelledSentence[] {
  return readdirSync(join(FOLDER, set)).flatMap((file) => {
    const categoryId = file.replace(/\.txt$/u, '');
    const lines = readFileSync(join(FOLDER, set, file), 'utf8').split('\n');
    return lines
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((text) => ({ categoryId, text }));
  });
}
