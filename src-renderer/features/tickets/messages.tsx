import { useTranslation } from 'react-i18next';
import type { TicketDetail } from '#shared/ticket.ts';
import { useLanguage } from '#renderer/stores-context.ts';
import { formatMoment } from '#renderer/text/moments.ts';
import { MessagePictures } from './message-pictures.tsx';
import { WaitingReplies } from './waiting-replies.tsx';
import styles from './messages.module.css';

/** A conversation: support on the left, the requester on the right, the follow-up between them. */
export function Messages({ ticket }: { readonly ticket: TicketDetail }) {
  const { t } = useTranslation('tickets');
  const language = useLanguage();
  const { thread, replies, content } = ticket;
  const who = { requester: t('you'), support: t('support'), system: t('system') };
  return (
    <section aria-labelledby="messages-title">
      <h3 id="messages-title">{t('thread')}</h3>
      {thread.length + replies.length === 0 && <p className={styles.quiet}>{t('noMessage')}</p>}
      <ol className={styles.messages}>
        {thread.map(({ id, from, author, at, text, attachments }) => {
          const isOwn = from === 'requester' && ['', content.requester.name].includes(author);
          return (
            <li key={id} className={styles.message} data-from={from}>
              <p className={styles.quiet}>
                {isOwn || author === '' ? who[from] : author}
                {' · '}
                <time dateTime={at}>{formatMoment(new Date(at), new Date(), language)}</time>
              </p>
              <p className={styles.text}>{text}</p>
              <MessagePictures ticketKey={ticket.key} attachments={attachments} />
            </li>
          );
        })}
        <WaitingReplies ticket={ticket} />
      </ol>
    </section>
  );
}
