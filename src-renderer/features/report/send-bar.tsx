import { CircleCheck, CircleX, Eraser, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { sentenceFor } from '#shared/error-sentences.ts';
import { useLanguage, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { focusField, RefusedFields } from './refused-fields.tsx';
import styles from './send-bar.module.css';

/** The one primary button of the screen, always in sight, with what it had to say. */
export function SendBar() {
  const { t } = useTranslation('report');
  const language = useLanguage();
  const { report } = useStores();
  const sending = useStore(report, (state) => state.sending);
  const fault = useStore(report, (state) => state.fault);
  const discarded = useStore(report, (state) => state.discarded);
  const solved = useStore(report, (state) => state.solved);

  return (
    <div className={styles.bar}>
      <div className={styles.inner}>
        <RefusedFields />
        {fault !== null && (
          <Notice tone="broken" icon={CircleX} role="alert">
            {sentenceFor(fault, language)}
          </Notice>
        )}
        {discarded !== null && (
          <Notice
            tone="calm"
            icon={CircleCheck}
            role="status"
            action={
              <Button
                look="quiet"
                onClick={() => {
                  report.undoDiscard();
                  focusField('description');
                }}
              >
                {t('undoClear')}
              </Button>
            }
          >
            {solved === null ? t('cleared') : t(solved.isChecked ? 'solvedChecked' : 'solvedWord')}
          </Notice>
        )}
        <div className={styles.buttons}>
          <Button
            look="primary"
            type="submit"
            icon={Send}
            disabled={sending}
            aria-keyshortcuts="Control+Enter"
            title={t('sendShortcut')}
          >
            {sending ? t('sending') : t('send')}
          </Button>
          <kbd>{t('sendShortcut')}</kbd>
          {sending && <Progress label={t('sending')} />}
          <span className={styles.space} />
          <Button look="quiet" icon={Eraser} onClick={() => void report.discard()}>
            {t('clear')}
          </Button>
        </div>
      </div>
    </div>
  );
}
