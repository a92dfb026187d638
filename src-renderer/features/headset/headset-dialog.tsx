import { Mic, Square } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { assertNever } from '#shared/result.ts';
import { useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { CheckProgress } from './check/run-check.ts';
import { createHeadsetStore, type HeadsetState, type HeadsetStore } from './headset-store.ts';
import { HeadsetResult } from './headset-result.tsx';
import { LevelMeter } from './level-meter.tsx';
import styles from './headset-dialog.module.css';

/** Says what it will do, does it on a press, and lets go of the devices however it ends. */
export function HeadsetDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('headset');
  const { headsetOptions } = useStores();
  const [check] = useState(() => createHeadsetStore(headsetOptions));
  const state = useStore(check);
  useStopWhenAway(check);
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <div className={styles.body}>
        {state.phase === 'offered' && <Offer stopped={state.stopped} />}
        {state.phase === 'in-use' && <p role="alert">{t('inUse')}</p>}
        {state.phase === 'listening' && <Listening progress={state.progress} />}
        {state.phase === 'done' && <HeadsetResult state={state} onForget={check.forget} />}
        <Presses check={check} phase={state.phase} onClose={onClose} />
      </div>
    </Dialog>
  );
}

interface PressesProps {
  readonly check: HeadsetStore;
  readonly phase: HeadsetState['phase'];
  readonly onClose: () => void;
}

/** Each press that starts is the answer to a question: never during a call without being asked. */
function Presses({ check, phase, onClose }: PressesProps) {
  const { t } = useTranslation('headset');
  switch (phase) {
    case 'listening':
      return (
        <Button icon={Square} onClick={check.stop}>
          {t('stop')}
        </Button>
      );
    case 'done':
      return (
        <Button icon={Mic} data-first-focus onClick={() => void check.start()}>
          {t('again')}
        </Button>
      );
    case 'offered':
      return (
        <div className={styles.presses}>
          <Button look="primary" icon={Mic} data-first-focus onClick={() => void check.start()}>
            {t('start')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('inCall')}
          </Button>
        </div>
      );
    case 'in-use':
      // The focus stays where it was, so that a second press on the same place starts nothing.
      return (
        <div className={styles.presses}>
          <Button onClick={onClose}>{t('later')}</Button>
          <Button look="quiet" onClick={() => void check.startAnyway()}>
            {t('startAnyway')}
          </Button>
        </div>
      );
    default:
      return assertNever(phase);
  }
}

function Offer({ stopped }: { readonly stopped: boolean }) {
  const { t } = useTranslation('headset');
  return (
    <>
      {stopped && <p role="status">{t('stopped')}</p>}
      <p>{t('what')}</p>
      <p className={styles.question}>{t('question')}</p>
    </>
  );
}

function Listening({ progress }: { readonly progress: CheckProgress }) {
  const { t } = useTranslation('headset');
  const seconds = Math.ceil(10 * (1 - progress.done));
  return (
    <>
      <p role="status">{t('speak')}</p>
      <LevelMeter levelDbfs={progress.levelDbfs} />
      <progress className={styles.progress} max={1} value={progress.done} aria-label={t('time')} />
      <p className={styles.quiet}>{t('left', { count: seconds })}</p>
    </>
  );
}

/** A window out of sight does not listen. */
function useStopWhenAway(check: HeadsetStore): void {
  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') check.stop();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', check.stop);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', check.stop);
      check.stop();
    };
  }, [check]);
}
