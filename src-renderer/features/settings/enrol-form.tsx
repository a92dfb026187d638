import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './settings-screen.module.css';

/** Shown while the site's central does not know this poste. */
export function EnrolForm() {
  const { t } = useTranslation('settings');
  const { settings: store } = useStores();
  const connecting = useStore(store, (state) => state.connecting);
  const [code, setCode] = useState('');
  return (
    <form
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        void store.enrol(code);
      }}
    >
      <p>{t('codeNeeded')}</p>
      <TextField
        id="central-code"
        autoComplete="off"
        label={t('code')}
        hint={t('codeHint')}
        value={code}
        maxLength={60}
        onText={setCode}
      />
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={connecting || code.trim() === ''}>
          {t('enrol')}
        </Button>
      </div>
    </form>
  );
}
