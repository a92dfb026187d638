import { CircleAlert } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { report as texts } from '#renderer/text/fr/report.ts';
import { useCategory, useLanguage, useStores } from '#renderer/stores-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { fieldId, inScreenOrder } from './field-ids.ts';
import styles from './refused-fields.module.css';

type NamedField = keyof typeof texts.fields;

/** What Send asks to mend: announced, each a link to its field; the first one takes the focus. */
export function RefusedFields() {
  const { t } = useTranslation('report');
  const language = useLanguage();
  const category = useCategory();
  const { report } = useStores();
  const problems = useStore(report, (state) => state.problems);
  const refusals = useStore(report, (state) => state.refusals);
  const fields = inScreenOrder(Object.keys(problems), category);
  const first = fields[0];

  const focusFirst = useEffectEvent(() => {
    if (first !== undefined) focusField(first);
  });
  // Only a new refusal moves the focus: not the mending of the first field.
  useEffect(() => {
    if (refusals > 0) focusFirst();
  }, [refusals]);

  if (fields.length === 0) return null;
  const nameOf = (field: string) => {
    const question = category?.questions.find(({ id }) => field === `answers.${id}`);
    if (question !== undefined) return question.label[language];
    // Asked by a central that is newer than this program: its sentence has no other place.
    if (field.startsWith('answers.')) return problems[field];
    return t(`fields.${field as NamedField}`);
  };
  return (
    <Notice tone="broken" icon={CircleAlert} role="alert">
      <p>{t('toMend', { count: fields.length })}</p>
      <ul className={styles.fields}>
        {fields.map((field) => (
          <li key={field}>
            <button type="button" className={styles.field} onClick={() => focusField(field)}>
              {nameOf(field)}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

export function focusField(field: string) {
  const element = document.getElementById(fieldId(field));
  element?.focus({ preventScroll: true });
  // Its label and its sentence must be in sight as well.
  element?.scrollIntoView({ block: 'center' });
}
