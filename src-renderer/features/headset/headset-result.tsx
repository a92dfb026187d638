import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '#shared/error-sentences.ts';
import { HEADSET_WORDS } from '#shared/headset-words.ts';
import { useLanguage } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { HeadsetState } from './headset-store.ts';
import { LevelPlot } from './level-plot.tsx';
import styles from './headset-dialog.module.css';

interface HeadsetResultProps {
  readonly state: Extract<HeadsetState, { phase: 'done' }>;
  readonly onForget: () => Promise<void>;
}

/** One sentence, what to do, the sound as a line, and what was kept for support. */
export function HeadsetResult({ state, onForget }: HeadsetResultProps) {
  const { t } = useTranslation('headset');
  const language = useLanguage();
  const { check, levels } = state.result;
  const { sentence, advice } = HEADSET_WORDS[language].outcomes[check.outcome];
  const well = check.outcome === 'healthy';
  const { devices, sound, reconnections = 0 } = check;
  return (
    <>
      <div role="status" className={styles.verdict}>
        <p className={well ? styles.well : styles.broken}>
          {well ? <CircleCheck aria-hidden /> : <TriangleAlert aria-hidden />}
          <strong>{sentence}</strong>
        </p>
        <p>{advice}</p>
      </div>
      {sound !== null && <LevelPlot levels={levels} sound={sound} />}
      <dl className={styles.facts}>
        <Fact label={t('input')} value={devices.input} />
        <Fact label={t('output')} value={devices.output} />
        {devices.differ && <Fact label={t('callInput')} value={devices.callInput} />}
        {devices.differ && <Fact label={t('callOutput')} value={devices.callOutput} />}
        {reconnections > 0 && (
          <Fact label={t('returned')} value={t('times', { count: reconnections })} />
        )}
        {sound !== null && (
          <Fact
            label={t('tone')}
            value={t(
              `heard.${sound.toneHeard === null ? 'null' : sound.toneHeard ? 'true' : 'false'}`,
            )}
          />
        )}
      </dl>
      {state.fault === null ? (
        <p className={styles.quiet}>
          {t('attached')}{' '}
          <Button look="quiet" onClick={() => void onForget()}>
            {t('forget')}
          </Button>
        </p>
      ) : (
        <Notice tone="broken" icon={CircleX} role="alert">
          {sentenceFor(state.fault, language)}
        </Notice>
      )}
    </>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string | null }) {
  const { t } = useTranslation('headset');
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{value ?? t('unknownDevice')}</dd>
    </div>
  );
}
