import type { ForeignArticle } from '../help-desk.ts';
import { plainTextOf } from '../plain-text.ts';
import { ask, listAll, momentOf, type GlpiDesk } from './desk.ts';
import { Article, ArticleRows, CategoryLink } from './schemas.ts';
import { verbatim } from './verbatim.ts';

/** Search options of an article. */
const ID = 2;
const CHANGED = 19;
const PER_PAGE = 100;

/** By the search, which leaves out what the account may not read; one request per article that is not known. */
export async function listArticles(
  desk: GlpiDesk,
  known: ReadonlyMap<string, string>,
): Promise<ForeignArticle[]> {
  if (desk.settings.articles === false) return [];
  const groups = await readGroups(desk);
  const articles: ForeignArticle[] = [];
  for (let first = 0, total = 1; first < total; first += PER_PAGE) {
    const { data, totalcount } = await readPage(desk, first);
    total = totalcount;
    for (const { [ID]: number, [CHANGED]: changed } of data) {
      const group = groups === undefined ? '' : groups.get(number);
      if (group === undefined) continue;
      const moment = changed === null ? undefined : momentOf(desk, changed);
      articles.push(await readArticle(desk, { number, group, moment, known }));
    }
  }
  return articles;
}

function readPage(desk: GlpiDesk, first: number) {
  const query = new URLSearchParams({
    'forcedisplay[0]': String(ID),
    'forcedisplay[1]': String(CHANGED),
    sort: String(ID),
    order: 'ASC',
    range: `${first}-${first + PER_PAGE - 1}`,
  });
  return ask(desk, { path: `/search/KnowbaseItem?${query.toString()}`, schema: ArticleRows });
}

/** The first category of the settings that an article stands in, by its number; undefined for all of them. */
async function readGroups(desk: GlpiDesk): Promise<Map<number, string> | undefined> {
  const { articles: wanted } = desk.settings;
  if (typeof wanted === 'boolean') return undefined;
  const groups = new Map<number, string>();
  for (const category of wanted) {
    const path = `/KnowbaseItemCategory/${category}/KnowbaseItem_KnowbaseItemCategory`;
    for (const { knowbaseitems_id: number } of await listAll(desk, path, CategoryLink)) {
      if (!groups.has(number)) groups.set(number, String(category));
    }
  }
  return groups;
}

interface Hit {
  readonly number: number;
  readonly group: string;
  readonly moment: string | undefined;
  readonly known: ReadonlyMap<string, string>;
}

async function readArticle(desk: GlpiDesk, hit: Hit): Promise<ForeignArticle> {
  const { number, group, moment, known } = hit;
  const id = String(number);
  const url = `${desk.settings.url.replace(/\/+$/u, '')}/front/knowbaseitem.form.php?id=${id}`;
  if (moment !== undefined && known.get(id) === moment) {
    return { id, group, title: '', text: null, url, updatedAt: moment };
  }
  const article = await ask(desk, { path: `/KnowbaseItem/${id}`, schema: Article });
  const { name, answer, date_mod: changed, date_creation: made } = article;
  const at = changed ?? made;
  const updatedAt = at == null ? new Date(0).toISOString() : momentOf(desk, at);
  const title = verbatim(name ?? '');
  return { id, group, title, text: plainTextOf(verbatim(answer ?? '')), url, updatedAt };
}
