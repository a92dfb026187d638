import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlackBoxView } from '#shared/facts/timeline.ts';
import { formatBytes } from '#shared/format-bytes.ts';
import { useLanguage, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TimelineView } from '../evidence/timeline-view.tsx';
import styles from './settings-screen.module.css';

/** Says that the black box is on, and shows all that it holds to whoever asks. */
export function BlackBoxSettings() {
  const { t } = useTranslation('settings');
  const { view, read } = useBlackBox();
  const [shown, setShown] = useState(false);
  const language = useLanguage();
  if (view === undefined) return null;
  return (
    <section className={styles.section} aria-labelledby="black-box-title">
      <h2 id="black-box-title">{t('blackBox')}</h2>
      <p>{t(view.on ? 'blackBoxOn' : 'blackBoxOff')}</p>
      {view.on && (
        <div className={styles.buttons}>
          <Button
            aria-expanded={shown}
            onClick={() => {
              setShown(!shown);
              void read();
            }}
          >
            {t(shown ? 'blackBoxHide' : 'blackBoxShow')}
          </Button>
        </div>
      )}
      {shown && (
        <>
          <p className={styles.quiet}>
            {t('blackBoxSize', { size: formatBytes(view.bytes, language) })}
          </p>
          <TimelineView timeline={view.timeline} />
        </>
      )}
    </section>
  );
}

function useBlackBox() {
  const { readBlackBox } = useStores();
  const [view, setView] = useState<BlackBoxView>();
  const read = async () => {
    const reply = await readBlackBox();
    if (reply.ok) setView(reply.value);
  };
  useEffect(() => {
    void readBlackBox().then((reply) => {
      if (reply.ok) setView(reply.value);
    });
  }, [readBlackBox]);
  return { view, read };
}
