import { z } from 'zod';

/** How often articles did what, in the order in which it happens to one of them. */
export const DEFLECTION_COUNTS = [
  'shown',
  'opened',
  'solvedChecked',
  'solvedWord',
  'ticketAnyway',
] as const;
export type DeflectionCount = (typeof DEFLECTION_COUNTS)[number];

const Count = z.number().int().nonnegative().max(100_000);

/** One article on one day: how many times, never who. */
export const DeflectionRow = z.object({
  /** Of the poste's own calendar. */
  day: z.iso.date(),
  articleId: z.string().min(1).max(60),
  /** It stood on the screen, once per act. */
  shown: Count,
  opened: Count,
  /** "It works", and the check found nothing wrong any more. */
  solvedChecked: Count,
  /** "It works", and there was no check or it could tell nothing. */
  solvedWord: Count,
  /** Of the solved: the same person sent a ticket of the category within 24 hours. */
  ticketAnyway: Count,
});
export type DeflectionRow = z.infer<typeof DeflectionRow>;

export const MAX_DEFLECTION_ROWS = 300;

/** What a poste brings at once. Days and articles may come again in a later batch: they add up. */
export const DeflectionBatch = z.object({
  site: z.string().max(80),
  rows: z.array(DeflectionRow).min(1).max(MAX_DEFLECTION_ROWS),
});
export type DeflectionBatch = z.infer<typeof DeflectionBatch>;

export type DeflectionCounts = Readonly<Record<DeflectionCount, number>>;

/**
 * How many tickets were spared, between what is proven and what is believed. A ticket that came anyway
 * is taken off the proven first: the figure would rather be too low.
 */
export function sparedTickets(counts: DeflectionCounts): { least: number; most: number } {
  const { solvedChecked, solvedWord, ticketAnyway } = counts;
  return {
    least: Math.max(0, solvedChecked - ticketAnyway),
    most: Math.max(0, solvedChecked + solvedWord - ticketAnyway),
  };
}

export function addCounts(rows: readonly DeflectionCounts[]): DeflectionCounts {
  const sum = (count: DeflectionCount) => rows.reduce((total, row) => total + row[count], 0);
  return {
    shown: sum('shown'),
    opened: sum('opened'),
    solvedChecked: sum('solvedChecked'),
    solvedWord: sum('solvedWord'),
    ticketAnyway: sum('ticketAnyway'),
  };
}
