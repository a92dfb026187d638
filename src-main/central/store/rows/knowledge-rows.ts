import { z } from 'zod';
import { Article, Notice } from '#shared/article.ts';
import { Catalogue } from '#shared/category.ts';
import { ArticleOrigin } from '../article-store.ts';

export const ArticleRow = z
  .object({ body: z.string(), retired_at: z.string().nullable(), origin: z.string().nullable() })
  .transform(({ body, retired_at: retiredAt, origin }) => ({
    article: Article.parse(JSON.parse(body)),
    retiredAt,
    origin: origin === null ? null : ArticleOrigin.parse(JSON.parse(origin)),
  }));
export type ArticleRow = z.infer<typeof ArticleRow>;

/** Those whose help desk is still followed. */
export function originsOf(rows: readonly ArticleRow[]): ReadonlyMap<string, ArticleOrigin> {
  return new Map(
    rows.flatMap(({ article, origin }) =>
      origin === null || origin.detached ? [] : [[article.id, origin] as const],
    ),
  );
}

export const CatalogueBody = z
  .object({ body: z.string() })
  .transform(({ body }) => Catalogue.parse(JSON.parse(body)));

export const VersionRow = z.object({ version: z.string(), at: z.string(), author: z.string() });

/** A notice's end is a column of its own, for "end it now"; its head-count is counted each time. */
const NoticeColumns = z.object({
  body: z.string(),
  ends_at: z.string().nullable(),
  head_count: z.number().int(),
});

export const NoticeRow = NoticeColumns.transform((row): Notice => {
  const { ends_at: endsAt, head_count: headCount } = row;
  return { ...Notice.parse(JSON.parse(row.body)), endsAt, headCount };
});
