import { Clock, RotateCw, Send, TriangleAlert, Undo2, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { sentenceFor } from '#shared/error-sentences.ts';
import type { TicketDetail, WaitingReply } from '#shared/ticket.ts';
import { useLanguage, useStores } from '#renderer/stores-context.ts';
import { formatMoment } from '#renderer/text/moments.ts';
import { Button } from '#renderer/ui/button.tsx';
import { MessagePictures } from './message-pictures.tsx';
import { standingOf } from './reply-standing.ts';
import styles from './messages.module.css';

/** What was said and support has not got yet, where it will stand in the thread. */
export function WaitingReplies({ ticket }: { readonly ticket: TicketDetail }) {
  return ticket.replies.map((reply) => (
    <li key={reply.key} className={styles.message} data-from="requester" data-waiting>
      <Words reply={reply} />
      <MessagePictures ticketKey={ticket.key} attachments={reply.attachments} />
      <Standing ticket={ticket} reply={reply} />
    </li>
  ));
}

function Words({ reply }: { readonly reply: WaitingReply }) {
  const { t } = useTranslation('tickets');
  const language = useLanguage();
  const { at, wish, text } = reply;
  return (
    <>
      <p className={styles.quiet}>
        {t('you')}
        {' · '}
        <time dateTime={at}>{formatMoment(new Date(at), new Date(), language)}</time>
      </p>
      {wish !== null && <p className={styles.wish}>{t(`wish.${wish}`)}</p>}
      {text !== '' && <p className={styles.text}>{text}</p>}
    </>
  );
}

const SHAPES: Record<'waits' | 'leaves' | 'parked', LucideIcon> = {
  waits: Clock,
  leaves: Send,
  parked: TriangleAlert,
};

/** Where it is on its way, in words, and what can be done about it. */
function Standing({ ticket, reply }: { ticket: TicketDetail; reply: WaitingReply }) {
  const { t } = useTranslation('tickets');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const { thread } = useStores();
  const busy = useStore(thread, (state) => state.busy);
  const { lastFault, reason } = reply.delivery;
  const standing = standingOf(ticket, reply);
  const shape = standing === 'parked' || standing === 'leaves' ? standing : 'waits';
  const Shape = SHAPES[shape];
  const parked = lastFault === null ? null : sentenceFor(lastFault, language);
  return (
    <div className={styles.standing} data-shape={shape}>
      <p className={styles.state} role="status">
        <Shape className={styles.icon} aria-hidden />
        <span>
          {standing === 'parked'
            ? (parked ?? common(`attention.${reason ?? 'unreadable'}`))
            : t(`standing.${standing}`)}
        </span>
      </p>
      <div className={styles.acts}>
        {(standing === 'parked' || standing === 'network' || standing === 'later') && (
          <Button
            look="quiet"
            icon={RotateCw}
            disabled={busy}
            onClick={() => void thread.retry(reply.key)}
          >
            {common('tryNow')}
          </Button>
        )}
        {reply.mayWithdraw && (
          <Button
            look="quiet"
            icon={Undo2}
            disabled={busy}
            onClick={() => void thread.withdraw(reply.key)}
          >
            {t('takeReplyBack')}
          </Button>
        )}
      </div>
    </div>
  );
}
