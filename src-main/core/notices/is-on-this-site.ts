import type { Notice } from '#shared/article.ts';
import { isOfSite } from '#shared/notice-scope.ts';

/**
 * For what comes to people unasked, the icon and the desktop notice: a poste whose site nobody has set
 * is not disturbed for a site that may not be its own. The window shows it, for whoever opens it.
 */
export function isOnThisSite(
  notice: Pick<Notice, 'sites'>,
  site: string | null | undefined,
): boolean {
  const isKnown = site !== null && site !== undefined;
  return notice.sites.length === 0 || (isKnown && isOfSite(notice, site));
}
