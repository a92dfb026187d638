import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import styles from './privacy.module.css';

const CaptureLog = lazy(async () => ({ default: (await import('./capture-log.tsx')).CaptureLog }));
const WhatIsRead = lazy(async () => ({ default: (await import('./what-is-read.tsx')).WhatIsRead }));

/** What becomes of a person's data: said in short, and in full for who unfolds it. */
export function PrivacySettings() {
  const { t } = useTranslation('settings');
  const opening = <Progress label={t('opening', { ns: 'common' })} />;
  return (
    <section className={styles.section} aria-labelledby="data-title">
      <h2 id="data-title">{t('data')}</h2>
      <p>{t('dataNote')}</p>
      <div>
        <Disclosure summary={t('whatIsRead')}>
          {() => (
            <Suspense fallback={opening}>
              <WhatIsRead />
            </Suspense>
          )}
        </Disclosure>
        <Disclosure summary={t('captureLog')}>
          {() => (
            <Suspense fallback={opening}>
              <CaptureLog />
            </Suspense>
          )}
        </Disclosure>
      </div>
    </section>
  );
}
