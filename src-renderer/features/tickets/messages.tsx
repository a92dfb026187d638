import { useTranslation } from 'react-i18next';
import type { ThreadMessage } from '#shared/ticket.ts';
import { useLanguage } from '#renderer/stores-context.ts';
import { formatMoment } from '#renderer/text/moments.ts';
import styles from './messages.module.css';

/** A conversation: support on the left, the requester on the right, the follow-up between them. */
export function Messages({ messages }: { readonly messages: readonly ThreadMessage[] }) {
  const { t } = useTranslation('tickets');
  const language = useLanguage();
  return (
    <section aria-labelledby="messages-title">
      <h3 id="messages-title">{t('thread')}</h3>
      {messages.length === 0 && <p className={styles.quiet}>{t('noMessage')}</p>}
      <ol className={styles.messages}>
        {messages.map(({ id, from, author, at, text }) => (
          <li key={id} className={styles.message} data-from={from}>
            <p className={styles.quiet}>
              {from === 'requester' ? t('you') : author || t(from)}
              {' · '}
              <time dateTime={at}>{formatMoment(new Date(at), new Date(), language)}</time>
            </p>
            <p className={styles.text}>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
