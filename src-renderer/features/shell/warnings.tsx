import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '#shared/error-sentences.ts';
import { stillHolds } from '#shared/warnings.ts';
import { useLanguage, useSnapshot, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import styles from './warnings.module.css';

/** Mishaps at the start that were survived: said once, calmly. */
export function Warnings() {
  const { t } = useTranslation();
  const language = useLanguage();
  const warnings = useSnapshot((snapshot) => snapshot.warnings);
  const { acknowledge } = useStores();
  if (warnings.length === 0) return null;

  return (
    <section className={styles.lines} aria-label={t('warnings')}>
      {warnings.map((warning) => (
        <Notice
          key={warning.code}
          tone="calm"
          icon={Info}
          action={
            // What still holds is said as long as it does.
            !stillHolds(warning.code) && (
              <Button look="quiet" onClick={() => acknowledge(warning.code)}>
                {t('dismiss')}
              </Button>
            )
          }
        >
          {sentenceFor(warning, language)}
        </Notice>
      ))}
    </section>
  );
}
