import type { Random } from '#core/ports.ts';
import type { Notice } from '#shared/article.ts';
import { concerns, isInForce, isMeant } from '#shared/notice-scope.ts';
import type { TicketContent } from '#shared/ticket.ts';

/** What agents do before a banner: our assumptions, as shares from 0 to 1. */
export const MANNERS = {
  /** Sees the banner of their own outage on opening: presses; sends a ticket all the same; the rest close the window. */
  presses: 0.8,
  sendsAnyway: 0.08,
  /** The banner comes while they write: they press instead of sending what stands there. */
  turnsBack: 0.5,
  /** The banner is about something else: they press all the same, where their own words or category mean it, and where they merely see it. */
  mistakesMeant: 0.1,
  mistakesShown: 0.01,
} as const;

/** The window hears of a notice within so many milliseconds, where it listens; who opens it asks. */
export const REACHES_WITHIN_MS = 8_000;
export const LISTENS = 0.95;

/** The banners a window shows for these words; none typed yet, all that are in force. */
export function bannersFor(
  notices: readonly Notice[],
  nowMs: number,
  content: TicketContent | null,
): readonly Notice[] {
  return notices.filter(
    (notice) => isInForce(notice, nowMs) && concerns(notice, onlookerOf(content)),
  );
}

/** Whether somebody with another trouble takes one of these banners for their own. */
export function mistakenFor(
  banners: readonly Notice[],
  content: TicketContent,
  random: Random,
): Notice | undefined {
  return banners.find((notice) => {
    const meant = isMeant(notice, onlookerOf(content));
    return random() < (meant ? MANNERS.mistakesMeant : MANNERS.mistakesShown);
  });
}

function onlookerOf(content: TicketContent | null) {
  if (content === null) return {};
  const { categoryId, answers, description: text } = content;
  return { categoryId, application: answers['application'], text };
}
