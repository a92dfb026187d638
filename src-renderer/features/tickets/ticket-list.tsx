import { Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { sentenceFor } from '#shared/error-sentences.ts';
import { useLanguage, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { FindTicket } from './find-ticket.tsx';
import { TicketRow } from './ticket-row.tsx';
import { sectionsOf } from './ticket-sections.ts';
import styles from './ticket-list.module.css';

export function TicketList() {
  const { t } = useTranslation('tickets');
  const language = useLanguage();
  const { tickets: store, navigation } = useStores();
  const { tickets, search, found, fault } = useStore(store);
  const shown = found ?? tickets;

  return (
    <div className={styles.list}>
      {fault !== null && <p>{sentenceFor(fault, language)}</p>}
      {tickets === null && fault === null && <Progress label={t('opening')} />}
      {tickets?.length === 0 && (
        <div className={styles.empty}>
          <Inbox className={styles.icon} aria-hidden />
          <p>{t('empty')}</p>
          <Button onClick={() => navigation.go('report')}>{t('first')}</Button>
        </div>
      )}
      {tickets !== null && tickets.length > 0 && (
        <TextField
          id="ticket-search"
          type="search"
          label={t('search')}
          placeholder={t('searchHint')}
          value={search}
          onText={(text) => void store.searchFor(text)}
        />
      )}
      <VisuallyHidden>
        <p role="status">{found === null ? '' : t('results', { count: found.length })}</p>
      </VisuallyHidden>
      {found?.length === 0 && <p className={styles.quiet}>{t('notFound', { search })}</p>}
      {sectionsOf(shown ?? []).map((section) => (
        <section key={section.name} aria-labelledby={`section-${section.name}`}>
          <h2 id={`section-${section.name}`} className={styles.section}>
            {t(`sections.${section.name}`)}
          </h2>
          <ul className={styles.rows}>
            {section.tickets.map((ticket) => (
              <li key={ticket.key}>
                <TicketRow ticket={ticket} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <FindTicket />
    </div>
  );
}
