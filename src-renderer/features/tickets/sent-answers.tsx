import type { Question } from '#shared/category.ts';
import type { Language } from '#shared/language.ts';
import type { TicketContent } from '#shared/ticket.ts';
import { useLanguage, useSnapshot } from '#renderer/stores-context.ts';
import { formatMoment } from '#renderer/text/moments.ts';
import styles from './sent-answers.module.css';

/** The category's answers, in the words of its questions while the site still asks them. */
export function SentAnswers({ content }: { readonly content: TicketContent }) {
  const language = useLanguage();
  const category = useSnapshot(({ catalogue }) =>
    catalogue.categories.find(({ id }) => id === content.categoryId),
  );
  const answers = Object.entries(content.answers);
  if (answers.length === 0) return null;
  return (
    <dl className={styles.answers}>
      {answers.map(([id, answer]) => {
        const question = category?.questions.find((candidate) => candidate.id === id);
        return (
          <div key={id} className={styles.answer}>
            <dt>{question?.label[language] ?? id}</dt>
            <dd>{wordsOf(answer, question, language)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function wordsOf(answer: string, question: Question | undefined, language: Language): string {
  if (question?.kind === 'date-time' && !Number.isNaN(Date.parse(answer)))
    return formatMoment(new Date(answer), new Date(), language);
  return question?.choices?.find(({ value }) => value === answer)?.label[language] ?? answer;
}
