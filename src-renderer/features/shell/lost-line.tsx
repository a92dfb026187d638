import { Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useStores } from '#renderer/stores-context.ts';
import styles from './lost-line.module.css';

/** The program behind the window is gone: said quietly, and withdrawn when it answers again. */
export function LostLine() {
  const { t } = useTranslation();
  const lost = useStore(useStores().program, ({ link }) => link === 'lost');
  return (
    <div role="status">
      {lost && (
        <p className={styles.line}>
          <Unplug className={styles.icon} aria-hidden />
          {t('lost')}
        </p>
      )}
    </div>
  );
}
