import { Clock, RotateCw, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '#shared/error-sentences.ts';
import type { TicketSummary } from '#shared/ticket.ts';
import { useLanguage, useSnapshot } from '#renderer/stores-context.ts';
import { formatWait } from '#renderer/text/moments.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import styles from './delivery-line.module.css';

export interface DeliveryLineProps {
  readonly ticket: TicketSummary;
  readonly onTryNow: () => void;
}

/** Why a ticket has not arrived yet, and when it is tried again; nothing once it has. */
export function DeliveryLine({ ticket, onTryNow }: DeliveryLineProps) {
  const { t } = useTranslation();
  const { state } = ticket.delivery;
  if (state === 'delivered') return null;
  const parked = state === 'needs-attention';
  return (
    <Notice
      tone={parked ? 'broken' : 'waiting'}
      icon={parked ? TriangleAlert : Clock}
      action={
        state !== 'sending' && (
          <Button icon={RotateCw} onClick={onTryNow}>
            {t('tryNow')}
          </Button>
        )
      }
    >
      {parked ? <Parked ticket={ticket} /> : <Waiting ticket={ticket} />}
    </Notice>
  );
}

function Waiting({ ticket: { delivery } }: { readonly ticket: TicketSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const { state, queuedAt, nextAttemptAt, lastFault } = delivery;
  const waitMs = nextAttemptAt === null ? 0 : Date.parse(nextAttemptAt) - now;
  const since = formatWait(Math.max(1_000, now - Date.parse(queuedAt)));
  return (
    <>
      {lastFault !== null && <p>{sentenceFor(lastFault, language)}</p>}
      {/* A timer that spoke each second would drown everything else. */}
      <p className={styles.figures} role="timer" aria-live="off">
        {lastFault !== null && `${t('waiting', { since })} `}
        {state === 'sending' || waitMs <= 0
          ? t('trying')
          : t('nextTry', { wait: formatWait(waitMs) })}
      </p>
    </>
  );
}

function Parked({ ticket: { delivery } }: { readonly ticket: TicketSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const phone = useSnapshot(({ poste }) => poste.supportPhone);
  const { reason, lastFault } = delivery;
  return (
    <>
      {reason !== null && <p>{t(`attention.${reason}`)}</p>}
      {reason === null && lastFault !== null && <p>{sentenceFor(lastFault, language)}</p>}
      {phone !== null && <p>{t('callSupport', { phone })}</p>}
    </>
  );
}
