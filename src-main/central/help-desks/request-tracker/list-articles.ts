import type { ForeignArticle } from '../help-desk.ts';
import { plainTextOf } from '../plain-text.ts';
import { readPages, type RequestTrackerDesk } from './desk.ts';
import { Article, ArticleHit, valueOf } from './schemas.ts';
import { classesOf } from './settings.ts';

/** One request per article that is not known: the list does not carry their text. */
export async function listArticles(
  desk: RequestTrackerDesk,
  known: ReadonlyMap<string, string>,
): Promise<ForeignArticle[]> {
  const base = desk.settings.url.replace(/\/+$/u, '');
  const articles: ForeignArticle[] = [];
  for (const group of classesOf(desk.settings)) {
    // By its id: by its name nothing is found.
    const hits = await readPages(desk, '/articles?fields=Name,LastUpdated', ArticleHit, [
      { field: 'Class', value: group },
    ]);
    for (const { id, Name: title, LastUpdated: updatedAt } of hits) {
      const text = known.get(id) === updatedAt ? null : await readText(desk, id);
      const url = `${base}/Articles/Article/Display.html?id=${id}`;
      articles.push({ id, group: String(group), title, text, url, updatedAt });
    }
  }
  return articles;
}

async function readText({ door, settings }: RequestTrackerDesk, id: string): Promise<string> {
  const { CustomFields } = await door.ask({ path: `/article/${id}`, schema: Article });
  return asText(valueOf(CustomFields, settings.articleField) ?? '');
}

/** The same field holds plain words or HTML, and nothing says which. */
function asText(words: string): string {
  return /<\/?(?:p|br|div|ul|ol|li|h[1-6])\b/iu.test(words) ? plainTextOf(words) : words;
}
