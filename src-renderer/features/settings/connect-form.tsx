import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './settings-screen.module.css';

/** An address and a token, kept only once the server has answered. */
export function ConnectForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('settings');
  const { settings: store } = useStores();
  const connecting = useStore(store, (state) => state.connecting);
  const [url, setUrl] = useState('');
  const [token, setToken] = useState('');
  const connect = async () => {
    if (await store.connect(url, token)) onDone();
  };

  return (
    <form
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        void connect();
      }}
    >
      <TextField
        id="central-url"
        type="url"
        autoFocus
        label={t('url')}
        hint={t('urlHint')}
        value={url}
        maxLength={300}
        onText={setUrl}
      />
      <TextField
        id="central-token"
        type="password"
        autoComplete="off"
        label={t('token')}
        hint={t('tokenHint')}
        value={token}
        maxLength={200}
        onText={setToken}
      />
      <div className={styles.buttons}>
        <Button type="submit" disabled={connecting || url.trim() === ''}>
          {t('check')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('cancel', { ns: 'common' })}
        </Button>
        {connecting && <Progress label={t('checking')} />}
      </div>
    </form>
  );
}
