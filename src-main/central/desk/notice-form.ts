import { Notice } from '#shared/article.ts';
import type { Category } from '#shared/category.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Words } from './words/words.ts';

/** As typed. `endsAt` is what a datetime-local field gives, in the server's own time; may be empty. */
export interface NoticeForm {
  readonly title: string;
  readonly text: string;
  readonly endsAt: string;
  readonly categoryIds: readonly string[];
}

export type NoticeProblems = Partial<Record<'title' | 'text' | 'endsAt', string>>;

export function readNoticeForm(fields: URLSearchParams): NoticeForm {
  return {
    title: (fields.get('title') ?? '').trim(),
    text: (fields.get('text') ?? '').trim(),
    endsAt: fields.get('endsAt') ?? '',
    categoryIds: fields.getAll('categoryIds'),
  };
}

/** A typing error in the year must not keep a notice up for ever. */
const LONGEST_DAYS = 366;

/** The notice to publish now, or a sentence per field to mend. */
export function toNotice(
  form: NoticeForm,
  { id, nowMs, categories }: { id: string; nowMs: number; categories: readonly Category[] },
  { notice }: Words,
): Result<Notice, NoticeProblems> {
  const endMs = form.endsAt === '' ? null : Date.parse(form.endsAt);
  const latestMs = nowMs + LONGEST_DAYS * 86_400_000;
  const problems: NoticeProblems = {
    ...(!Notice.shape.title.safeParse(form.title).success && { title: notice.titleRefused }),
    ...(!Notice.shape.text.safeParse(form.text).success && { text: notice.textRefused }),
    // Negated: a date that cannot be read is NaN, is between nothing, and is refused too.
    ...(endMs !== null && !(endMs > nowMs && endMs < latestMs) && { endsAt: notice.endRefused }),
  };
  if (Object.keys(problems).length > 0) return err(problems);
  return ok({
    id,
    title: form.title,
    text: form.text,
    categoryIds: form.categoryIds.filter((wanted) => categories.some((one) => one.id === wanted)),
    startsAt: new Date(nowMs).toISOString(),
    endsAt: endMs === null ? null : new Date(endMs).toISOString(),
  });
}
