import type { Notice } from '#shared/article.ts';

/** ISO moments in UTC compare as text. */
export function isInForce({ startsAt, endsAt }: Notice, now: string): boolean {
  return startsAt <= now && (endsAt === null || endsAt > now);
}
