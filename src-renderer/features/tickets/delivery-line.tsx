import { CircleSlash, Clock, Pencil, TriangleAlert } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryState } from '#shared/delivery.ts';
import { sentenceFor } from '#shared/error-sentences.ts';
import { formatBytes } from '#shared/format-bytes.ts';
import { assertNever } from '#shared/result.ts';
import type { TicketSummary } from '#shared/ticket.ts';
import { useLanguage, useSnapshot } from '#renderer/stores-context.ts';
import { formatWait } from '#renderer/text/moments.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import { DeliveryActions } from './delivery-actions.tsx';
import styles from './delivery-line.module.css';

/** Where a ticket is on its way, and what can be done about it; nothing once it has arrived. */
export function DeliveryLine({ ticket }: { readonly ticket: TicketSummary }) {
  const { state, reducedFromBytes } = ticket.delivery;
  if (state === 'delivered') return null;
  const { tone, icon } = LOOKS[state];
  return (
    <div className={styles.line}>
      <Notice tone={tone} icon={icon}>
        <Standing ticket={ticket} />
        {reducedFromBytes !== null && <Reduced fromBytes={reducedFromBytes} />}
      </Notice>
      <DeliveryActions ticket={ticket} />
      {needsPhone(ticket) && (
        <Suspense>
          <PhoneWayOut ticket={ticket} />
        </Suspense>
      )}
    </div>
  );
}

/** Only once the way has failed: a ticket that leaves within a second needs no other. */
const needsPhone = ({ delivery: { state, lastFault } }: TicketSummary): boolean =>
  (state === 'queued' || state === 'sending') && lastFault !== null;

const PhoneWayOut = lazy(async () => ({
  default: (await import('./phone-way-out.tsx')).PhoneWayOut,
}));

const LOOKS = {
  draft: { tone: 'waiting', icon: Pencil },
  queued: { tone: 'waiting', icon: Clock },
  sending: { tone: 'waiting', icon: Clock },
  'needs-attention': { tone: 'broken', icon: TriangleAlert },
  withdrawn: { tone: 'calm', icon: CircleSlash },
} as const satisfies Record<Exclude<DeliveryState, 'delivered'>, object>;

function Standing({ ticket }: { readonly ticket: TicketSummary }) {
  const { t } = useTranslation();
  const { state } = ticket.delivery;
  switch (state) {
    case 'queued':
    case 'sending':
      return <Waiting ticket={ticket} />;
    case 'needs-attention':
      return <Parked ticket={ticket} />;
    case 'draft':
      return <p>{t('beingEdited')}</p>;
    case 'withdrawn':
      return <p>{t('isWithdrawn')}</p>;
    case 'delivered':
      return null;
    default:
      return assertNever(state);
  }
}

function Reduced({ fromBytes }: { readonly fromBytes: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return <p>{t('reduced', { size: formatBytes(fromBytes, language) })}</p>;
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
