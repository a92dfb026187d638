import { createHash } from 'node:crypto';
import { Article } from '#shared/article.ts';
import type { ForeignArticle } from '../help-desk.ts';
import { stepsOfText } from './steps-of-text.ts';

export interface ArticleRules {
  /** Address of the help desk: two of them may number their articles alike. */
  readonly from: string;
  /** As people call it. */
  readonly name: string;
  /** Categories of the central, by the class, category or project there. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
  readonly minutes: number;
}

const LONGEST_TITLE = 120;

/** Undefined for one without words, which no agent could follow. */
export function articleOf(foreign: ForeignArticle, rules: ArticleRules): Article | undefined {
  const title = foreign.title.replace(/\s+/gu, ' ').trim();
  const more = `La suite est dans ${rules.name}.`;
  const { summary, steps } = stepsOfText(foreign.text ?? '', more);
  const { data } = Article.safeParse({
    id: idOf(foreign.id, rules),
    title: title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title,
    summary,
    steps,
    minutes: rules.minutes,
    categoryIds: rules.categories[foreign.group] ?? [],
    keywords: [],
    updatedAt: foreign.updatedAt,
  });
  return data;
}

/** Always the same for the same article, and none that a title here would get. */
export function idOf(foreignId: string, { from }: ArticleRules): string {
  const hash = createHash('sha256').update(`${from}\n${foreignId}`).digest('hex');
  return `h-${hash.slice(0, 20)}`;
}
