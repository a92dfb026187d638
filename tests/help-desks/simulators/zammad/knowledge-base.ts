import { json, parseJson, type Answer, type Call } from '../serve.ts';

const AT = '2026-11-20T08:00:00.000Z';

/**
 * `POST /knowledge_bases/init`: everything the account may see, by kind and id; the words of an answer
 * only where they are asked for [src: knowledge_bases_controller.rb]. A reader is also shown what is
 * internal. The path and the names of the kinds are a [guess] by the names of the classes.
 */
export function initKnowledgeBase({ body }: Call): Answer {
  const wanted = (parseJson(body) as { answer_translation_content_ids?: number[] } | undefined)
    ?.answer_translation_content_ids;
  const bodies: Record<number, string> = {
    31: '<p>Ouvrir &laquo; Services &raquo;.<br>Arrêter le « Spouleur d’impression ».</p>',
    32: '<p>Pour l’équipe.</p>',
    35: '<p>Aller à l’accueil.</p>',
  };
  const contents = (wanted ?? []).map((id) => [
    id,
    { id, body: bodies[id] ?? '', attachments: [] },
  ]);
  return json(200, {
    KnowledgeBase: { 1: { id: 1, active: true } },
    KnowledgeBaseLocale: { 1: { id: 1, primary: true, system_locale_id: 13 } },
    KnowledgeBaseAnswer: {
      11: answer(11, { published_at: AT }),
      12: answer(12, { internal_at: AT }),
      13: answer(13, { published_at: AT, archived_at: AT }),
      14: answer(14, { published_at: '2099-01-01T00:00:00.000Z' }),
      15: answer(15, { published_at: AT }),
    },
    KnowledgeBaseAnswerTranslation: {
      21: translation(21, 11, 31, 'Imprimante bloquée'),
      22: translation(22, 12, 32, 'Mots de passe des imprimantes'),
      23: translation(23, 13, 33, 'Ancienne imprimante'),
      24: translation(24, 14, 34, 'Imprimante à venir'),
      25: translation(25, 15, 35, 'Badge perdu'),
    },
    ...(contents.length === 0
      ? {}
      : { KnowledgeBaseAnswerTranslationContent: Object.fromEntries(contents) as object }),
  });
}

function answer(id: number, moments: object): object {
  return {
    id,
    category_id: id === 15 ? 2 : 1,
    published_at: null,
    internal_at: null,
    archived_at: null,
    ...moments,
  };
}

function translation(id: number, answerId: number, contentId: number, title: string): object {
  return { id, answer_id: answerId, kb_locale_id: 1, content_id: contentId, title, updated_at: AT };
}
