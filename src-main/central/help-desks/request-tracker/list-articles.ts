import type { ForeignArticle } from '../help-desk.ts';
import { plainTextOf } from '../plain-text.ts';
import { readPages, type RequestTrackerDesk } from './desk.ts';
import { Article, ArticleHit, valueOf } from './schemas.ts';

/** One request per article: the list does not carry their text. */
export async function listArticles(desk: RequestTrackerDesk): Promise<ForeignArticle[]> {
  const { articleClass, articleField } = desk.settings;
  if (articleClass === undefined) return [];
  // By its id: by its name nothing is found.
  const hits = await readPages(desk, '/articles?fields=Name,LastUpdated', ArticleHit, [
    { field: 'Class', value: articleClass },
  ]);
  const articles: ForeignArticle[] = [];
  for (const { id, Name, LastUpdated } of hits) {
    const { CustomFields } = await desk.door.ask({ path: `/article/${id}`, schema: Article });
    const text = asText(valueOf(CustomFields, articleField) ?? '');
    articles.push({ id, title: Name, text, updatedAt: LastUpdated });
  }
  return articles;
}

/** The same field holds plain words or HTML, and nothing says which. */
function asText(words: string): string {
  return /<\/?(?:p|br|div|ul|ol|li|h[1-6])\b/iu.test(words) ? plainTextOf(words) : words;
}
