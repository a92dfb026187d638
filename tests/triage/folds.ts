import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { WEIGHTS } from '#shared/triage/weights.ts';
import { fittingHints, misleadingHints } from './hints.ts';
import { judge, topShare, type HintsFor } from './judge.ts';
import type { LabelledSentence } from './sentences.ts';
import { trainModel } from './train.ts';

const FOLDS = 5;
const FILE = join(import.meta.dirname, 'folds.json');

/** Shares from 0 to 1. */
const Shares = z.object({ top1: z.number(), top3: z.number(), sureAndWrong: z.number() });
export type Shares = z.infer<typeof Shares>;

/** What `npm run triage -- --folds` found, and on which sentences. */
const FoldFigures = z.object({
  sentencesHash: z.string(),
  on: z.iso.date(),
  words: Shares,
  fitting: Shares,
  misleading: Shares,
});
export type FoldFigures = z.infer<typeof FoldFigures>;

/** Trained on four fifths of the training set and judged on the last, in turn; a minute or two. */
export function measureFolds(sentences: readonly LabelledSentence[], on: string): FoldFigures {
  const folds = Array.from({ length: FOLDS }, (_, fold) => ({
    model: trainModel(
      sentences.filter((__, at) => at % FOLDS !== fold),
      WEIGHTS.temperature,
    ),
    asked: sentences.filter((__, at) => at % FOLDS === fold),
  }));
  const shares = (hintsFor?: HintsFor): Shares => {
    const judged = folds.flatMap(({ model, asked }) => judge(model, asked, hintsFor));
    const wrong = judged.filter(({ triage, place }) => triage.sure && place !== 1);
    return {
      top1: topShare(judged, 1),
      top3: topShare(judged, 3),
      sureAndWrong: wrong.length / judged.length,
    };
  };
  return {
    ...{ sentencesHash: hashOf(sentences), on, words: shares() },
    ...{ fitting: shares(fittingHints()), misleading: shares(misleadingHints()) },
  };
}

export function keepFolds(figures: FoldFigures): void {
  writeFileSync(FILE, `${JSON.stringify(figures, null, 2)}\n`);
}

/** Undefined when they were never measured on these sentences. */
export function readFolds(sentences: readonly LabelledSentence[]): FoldFigures | undefined {
  if (!existsSync(FILE)) return undefined;
  const figures = FoldFigures.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  return figures.sentencesHash === hashOf(sentences) ? figures : undefined;
}

function hashOf(sentences: readonly LabelledSentence[]): string {
  return createHash('sha256').update(JSON.stringify(sentences)).digest('hex');
}
