import { useTranslation } from 'react-i18next';
import styles from './headset-dialog.module.css';

const FLOOR_DBFS = -70;

/** How loud it is now, as a bar and in a word. */
export function LevelMeter({ levelDbfs }: { readonly levelDbfs: number }) {
  const { t } = useTranslation('headset');
  const level = Math.round(Math.max(FLOOR_DBFS, Math.min(0, levelDbfs)));
  const word = t(`level.${wordFor(level)}`);
  return (
    <div className={styles.meterLine}>
      <div
        className={styles.meter}
        role="meter"
        aria-label={t('meter')}
        aria-valuemin={FLOOR_DBFS}
        aria-valuemax={0}
        aria-valuenow={level}
        aria-valuetext={word}
      >
        <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
          <rect
            className={styles.fill}
            width={(100 * (level - FLOOR_DBFS)) / -FLOOR_DBFS}
            height="8"
          />
        </svg>
      </div>
      <span aria-hidden>{word}</span>
    </div>
  );
}

function wordFor(level: number) {
  if (level <= FLOOR_DBFS) return 'none';
  if (level < -46) return 'quiet';
  return level < -6 ? 'good' : 'loud';
}
