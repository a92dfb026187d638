import { CircleCheck, CircleX, ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { sentenceFor } from '#shared/error-sentences.ts';
import { useLanguage, useSnapshot, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ConnectForm } from './connect-form.tsx';
import { EnrolForm } from './enrol-form.tsx';
import styles from './settings-screen.module.css';

/** Where the tickets go: this poste's own central, or the site's. */
export function CentralSettings() {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const { settings: store } = useStores();
  const { kind, url, fault, deskUrl, needsCode } = useSnapshot(({ central }) => central);
  const { connectFault, connecting } = useStore(store);
  const [asking, setAsking] = useState(false);

  return (
    <section className={styles.section} aria-labelledby="central-title">
      <h2 id="central-title">{t('central')}</h2>
      <p className={styles.facts}>
        {kind === 'embedded' ? t('centralEmbedded') : `${t('centralSite')} · ${url}`}
      </p>
      {kind === 'embedded' && <p className={styles.quiet}>{t('centralEmbeddedNote')}</p>}
      {deskUrl !== null && (
        <a className={styles.link} href={deskUrl} target="_blank" rel="noreferrer">
          {t('desk')} <ExternalLink size="1em" aria-hidden />
        </a>
      )}
      {fault !== null && connectFault === null && (
        <p className={styles.quiet}>{sentenceFor(fault, language)}</p>
      )}
      {needsCode && (
        <>
          <EnrolForm />
          <Outcome />
        </>
      )}
      {asking ? (
        <ConnectForm onDone={() => setAsking(false)} />
      ) : (
        <div className={styles.buttons}>
          <Button onClick={() => setAsking(true)}>{t('useSite')}</Button>
          {kind === 'site' && (
            <Button look="quiet" disabled={connecting} onClick={() => void store.connect('', '')}>
              {t('useEmbedded')}
            </Button>
          )}
        </div>
      )}
      {!needsCode && <Outcome />}
    </section>
  );
}

/** What became of the last address or code: beside the form that brought it. */
function Outcome() {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const { connected, connectFault } = useStore(useStores().settings);
  return (
    <>
      {connected !== null && (
        <Notice tone="calm" icon={CircleCheck} role="status">
          {connected.kind === 'site'
            ? t('connected', { url: connected.url })
            : t('centralEmbedded')}
        </Notice>
      )}
      {connectFault !== null && (
        <Notice tone="broken" icon={CircleX} role="alert">
          {sentenceFor(connectFault, language)}
        </Notice>
      )}
    </>
  );
}
