import { CircleQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TicketDetail } from '#shared/ticket.ts';
import { Notice } from '#renderer/ui/notice.tsx';

/** Support does not know it any more: what is read here is all that is left of it. */
export function MissingLine({ ticket }: { readonly ticket: TicketDetail }) {
  const { t } = useTranslation('tickets');
  if (!ticket.missing) return null;
  return (
    <Notice tone="calm" icon={CircleQuestionMark}>
      {t(ticket.status === 'resolved' ? 'missingResolved' : 'missing')}
    </Notice>
  );
}
