import { useTranslation } from 'react-i18next';
import type { TicketDetail } from '#shared/ticket.ts';

/** "Le support l’a reçu avec 2 images et le rapport du poste." */
export function useReceiptWords({ content, delivery }: TicketDetail): string {
  const { t } = useTranslation('receipt');
  const count = content.attachments.length;
  const what = [
    count > 0 ? t('images', { count }) : undefined,
    content.report === null ? undefined : t('report'),
  ]
    .filter((part) => part !== undefined)
    .join(t('and'));
  if (delivery.state === 'delivered')
    return what === '' ? t('receivedAlone') : t('received', { what });
  return what === '' ? t('keptAlone') : t('kept', { what });
}
