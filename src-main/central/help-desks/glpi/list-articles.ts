import type { ForeignArticle } from '../help-desk.ts';
import { plainTextOf } from '../plain-text.ts';
import { ask, momentOf, type GlpiDesk } from './desk.ts';
import { Article, Rows } from './schemas.ts';
import { verbatim } from './verbatim.ts';

/** Search option of an article. */
const ID = 2;
const PER_PAGE = 100;

/** By the search, which leaves out what the account may not read; one request per article for its text. */
export async function listArticles(desk: GlpiDesk): Promise<ForeignArticle[]> {
  if (!desk.settings.articles) return [];
  const articles: ForeignArticle[] = [];
  for (let first = 0, total = 1; first < total; first += PER_PAGE) {
    const range = `${first}-${first + PER_PAGE - 1}`;
    const { data, totalcount } = await ask(desk, {
      path: `/search/KnowbaseItem?forcedisplay%5B0%5D=${ID}&sort=${ID}&order=ASC&range=${range}`,
      schema: Rows,
    });
    total = totalcount;
    for (const { [ID]: id } of data) articles.push(await readArticle(desk, Number(id)));
  }
  return articles;
}

async function readArticle(desk: GlpiDesk, id: number): Promise<ForeignArticle> {
  const article = await ask(desk, { path: `/KnowbaseItem/${id}`, schema: Article });
  const { name, answer, date_mod: changed, date_creation: made } = article;
  const moment = changed ?? made;
  return {
    id: String(id),
    title: verbatim(name ?? ''),
    text: plainTextOf(verbatim(answer ?? '')),
    updatedAt: moment == null ? new Date(0).toISOString() : momentOf(desk, moment),
  };
}
