import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { acceleratorOf } from './accelerator.ts';
import styles from './settings-screen.module.css';

/** The combination that opens the window from anywhere: shown, changed by pressing another. */
export function HotKeySetting() {
  const { t } = useTranslation('settings');
  const { settings: store } = useStores();
  const hotKey = useSnapshot(({ settings }) => settings.hotKey);
  const [listening, setListening] = useState(false);

  useEffect(() => {
    if (!listening) return undefined;
    const onKey = (event: KeyboardEvent) => {
      event.preventDefault();
      const accelerator = acceleratorOf(event);
      if (accelerator === undefined && event.key !== 'Escape') return;
      setListening(false);
      if (accelerator !== undefined) void store.change({ hotKey: accelerator });
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [listening, store]);

  return (
    <section className={styles.section} aria-labelledby="hot-key-title">
      <h2 id="hot-key-title">{t('hotKey')}</h2>
      <p className={styles.quiet}>{t('hotKeyHint')}</p>
      <div className={styles.buttons}>
        <kbd className={styles.keys}>{hotKey === '' ? t('hotKeyNone') : hotKey}</kbd>
        <Button onClick={() => setListening(!listening)}>
          {listening ? t('cancel', { ns: 'common' }) : t('hotKeyChange')}
        </Button>
        {hotKey !== '' && !listening && (
          <Button look="quiet" onClick={() => void store.change({ hotKey: '' })}>
            {t('hotKeyRemove')}
          </Button>
        )}
      </div>
      <p role="status" className={styles.quiet}>
        {listening ? `${t('hotKeyListen')} ${t('hotKeyListenHint')}` : ''}
      </p>
    </section>
  );
}
