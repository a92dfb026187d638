import { CircleCheck, Clock, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryState } from '#shared/delivery.ts';
import type { TicketDetail } from '#shared/ticket.ts';
import { DeliveryLine } from '../tickets/delivery-line.tsx';
import { useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CopyButton } from '#renderer/ui/copy-button.tsx';
import { useReceiptWords } from './receipt-words.ts';
import styles from './receipt.module.css';

type Outcome = 'delivered' | 'waiting' | 'attention';

const OUTCOMES: Record<DeliveryState, Outcome> = {
  queued: 'waiting',
  sending: 'waiting',
  delivered: 'delivered',
  'needs-attention': 'attention',
  draft: 'attention',
  withdrawn: 'attention',
};

const SHAPES: Record<Outcome, LucideIcon> = {
  delivered: CircleCheck,
  waiting: Clock,
  attention: TriangleAlert,
};

/** What was just sent, in the place of the form; it becomes final by itself. */
export function Receipt({ ticket }: { readonly ticket: TicketDetail }) {
  const { t } = useTranslation('receipt');
  const { report, navigation, thread } = useStores();
  const title = useRef<HTMLHeadingElement>(null);
  const outcome = OUTCOMES[ticket.delivery.state];
  const words = useReceiptWords(ticket);
  const Shape = SHAPES[outcome];

  useEffect(() => title.current?.focus(), []);

  const follow = () => {
    navigation.go('tickets');
    void thread.open(ticket.key);
  };
  return (
    <section className={styles.receipt} aria-labelledby="receipt-title">
      <h1 id="receipt-title" ref={title} tabIndex={-1} className={styles.title}>
        <Shape className={`${styles.shape ?? ''} ${styles[outcome] ?? ''}`} aria-hidden />
        {t(outcome)}
      </h1>
      <div className={styles.reference} role="status">
        <p className={styles.label}>{t(outcome === 'delivered' ? 'reference' : 'provisional')}</p>
        <p className={styles.signs}>{ticket.reference}</p>
        <CopyButton text={ticket.reference} label={t('copyAloud')} />
      </div>
      {outcome !== 'delivered' && <p className={styles.quiet}>{t('provisionalNote')}</p>}
      {outcome !== 'attention' && <p>{words}</p>}
      <div className={styles.delivery}>
        <DeliveryLine ticket={ticket} />
      </div>
      <h2>{t('next')}</h2>
      <p>{t(`then.${outcome}`)}</p>
      <div className={styles.actions}>
        <Button look="primary" onClick={follow}>
          {t('follow')}
        </Button>
        <Button onClick={() => report.startAnother()}>{t('another')}</Button>
      </div>
    </section>
  );
}
