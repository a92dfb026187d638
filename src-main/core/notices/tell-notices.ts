import type { Notice } from '#shared/article.ts';
import type { Language } from '#shared/language.ts';
import type { Clock, Log, Notices } from '../ports.ts';
import type { Database } from '../storage/database.ts';
import { isOnThisSite } from './is-on-this-site.ts';

const WHAT = {
  incident: { fr: 'Incident en cours', en: 'Incident in progress' },
  announcement: { fr: 'Annonce du support', en: 'Notice from support' },
};

export interface TellNoticesOptions {
  readonly database: Database;
  readonly notices: Notices;
  readonly site: string | undefined;
  readonly language: () => Language;
  readonly clock: Clock;
  readonly log: Log;
  readonly onClick: () => void;
}

/** A quiet desktop notice, once for each notice about this poste's site, also over restarts. */
export function createTellNotices(options: TellNoticesOptions) {
  const { database, notices, site, language, clock, log, onClick } = options;
  /** Where the disk refuses, once in this run at least. */
  const told = new Set<string>();

  /** False when it has been told before. Written first: rather not at all than twice. */
  function remember(id: string): boolean {
    if (told.has(id)) return false;
    told.add(id);
    try {
      const { changes } = database.sql.run`INSERT INTO told_notices (notice_id, at)
        VALUES (${id}, ${clock.now()}) ON CONFLICT DO NOTHING`;
      return Number(changes) > 0;
    } catch (thrown) {
      log.error('told-notices', thrown);
      return true;
    }
  }

  return (inForce: readonly Notice[]): void => {
    for (const notice of inForce.filter((one) => isOnThisSite(one, site))) {
      if (!remember(notice.id)) continue;
      const what = notice.incident ? WHAT.incident : WHAT.announcement;
      notices.show({ title: what[language()], body: notice.title, onClick });
    }
  };
}
