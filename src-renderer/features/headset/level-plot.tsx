import { useTranslation } from 'react-i18next';
import type { HeadsetSound } from '#shared/headset-check.ts';
import { useLanguage } from '#renderer/stores-context.ts';
import styles from './headset-dialog.module.css';

const FLOOR_DBFS = -80;
const WIDTH = 400;
const HEIGHT = 96;

/** The ten seconds as a line; the words beside it say the same. */
export function LevelPlot({
  levels,
  sound,
}: {
  readonly levels: readonly number[];
  readonly sound: HeadsetSound;
}) {
  const { t } = useTranslation('headset');
  const whole = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 0 });
  const words = t('plot', {
    speech: whole.format(sound.speechDbfs),
    peak: whole.format(sound.peakDbfs),
    rate: whole.format(sound.sampleRateHz),
  });
  const height = (dbfs: number) => (HEIGHT * Math.min(0, Math.max(FLOOR_DBFS, dbfs))) / FLOOR_DBFS;
  const points = levels.map((level, index) => {
    const across = (WIDTH * index) / Math.max(1, levels.length - 1);
    return `${across.toFixed(1)},${height(level).toFixed(1)}`;
  });
  return (
    <figure className={styles.plot}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
        <rect
          className={styles.speechBand}
          y={height(-6)}
          width={WIDTH}
          height={height(-46) - height(-6)}
        />
        <polyline className={styles.line} points={points.join(' ')} />
      </svg>
      <figcaption className={styles.quiet}>{words}</figcaption>
    </figure>
  );
}
