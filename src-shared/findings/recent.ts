import type { ChangeKind, Changes } from '../facts/changes.ts';
import type { TimelineKind } from '../facts/timeline.ts';
import type { KnownFacts, NotedEvent } from './known-facts.ts';

type Change = Changes['list'][number];

const MINUTE_MS = 60_000;

/** Notes of these kinds, oldest first, in the minutes before the report was taken. */
export function eventsOf(
  { noted }: KnownFacts,
  kinds: readonly TimelineKind[],
  withinMinutes = Infinity,
): NotedEvent[] {
  const mostMs = withinMinutes * MINUTE_MS;
  return noted.filter(({ kind, msAgo }) => msAgo <= mostMs && kinds.includes(kind));
}

/** Whole minutes from a moment to the report; 0 for one that came after it. */
export function minutesAgo({ takenAtMs }: KnownFacts, at: string): number {
  return Math.max(0, Math.floor((takenAtMs - Date.parse(at)) / MINUTE_MS));
}

export function changesOf(facts: KnownFacts, kind: ChangeKind): readonly Change[] {
  return (facts.changes?.list ?? []).filter((change) => change.kind === kind);
}

/** The first difference of a kind, with what it was and what it is. */
export function firstChange(
  facts: KnownFacts,
  kind: ChangeKind,
): { device: string; before: string; after: string } | null {
  const [change] = changesOf(facts, kind);
  if (change === undefined) return null;
  return { device: change.subject, before: change.before, after: change.after };
}

/** How often the same subject was noted, for the one that was noted most. */
export function mostNoted(events: readonly NotedEvent[]): { device: string; times: number } | null {
  const times = new Map<string, number>();
  for (const { subject } of events) times.set(subject, (times.get(subject) ?? 0) + 1);
  const [most] = [...times].toSorted(([, a], [, b]) => b - a);
  return most === undefined ? null : { device: most[0], times: most[1] };
}

/** What came or went, under whichever name the comparison kept. */
export const subjectOf = ({ subject, before, after }: Change): string =>
  [subject, before, after].find((name) => name !== '') ?? '';

/** Screens of one name are told together: `1920 × 1080 + 1920 × 1080`. */
export const countScreens = (sizes: string): number =>
  sizes === '' ? 0 : sizes.split(' + ').length;
