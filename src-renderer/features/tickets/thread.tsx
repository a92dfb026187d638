import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { sentenceFor } from '#shared/error-sentences.ts';
import type { TicketDetail } from '#shared/ticket.ts';
import { useLanguage, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CopyButton } from '#renderer/ui/copy-button.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { DeliveryLine } from './delivery-line.tsx';
import { Messages } from './messages.tsx';
import { MissingLine } from './missing-line.tsx';
import { OfflineLine } from './offline-line.tsx';
import { ReplyBox } from './reply-box.tsx';
import { SentContent } from './sent-content.tsx';
import { StatusMark } from './status-mark.tsx';
import styles from './thread.module.css';

/** One ticket: where it stands, what was sent, what was said since. */
export function Thread() {
  const { t } = useTranslation('tickets');
  const language = useLanguage();
  const { thread } = useStores();
  const { ticket, fault } = useStore(thread);
  return (
    <div className={styles.thread}>
      <div className={styles.back}>
        <Button look="quiet" icon={ArrowLeft} onClick={() => thread.close()}>
          {t('back')}
        </Button>
      </div>
      {fault !== null && <p role="alert">{sentenceFor(fault, language)}</p>}
      {ticket === null && fault === null && <Progress label={t('opening')} />}
      {ticket !== null && <Whole key={ticket.key} ticket={ticket} />}
    </div>
  );
}

function Whole({ ticket }: { readonly ticket: TicketDetail }) {
  const { t } = useTranslation('tickets');
  const { sentUrls } = useStores();
  const { reference, subject } = ticket;
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    return () => sentUrls.keep([]);
  }, [sentUrls]);

  return (
    <article className={styles.whole} aria-labelledby="thread-title">
      <header className={styles.head}>
        <h2 id="thread-title" ref={title} tabIndex={-1} className={styles.subject}>
          {subject}
        </h2>
        <div className={styles.line}>
          <span className={styles.reference}>{reference}</span>
          <CopyButton text={reference} label={t('copyAloud', { reference })} />
          <StatusMark ticket={ticket} />
          {ticket.elsewhere && <span className={styles.elsewhere}>{t('elsewhere')}</span>}
        </div>
      </header>
      <OfflineLine ticket={ticket} />
      <MissingLine ticket={ticket} />
      <DeliveryLine ticket={ticket} />
      <SentContent ticket={ticket} />
      <Messages ticket={ticket} />
      <ReplyBox ticket={ticket} />
    </article>
  );
}
