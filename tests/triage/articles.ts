import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEED_ARTICLES } from '#central/seed/articles.ts';
import { createArticleSearch } from '#core/catalogue/article-search.ts';
import { categoriesInQuestion, pickArticles } from '#renderer/features/report/pick-articles.ts';
import { articlesToOffer } from '#renderer/features/report/articles-to-offer.ts';
import { judge } from './judge.ts';
import type { PackedModel } from '#shared/triage/model.ts';
import type { LabelledSentence } from './sentences.ts';

const FILE = join(import.meta.dirname, 'sentences', 'held-out-articles.txt');

/** What of the seeded articles may be offered for a sentence, and of which one must be. */
interface Answers {
  readonly needed: readonly string[];
  readonly allowed: readonly string[];
}

/** One sentence and what the window would offer before sending it, best first. */
export interface Offered extends LabelledSentence, Answers {
  readonly offered: readonly string[];
}

/** Every sentence as the window would answer it on a healthy poste, its category left to the triage. */
export function offerArticles(
  model: PackedModel,
  sentences: readonly LabelledSentence[],
): Offered[] {
  const find = createArticleSearch(() => SEED_ARTICLES);
  const answers = readAnswers();
  return judge(model, sentences).map(({ text, categoryId, triage }) => {
    const inHand = triage.sure ? triage.ranked[0]?.category.id : undefined;
    const inQuestion = categoriesInQuestion(inHand, triage);
    const picked = pickArticles(SEED_ARTICLES, find(text), { inQuestion, said: true });
    const offered = articlesToOffer(SEED_ARTICLES, picked, [], inQuestion);
    const labelled = answers.get(text) ?? { needed: [], allowed: [] };
    return { text, categoryId, ...labelled, offered: offered.map(({ id }) => id) };
  });
}

/** Shares from 0 to 1. */
export function articleFigures(all: readonly Offered[]) {
  const answerable = all.filter(({ needed }) => needed.length > 0);
  const titles = all.flatMap(({ offered, allowed }) => offered.map((id) => allowed.includes(id)));
  const unanswerable = all.filter(({ allowed }) => allowed.length === 0);
  const share = (one: readonly boolean[]) => one.filter(Boolean).length / one.length;
  return {
    answerable: answerable.length,
    titles: titles.length,
    answered: share(
      answerable.map(({ offered, needed }) => offered.some((id) => needed.includes(id))),
    ),
    answeredFirst: share(
      answerable.map(({ offered: [first = ''], needed }) => needed.includes(first)),
    ),
    besideTheMatter: share(titles.map((isAllowed) => !isAllowed)),
    leftInPeace: share(unanswerable.map(({ offered }) => offered.length === 0)),
  };
}

/** The sentences of the file, whether or not they are held out still. */
export const labelledSentences = (): readonly string[] => [...readAnswers().keys()];

/** `sentence | article ?article`: one of those without a question mark answers, the others may stand there. */
function readAnswers(): Map<string, Answers> {
  const lines = readFileSync(FILE, 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [text = '', ids = ''] = line.split(' | ');
        const all = ids.split(' ');
        const needed = all.filter((id) => !id.startsWith('?'));
        return [text, { needed, allowed: all.map((id) => id.replace('?', '')) }] as const;
      }),
  );
}
