import type { ForeignArticle } from '../help-desk.ts';
import { plainTextOf } from '../plain-text.ts';
import type { ZammadDesk } from './desk.ts';
import { KnowledgeBase } from './schemas.ts';

/**
 * The published answers of the knowledge base, in its first language where they have it. Its search
 * would cut their words at a hundred signs.
 */
export async function listAnswers(desk: ZammadDesk): Promise<ForeignArticle[]> {
  if (!desk.settings.articles) return [];
  const chosen = chooseTranslations(await readKnowledgeBase(desk, []), desk.now());
  const contents = chosen.map(({ content_id: content }) => content);
  if (contents.length === 0) return [];
  const whole = await readKnowledgeBase(desk, contents);
  return chosen.map(({ answer_id: id, title, content_id: content, updated_at: updatedAt }) => {
    const { body } = whole.KnowledgeBaseAnswerTranslationContent[content] ?? {};
    return { id: String(id), title, text: plainTextOf(body ?? ''), updatedAt };
  });
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
) {
  const first = Object.values(locales).find(({ primary }) => primary)?.id;
  return (
    Object.values(answers)
      // The account is also shown what is meant for the team alone, or for later.
      .filter(({ published_at: published, archived_at: archived }) => {
        return isPast(published, now) && !isPast(archived, now);
      })
      .flatMap(({ id }) => {
        const own = Object.values(translations).filter((one) => one.answer_id === id);
        return own.find((one) => one.kb_locale_id === first) ?? own[0] ?? [];
      })
  );
}

function isPast(moment: string | null | undefined, now: number): boolean {
  return moment != null && Date.parse(moment) <= now;
}
