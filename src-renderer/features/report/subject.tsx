import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { proposeSubject } from '#shared/propose-subject.ts';
import { useCategory, useDraft, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { fieldId } from './field-ids.ts';
import styles from './requester.module.css';

/** Proposed from the first words; written by hand only where the agent wants it otherwise. */
export function Subject() {
  const { t } = useTranslation('report');
  const { report } = useStores();
  const { description, subject } = useDraft();
  const category = useCategory();
  const problem = useStore(report, ({ problems }) => problems.subject);
  const [editing, setEditing] = useState(false);
  const proposed = proposeSubject(description, category?.label);
  if (proposed === '' && subject === null && problem === undefined) return null;

  if (editing || problem !== undefined) {
    return (
      <TextField
        id={fieldId('subject')}
        autoFocus={editing}
        label={t('subject')}
        hint={t('subjectHint')}
        problem={problem}
        value={subject ?? ''}
        placeholder={proposed}
        maxLength={120}
        onText={(text) => {
          setEditing(true);
          report.edit({ subject: text === '' ? null : text });
        }}
      />
    );
  }
  return (
    <section className={styles.requester} aria-labelledby="subject-title">
      <h2 id="subject-title">{t('subject')}</h2>
      <div className={styles.line}>
        <p className={styles.words}>{subject ?? proposed}</p>
        <Button
          look="quiet"
          onClick={() => {
            setEditing(true);
            if (subject === null) report.edit({ subject: proposed });
          }}
        >
          {t('edit', { ns: 'common' })}
        </Button>
      </div>
    </section>
  );
}
