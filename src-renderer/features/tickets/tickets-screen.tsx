import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useStores } from '#renderer/stores-context.ts';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { TicketList } from './ticket-list.tsx';
import { rowId } from './ticket-row.tsx';
import { Thread } from './thread.tsx';
import { useRefreshWhileSeen } from './use-refresh-while-seen.ts';
import styles from './tickets-screen.module.css';

/** List and thread side by side; in a narrow window, one after the other. */
export function TicketsScreen() {
  const { t } = useTranslation('tickets');
  const { thread, tickets } = useStores();
  const openKey = useStore(thread, (state) => state.openKey);
  const any = useStore(tickets, (list) => (list.tickets?.length ?? 0) > 0);

  useEffect(() => void tickets.load(), [tickets]);
  useRefreshWhileSeen(tickets.refresh);
  useFocusBack(openKey);

  return (
    <div className={styles.screen} data-own-scroll data-open={openKey !== null}>
      <VisuallyHidden>
        <h1>{t('title')}</h1>
      </VisuallyHidden>
      <div className={styles.list}>
        <TicketList />
      </div>
      {(any || openKey !== null) && (
        <div className={styles.thread}>
          {openKey === null ? <p className={styles.choose}>{t('choose')}</p> : <Thread />}
        </div>
      )}
    </div>
  );
}

/** Who goes back to the list goes on from the ticket they had open. */
function useFocusBack(openKey: string | null) {
  const last = useRef(openKey);
  useEffect(() => {
    if (openKey === null && last.current !== null) {
      document.getElementById(rowId(last.current))?.focus();
    }
    last.current = openKey;
  }, [openKey]);
}
