import { LifeBuoy, MessagesSquare, Settings, type LucideIcon } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { afterFrame } from '#renderer/after-frame.ts';
import { useStores } from '#renderer/stores-context.ts';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { PLACES, type Place } from './navigation-store.ts';
import styles from './places.module.css';

const ICONS: Record<Place, LucideIcon> = {
  report: LifeBuoy,
  tickets: MessagesSquare,
  settings: Settings,
};

/** The rail of a wide window, the bar at the foot of a narrow one. */
export function Places() {
  const { t } = useTranslation();
  const { navigation, tickets } = useStores();
  const here = useStore(navigation, ({ place }) => place);
  const unread = useStore(
    tickets,
    (list) => list.tickets?.filter((ticket) => ticket.unread).length ?? 0,
  );

  useEffect(() => afterFrame(() => void tickets.load()), [tickets]);

  return (
    <nav className={styles.places} aria-label={t('places')}>
      <ul className={styles.list}>
        {PLACES.map((place) => {
          const Icon = ICONS[place];
          return (
            <li key={place}>
              <button
                type="button"
                className={styles.place}
                aria-current={place === here ? 'page' : undefined}
                onClick={() => navigation.go(place)}
              >
                <Icon className={styles.icon} aria-hidden />
                {t(place)}
                {place === 'tickets' && unread > 0 && <Unread count={unread} />}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Unread({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={styles.unread} aria-hidden>
        {count}
      </span>
      <VisuallyHidden>{`, ${t('unread', { count })}`}</VisuallyHidden>
    </>
  );
}
