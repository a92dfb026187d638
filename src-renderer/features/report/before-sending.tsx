import { MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { TicketSummary } from '#shared/ticket.ts';
import { openInCategory } from '../tickets/ticket-sections.ts';
import { useCategory, useSnapshot, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFindings } from '../evidence/use-findings.ts';
import { ArticleLine } from './article-line.tsx';
import { articlesToOffer } from './articles-to-offer.ts';
import { pickArticles } from './pick-articles.ts';
import styles from './before-sending.module.css';

const MOST_TICKETS = 3;

/** What may spare a ticket: articles for the likeliest cause and for the words, and own open tickets. */
export function BeforeSending() {
  const { t } = useTranslation('report');
  const category = useCategory();
  const articles = useSnapshot(({ catalogue }) => catalogue.articles);
  const { tickets: ticketList, articleMatches } = useStores();
  const tickets = useStore(ticketList, (list) => list.tickets) ?? [];
  const found = useStore(articleMatches, (state) => state.found);
  const picked = pickArticles(articles, found, category?.id);
  const matching = articlesToOffer(articles, picked, useFindings());
  const own =
    category === undefined ? [] : openInCategory(tickets, category.id).slice(0, MOST_TICKETS);
  if (matching.length + own.length === 0) return null;

  return (
    <section className={styles.before} aria-labelledby="before-title">
      <h2 id="before-title">{t('before')}</h2>
      <ul className={styles.list}>
        {own.map((ticket) => (
          <li key={ticket.key}>
            <OwnTicket ticket={ticket} />
          </li>
        ))}
        {matching.map((article) => (
          <li key={article.id}>
            <ArticleLine article={article} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnTicket({ ticket }: { readonly ticket: TicketSummary }) {
  const { t } = useTranslation('report');
  const { navigation, thread } = useStores();
  const follow = () => {
    navigation.go('tickets');
    void thread.open(ticket.key);
  };
  return (
    <div className={styles.own}>
      <MessagesSquare className={styles.icon} aria-hidden />
      <p className={styles.words}>
        {t('already')} <span className={styles.reference}>{ticket.reference}</span>
        <span className={styles.subject}>{ticket.subject}</span>
      </p>
      <Button look="quiet" onClick={follow}>
        {t('followUp')}
      </Button>
    </div>
  );
}
