import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { sentenceFor } from '#shared/error-sentences.ts';
import { useStores } from '#renderer/stores-context.ts';
import { Progress } from '#renderer/ui/progress.tsx';
import styles from './starting.module.css';

/** Before the first snapshot the language is not known: French comes first. */
export function Starting() {
  const { t } = useTranslation();
  const fault = useStore(useStores().program, (program) => program.fault);
  return (
    <main className={styles.starting}>
      {fault === null ? <Progress label={t('starting')} /> : <p>{sentenceFor(fault, 'fr')}</p>}
    </main>
  );
}
