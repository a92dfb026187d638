import { useDraft, useSnapshot } from '#renderer/stores-context.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import { IncidentBanner } from './incident-banner.tsx';
import styles from './incidents.module.css';
import { noticesToShow } from './notices-to-show.ts';

const EACH_MINUTE_MS = 60_000;

/** What support has declared, before a person writes about it. */
export function Incidents() {
  const notices = useSnapshot(({ catalogue }) => catalogue.notices);
  const site = useSnapshot(({ poste }) => poste.site);
  const now = useNow(EACH_MINUTE_MS);
  const { categoryId, answers, description: text } = useDraft();
  const application = answers['application'];
  const shown = noticesToShow(notices, now, { site, categoryId, application, text });
  if (shown.length === 0) return null;

  return (
    <div className={styles.incidents}>
      {shown.map((notice) => (
        <IncidentBanner key={notice.id} notice={notice} now={now} />
      ))}
    </div>
  );
}
