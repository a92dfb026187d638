import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TicketDetail } from '#shared/ticket.ts';
import { useLanguage, useSnapshot } from '#renderer/stores-context.ts';
import { formatMoment } from '#renderer/text/moments.ts';
import styles from './offline-line.module.css';

/** How old what is on the screen may be, while support cannot be reached. */
export function OfflineLine({ ticket }: { readonly ticket: TicketDetail }) {
  const { t } = useTranslation('tickets');
  const language = useLanguage();
  const offline = useSnapshot(({ central }) => central.reach === 'unreachable');
  if (!offline || ticket.delivery.state !== 'delivered') return null;
  const { syncedAt } = ticket;
  return (
    <p className={styles.line}>
      <CloudOff className={styles.icon} aria-hidden />
      {syncedAt === null
        ? t('neverSynced')
        : t('offline', { moment: formatMoment(new Date(syncedAt), new Date(), language) })}
    </p>
  );
}
