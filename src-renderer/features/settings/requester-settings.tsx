import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useSnapshot, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './settings-screen.module.css';

const FIELDS = [
  { name: 'name', autoComplete: 'name', maxLength: 120 },
  { name: 'email', autoComplete: 'email', maxLength: 200, type: 'email' },
  { name: 'poste', autoComplete: 'off', maxLength: 60 },
  { name: 'phone', autoComplete: 'tel', maxLength: 40, type: 'tel' },
] as const;

/** Who the tickets of this poste come from, unless one says otherwise. */
export function RequesterSettings() {
  const { t } = useTranslation('settings');
  const { settings: store } = useStores();
  const kept = useSnapshot(({ settings }) => settings.requester);
  const saving = useStore(store, (state) => state.saving);
  const [requester, setRequester] = useState(kept);
  const [saved, setSaved] = useState(false);

  const save = async () => setSaved(await store.change({ requester }));
  return (
    <form
      className={styles.section}
      aria-labelledby="me-title"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id="me-title">{t('me')}</h2>
      <p className={styles.quiet}>{t('meHint')}</p>
      <div className={styles.fields}>
        {FIELDS.map(({ name, ...input }) => (
          <TextField
            key={name}
            id={`me-${name}`}
            label={t(name)}
            value={requester[name]}
            onText={(text) => {
              setRequester({ ...requester, [name]: text });
              setSaved(false);
            }}
            {...input}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" disabled={saving}>
          {t('save')}
        </Button>
        <span role="status">{saved ? t('saved') : ''}</span>
      </div>
    </form>
  );
}
