import { describeTried, triedTitle } from '#shared/tried-article-words.ts';
import type { TicketContent } from '#shared/ticket.ts';
import { useLanguage } from '#renderer/stores-context.ts';
import styles from './sent-answers.module.css';

/** What was tried before the ticket, so that nobody asks for it again. */
export function TriedArticles({ content }: { readonly content: TicketContent }) {
  const language = useLanguage();
  if (content.triedArticles.length === 0) return null;
  return (
    <dl className={styles.answers}>
      <div className={styles.answer}>
        <dt>{triedTitle(language)}</dt>
        {content.triedArticles.map((tried) => (
          <dd key={tried.id}>{describeTried(tried, language)}</dd>
        ))}
      </div>
    </dl>
  );
}
