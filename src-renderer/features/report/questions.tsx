import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Question } from '#shared/category.ts';
import { useCategory, useDraft, useLanguage, useStores } from '#renderer/stores-context.ts';
import { Choice } from '#renderer/ui/choice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { fieldId } from './field-ids.ts';
import { withProposedAnswers } from './with-proposed-answers.ts';
import styles from './questions.module.css';

/**
 * What support cannot act without, in the category that needs it. What the words say already stands
 * in its field, to be sent as it is seen.
 */
export function Questions() {
  const { t } = useTranslation('report');
  const category = useCategory();
  const draft = useDraft();
  const saidAt = useStore(useStores().report, (state) => state.saidAt);
  const questions = category?.questions ?? [];
  if (questions.length === 0) return null;
  const { answers } = withProposedAnswers(draft, category, saidAt);
  const isProposed = questions.some(({ id }) => id in answers && !(id in draft.answers));
  return (
    <section className={styles.questions} aria-label={t('questions')}>
      {isProposed && <p className={styles.hint}>{t('proposedAnswers')}</p>}
      {questions.map((question) => (
        <Asked key={question.id} question={question} value={answers[question.id] ?? ''} />
      ))}
    </section>
  );
}

interface AskedProps {
  readonly question: Question;
  readonly value: string;
}

function Asked({ question, value }: AskedProps) {
  const { t } = useTranslation('report');
  const language = useLanguage();
  const { report } = useStores();
  const { answers } = useDraft();
  const field = `answers.${question.id}`;
  const common = {
    id: fieldId(field),
    problem: useStore(report, ({ problems }) => problems[field]),
  };
  const label = question.label[language];
  const answer = (text: string) => report.edit({ answers: { ...answers, [question.id]: text } });

  switch (question.kind) {
    case 'text':
      return <TextField {...common} label={label} value={value} maxLength={500} onText={answer} />;
    case 'count':
      return (
        <TextField
          {...common}
          label={label}
          hint={t('howMany')}
          value={value}
          inputMode="numeric"
          maxLength={5}
          onText={answer}
        />
      );
    case 'date-time':
      return (
        <TextField {...common} label={label} value={value} type="datetime-local" onText={answer} />
      );
    case 'choice': {
      const options = (question.choices ?? []).map((choice) => ({
        value: choice.value,
        label: choice.label[language],
      }));
      return <Choice {...common} legend={label} options={options} value={value} onPick={answer} />;
    }
  }
}
