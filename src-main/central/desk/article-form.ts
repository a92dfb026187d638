import { z } from 'zod';
import { Article, ArticleCheck } from '#shared/article.ts';
import type { Category } from '#shared/category.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { readLines, readList } from './form-text.ts';
import type { ArticleWords } from './words/articles.ts';

/** As typed. */
export interface ArticleForm {
  readonly title: string;
  readonly summary: string;
  readonly steps: string;
  readonly minutes: string;
  readonly keywords: string;
  readonly categoryIds: readonly string[];
  /** What is read again when an agent says that it works; empty for an article without a check. */
  readonly check: string;
  /** The version that was on the screen; empty for a new article. */
  readonly seen: string;
}

export type ArticleProblems = {
  readonly [Field in 'title' | 'summary' | 'steps' | 'minutes' | 'keywords']?: string;
};

export const EMPTY_ARTICLE: ArticleForm = {
  ...{
    title: '',
    summary: '',
    steps: '',
    minutes: '3',
    keywords: '',
    categoryIds: [],
    check: '',
    seen: '',
  },
};

export function readArticleForm(fields: URLSearchParams): ArticleForm {
  const read = (name: string) => (fields.get(name) ?? '').trim();
  return {
    title: read('title'),
    summary: read('summary'),
    steps: read('steps'),
    minutes: read('minutes'),
    keywords: read('keywords'),
    categoryIds: fields.getAll('categoryIds'),
    check: read('check'),
    seen: read('seen'),
  };
}

export function formOf(article: Article): ArticleForm {
  return {
    title: article.title,
    summary: article.summary,
    steps: article.steps.join('\n'),
    minutes: String(article.minutes),
    keywords: article.keywords.join(', '),
    categoryIds: article.categoryIds,
    check: article.check ?? '',
    seen: article.updatedAt,
  };
}

/** The boxes stand in the order of the catalogue; what came first of an article stays first. */
export function inOrderOf(before: readonly string[], chosen: readonly string[]): string[] {
  const kept = before.filter((id) => chosen.includes(id));
  return [...kept, ...chosen.filter((id) => !kept.includes(id))];
}

/** Past an hour it is no longer something between two calls. */
const Minutes = z.coerce.number().int().min(1).max(60);
const Keywords = z.array(z.string().max(60)).max(40);

/** What the form says of the article, or a sentence per field to mend. */
export function readArticle(
  form: ArticleForm,
  categories: readonly Category[],
  words: ArticleWords,
): Result<Pick<Article, keyof ArticleForm & keyof Article>, ArticleProblems> {
  const { title, summary } = form;
  const steps = readLines(form.steps);
  const keywords = readList(form.keywords);
  const minutes = Minutes.safeParse(form.minutes);
  const fits = (field: 'title' | 'summary' | 'steps', value: unknown) =>
    Article.shape[field].safeParse(value).success;
  const problems: ArticleProblems = {
    ...(!fits('title', title) && { title: words.titleRefused }),
    ...(!fits('summary', summary) && { summary: words.summaryRefused }),
    ...(!fits('steps', steps) && { steps: words.stepsRefused }),
    ...(!minutes.success && { minutes: words.minutesRefused }),
    ...(!Keywords.safeParse(keywords).success && { keywords: words.keywordsRefused }),
  };
  if (!minutes.success || Object.keys(problems).length > 0) return err(problems);
  const categoryIds = form.categoryIds.filter((id) => categories.some((one) => one.id === id));
  // Any other word than those of the list is no check, as on a poste.
  const check = ArticleCheck.optional().catch(undefined).parse(form.check);
  return ok({ title, summary, steps, minutes: minutes.data, categoryIds, keywords, check });
}
