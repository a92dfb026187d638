import { Info } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '#shared/errors.ts';
import { sentenceFor } from '#shared/error-sentences.ts';
import { useLanguage, useSnapshot } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import styles from './warnings.module.css';

/** Mishaps at the start that were survived: said once, calmly. */
export function Warnings() {
  const { t } = useTranslation();
  const language = useLanguage();
  const warnings = useSnapshot((snapshot) => snapshot.warnings);
  const [dismissed, setDismissed] = useState<readonly Fault[]>([]);
  const shown = warnings.filter((warning) => !dismissed.includes(warning));
  if (shown.length === 0) return null;

  return (
    <section className={styles.lines} aria-label={t('warnings')}>
      {shown.map((warning) => (
        <Notice
          key={warning.code}
          tone="calm"
          icon={Info}
          action={
            <Button look="quiet" onClick={() => setDismissed([...dismissed, warning])}>
              {t('dismiss')}
            </Button>
          }
        >
          {sentenceFor(warning, language)}
        </Notice>
      ))}
    </section>
  );
}
