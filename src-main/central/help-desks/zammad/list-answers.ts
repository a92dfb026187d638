import type { ForeignArticle } from '../help-desk.ts';
import { plainTextOf } from '../plain-text.ts';
import type { ZammadDesk } from './desk.ts';
import { KnowledgeBase } from './schemas.ts';

/**
 * The published answers of the knowledge base, in its first language where they have it. Its search
 * would cut their words at a hundred signs.
 */
export async function listAnswers(
  desk: ZammadDesk,
  known: ReadonlyMap<string, string>,
): Promise<ForeignArticle[]> {
  const { articles: wanted } = desk.settings;
  if (wanted === false) return [];
  const all = await readKnowledgeBase(desk, []);
  const chosen = chooseTranslations(all, desk.now()).filter(
    ({ group }) => wanted === true || wanted.includes(group),
  );
  const isKnown = ({ id, updatedAt }: Chosen) => known.get(id) === updatedAt;
  const contents = chosen.filter((one) => !isKnown(one)).map(({ content }) => content);
  const whole = contents.length === 0 ? all : await readKnowledgeBase(desk, contents);
  return chosen.map((one) => {
    const { id, group, title, content, updatedAt } = one;
    const { body } = whole.KnowledgeBaseAnswerTranslationContent[content] ?? {};
    const text = isKnown(one) ? null : plainTextOf(body ?? '');
    // Where a person sees it depends on names that its API does not tell.
    return { id, group: String(group), title, text, url: '', updatedAt };
  });
}

interface Chosen {
  readonly id: string;
  readonly group: number;
  readonly title: string;
  readonly content: number;
  readonly updatedAt: string;
}

export function readKnowledgeBase(
  { door }: ZammadDesk,
  contents: readonly number[],
): Promise<KnowledgeBase> {
  return door.ask({
    method: 'POST',
    path: '/knowledge_bases/init',
    body: { answer_translation_content_ids: contents },
    schema: KnowledgeBase,
  });
}

function chooseTranslations(
  {
    KnowledgeBaseAnswer: answers,
    KnowledgeBaseAnswerTranslation: translations,
    KnowledgeBaseLocale: locales,
  }: KnowledgeBase,
  now: number,
): Chosen[] {
  const first = Object.values(locales).find(({ primary }) => primary)?.id;
  return (
    Object.values(answers)
      // The account is also shown what is meant for the team alone, or for later.
      .filter(({ published_at: published, archived_at: archived }) => {
        return isPast(published, now) && !isPast(archived, now);
      })
      .flatMap(({ id, category_id: group }) => {
        const own = Object.values(translations).filter((one) => one.answer_id === id);
        const one = own.find(({ kb_locale_id: locale }) => locale === first) ?? own[0];
        if (one === undefined) return [];
        const { title, content_id: content, updated_at: updatedAt } = one;
        return [{ id: String(id), group, title, content, updatedAt }];
      })
  );
}

function isPast(moment: string | null | undefined, now: number): boolean {
  return moment != null && Date.parse(moment) <= now;
}
