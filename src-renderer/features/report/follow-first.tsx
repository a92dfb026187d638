import { CircleX, MessagesSquare, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { sentenceFor } from '#shared/error-sentences.ts';
import type { TicketSummary } from '#shared/ticket.ts';
import { followCandidates } from '../tickets/follow-candidates.ts';
import { useDraft, useLanguage, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import styles from './before-sending.module.css';

const EACH_MINUTE_MS = 60_000;

/** Tickets that a new one of this category might repeat; none while the form holds one that waits. */
export function useFollowCandidates(categoryId: string | undefined): readonly TicketSummary[] {
  const tickets = useStore(useStores().tickets, (list) => list.tickets) ?? [];
  const { editing } = useDraft();
  const now = useNow(EACH_MINUTE_MS);
  return editing === null ? followCandidates(tickets, categoryId, now) : [];
}

/** Offered before "new": one press moves the words and the screens into the ticket that is open already. */
export function FollowFirst({ ticket }: { readonly ticket: TicketSummary }) {
  const { t } = useTranslation('report');
  const { navigation, report, thread, evidence } = useStores();
  const busy = useStore(thread, (state) => state.busy);
  const { key, mine, reference, subject } = ticket;

  const read = () => {
    navigation.go('tickets');
    void thread.open(key);
  };
  const relaunch = async () => {
    // What is moved is what the screen shows: the last words and pictures first.
    await Promise.all([report.flush(), evidence.settled()]);
    if (await thread.relaunch(key)) read();
  };
  return (
    <div className={styles.own}>
      <MessagesSquare className={styles.icon} aria-hidden />
      <p className={styles.words}>
        {t(mine ? 'already' : 'alreadyOthers')}{' '}
        <span className={styles.reference}>{reference}</span>
        <span className={styles.subject}>{subject}</span>
      </p>
      {mine && (
        <Button look="quiet" onClick={read}>
          {t('readTicket')}
        </Button>
      )}
      <Button icon={RotateCw} disabled={busy} onClick={() => void relaunch()}>
        {t('followUp')}
      </Button>
    </div>
  );
}

/** Why nothing was moved; the form has it all still. */
export function FollowRefusal() {
  const language = useLanguage();
  const { replyFault, openKey } = useStore(useStores().thread);
  if (replyFault === null || openKey !== null) return null;
  return (
    <Notice tone="broken" icon={CircleX} role="alert">
      {sentenceFor(replyFault, language)}
    </Notice>
  );
}
