import { Siren } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCategory, useLanguage, useSnapshot } from '#renderer/stores-context.ts';
import { formatMoment, formatTime } from '#renderer/text/moments.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import { incidentsInForce } from './incidents-in-force.ts';
import styles from './incidents.module.css';

const EACH_MINUTE_MS = 60_000;

/** What support has declared, before a person writes about it. */
export function Incidents() {
  const { t } = useTranslation('report');
  const language = useLanguage();
  const notices = useSnapshot(({ catalogue }) => catalogue.notices);
  const now = useNow(EACH_MINUTE_MS);
  const category = useCategory();
  const shown = incidentsInForce(notices, now, category?.id);
  if (shown.length === 0) return null;

  return (
    <div className={styles.incidents}>
      {shown.map(({ id, title, text, startsAt }) => {
        const start = new Date(startsAt);
        const today = start.toDateString() === new Date(now).toDateString();
        const since = today
          ? formatTime(start, language)
          : formatMoment(start, new Date(now), language);
        return (
          <Notice key={id} tone="waiting" icon={Siren}>
            <p className={styles.title}>{t('notice', { title, since })}</p>
            <p>{text}</p>
          </Notice>
        );
      })}
    </div>
  );
}
