import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useDraft, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { fieldId } from './field-ids.ts';
import { OtherPoste } from './other-poste.tsx';
import styles from './requester.module.css';

const FIELDS = [
  { name: 'name', autoComplete: 'name', maxLength: 120 },
  { name: 'email', autoComplete: 'email', maxLength: 200, type: 'email' },
  { name: 'poste', autoComplete: 'off', maxLength: 60 },
  { name: 'phone', autoComplete: 'tel', maxLength: 40, type: 'tel' },
] as const;

/** One line once it is known; the fields until then, and when one of them is refused. */
export function Requester() {
  const { t } = useTranslation('report');
  const { requester } = useDraft();
  const refused = useStore(useStores().report, ({ problems }) =>
    FIELDS.some(({ name }) => problems[`requester.${name}`] !== undefined),
  );
  const known = requester.name !== '' && requester.email !== '' && requester.poste !== '';
  const [editing, setEditing] = useState(!known);

  return (
    <section className={styles.requester} aria-labelledby="requester-title">
      <h2 id="requester-title">{t('who')}</h2>
      {editing || refused || !known ? (
        <Fields isAsked={editing && known} onBegin={() => setEditing(true)} />
      ) : (
        <div className={styles.line}>
          <p className={styles.words}>
            {[t('whoLine', requester), requester.phone].filter((part) => part !== '').join(' · ')}
          </p>
          <Button look="quiet" onClick={() => setEditing(true)}>
            {t('edit', { ns: 'common' })}
          </Button>
        </div>
      )}
      <OtherPoste />
    </section>
  );
}

interface FieldsProps {
  /** By a press, whose button is gone: the first field takes the focus. */
  readonly isAsked: boolean;
  readonly onBegin: () => void;
}

/** Once begun, the fields stay open: a line that folds under the fingers would steal the focus. */
function Fields({ isAsked, onBegin }: FieldsProps) {
  const { t } = useTranslation('report');
  const { report } = useStores();
  const { requester } = useDraft();
  const problems = useStore(report, (state) => state.problems);
  return (
    <div className={styles.fields}>
      {FIELDS.map(({ name, ...input }) => (
        <TextField
          key={name}
          id={fieldId(`requester.${name}`)}
          label={t(name)}
          autoFocus={isAsked && name === 'name'}
          value={requester[name]}
          problem={problems[`requester.${name}`]}
          onText={(text) => {
            onBegin();
            report.edit({ requester: { ...requester, [name]: text } });
          }}
          {...input}
        />
      ))}
    </div>
  );
}
