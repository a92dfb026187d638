import type { ForeignArticle } from '../help-desk.ts';
import type { RedmineDesk } from './desk.ts';
import { WikiIndex, WikiPage } from './schemas.ts';

/** One request per page: the index does not carry their text, which stays in the wiki's own markup. */
export async function listWikiPages({ door, settings }: RedmineDesk): Promise<ForeignArticle[]> {
  const { wiki } = settings;
  if (wiki === undefined) return [];
  const index = await door.ask({ path: `/projects/${wiki}/wiki/index.json`, schema: WikiIndex });
  const articles: ForeignArticle[] = [];
  for (const { title, updated_on: updatedAt } of index.wiki_pages) {
    const { wiki_page: page } = await door.ask({
      path: `/projects/${wiki}/wiki/${encodeURIComponent(title)}.json`,
      schema: WikiPage,
    });
    const text = page.text.replace(/\r\n?/gu, '\n');
    articles.push({ id: title, title: title.replaceAll('_', ' '), text, updatedAt });
  }
  return articles;
}
