import { Clock, Mail } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { TicketSummary } from '#shared/ticket.ts';
import { useLanguage, useSnapshot, useStores } from '#renderer/stores-context.ts';
import { formatAge } from '#renderer/text/moments.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import { StatusMark } from './status-mark.tsx';
import styles from './ticket-row.module.css';

/** Of the button that opens it. */
export const rowId = (key: string) => `ticket-${key}`;

const EACH_MINUTE_MS = 60_000;

/** The button covers the row; the reference stays above it, so that it can be selected. */
export function TicketRow({ ticket }: { readonly ticket: TicketSummary }) {
  const { t } = useTranslation('tickets');
  const language = useLanguage();
  const { thread } = useStores();
  const current = useStore(thread, ({ openKey }) => openKey === ticket.key);
  const category = useSnapshot(({ catalogue }) =>
    catalogue.categories.find(({ id }) => id === ticket.categoryId),
  );
  const now = useNow(EACH_MINUTE_MS);
  const age = formatAge(now - Date.parse(ticket.updatedAt), language);

  return (
    <article className={styles.row} data-current={current} data-unread={ticket.unread}>
      <p className={styles.line}>
        <span className={ticket.mine ? styles.reference : styles.quiet}>
          {ticket.mine ? ticket.reference : t('somebodyElse')}
        </span>
        <StatusMark ticket={ticket} />
      </p>
      {ticket.mine ? (
        <button
          type="button"
          id={rowId(ticket.key)}
          className={styles.open}
          aria-current={current}
          onClick={() => void thread.open(ticket.key)}
        >
          {ticket.subject}
        </button>
      ) : (
        <p className={styles.subject}>{ticket.subject}</p>
      )}
      <p className={styles.line}>
        <span className={styles.quiet}>{category?.label ?? ticket.categoryId}</span>
        <time className={styles.quiet} dateTime={ticket.updatedAt}>
          {age}
        </time>
      </p>
      {ticket.elsewhere && <p className={styles.quiet}>{t('elsewhere')}</p>}
      {ticket.waitingReplies > 0 && (
        <p className={styles.waiting}>
          <Clock className={styles.icon} aria-hidden />
          {t('repliesWait', { count: ticket.waitingReplies })}
        </p>
      )}
      {ticket.unread && (
        <p className={styles.unread}>
          <Mail className={styles.icon} aria-hidden />
          {t('unread')}
        </p>
      )}
    </article>
  );
}
