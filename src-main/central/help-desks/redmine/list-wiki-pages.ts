import type { ForeignArticle } from '../help-desk.ts';
import type { RedmineDesk } from './desk.ts';
import { WikiIndex, WikiPage } from './schemas.ts';
import { wikisOf } from './settings.ts';

/** One request per page that is not known: the index does not carry their text, which stays in the wiki's own markup. */
export async function listWikiPages(
  { door, settings }: RedmineDesk,
  known: ReadonlyMap<string, string>,
): Promise<ForeignArticle[]> {
  const base = settings.url.replace(/\/+$/u, '');
  const articles: ForeignArticle[] = [];
  for (const group of wikisOf(settings)) {
    const wiki = `/projects/${group}/wiki`;
    const index = await door.ask({ path: `${wiki}/index.json`, schema: WikiIndex });
    for (const { title: name, updated_on: updatedAt } of index.wiki_pages) {
      const page = `${wiki}/${encodeURIComponent(name)}`;
      const id = `${group}/${name}`;
      const text = known.get(id) === updatedAt ? null : await readText(page);
      const title = name.replaceAll('_', ' ');
      articles.push({ id, group, title, text, url: `${base}${page}`, updatedAt });
    }
  }
  return articles;

  async function readText(page: string): Promise<string> {
    const { wiki_page: read } = await door.ask({ path: `${page}.json`, schema: WikiPage });
    return read.text.replace(/\r\n?/gu, '\n');
  }
}
