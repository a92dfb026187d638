import type { ForeignArticle } from '../../help-desk.ts';
import { plainTextOf } from '../../plain-text.ts';
import { verbatim } from '../verbatim.ts';
import { listAll, momentOf, type HighLevelDesk } from './desk.ts';
import { Article } from './schemas.ts';

/** From version 2.2 of the API on; the list carries their words, so one request brings a hundred. */
export async function listArticles(
  desk: HighLevelDesk,
  known: ReadonlyMap<string, string>,
): Promise<ForeignArticle[]> {
  const { articles: wanted, url } = desk.settings;
  if (wanted === false) return [];
  const found = await listAll(desk, '/Knowledgebase/Article?sort=id:asc', Article);
  return found.flatMap(
    ({ id, name, content, categories, date_mod: changed, date_creation: made }) => {
      const groups = (categories ?? []).map((one) => one.id);
      const group = wanted === true ? groups[0] : groups.find((one) => wanted.includes(one));
      if (wanted !== true && group === undefined) return [];
      const at = changed ?? made;
      const updatedAt = at == null ? new Date(0).toISOString() : momentOf(desk, at);
      const isKnown = known.get(String(id)) === updatedAt;
      return [
        {
          id: String(id),
          group: group === undefined ? '' : String(group),
          title: verbatim(name ?? ''),
          text: isKnown ? null : plainTextOf(verbatim(content ?? '')),
          url: `${url.replace(/\/+$/u, '')}/front/knowbaseitem.form.php?id=${id}`,
          updatedAt,
        },
      ];
    },
  );
}
