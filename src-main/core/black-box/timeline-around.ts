import {
  TIMELINE_LIMIT,
  type Timeline,
  type TimelineEvent,
  type TimelineKind,
} from '#shared/facts/timeline.ts';

/** What an agent calls "just now", and what led to it. */
export const AROUND_MS = 2 * 3_600_000;

/** The part of the ring that ends now, with the troubles that began before it and still last. */
export function timelineAround(
  events: readonly TimelineEvent[],
  now: number,
  spanMs = AROUND_MS,
): Timeline {
  const from = new Date(now - spanMs).toISOString();
  const to = new Date(now).toISOString();
  const within = events.filter(({ at }) => at >= from && at <= to);
  const lasting = unended(events.filter(({ at }) => at < from));
  return { from, to, events: [...lasting, ...within].slice(-TIMELINE_LIMIT) };
}

/**
 * The restarts that the system's own journal tells, where the black box cannot know of them.
 *
 * @param unexpectedAt ISO 8601, as the fact `restarts` has them
 */
export function withRestarts(timeline: Timeline, unexpectedAt: readonly string[]): Timeline {
  const isTold = (at: string) =>
    timeline.events.some(
      (event) =>
        event.kind === 'unexpected-restart' &&
        Math.abs(Date.parse(event.at) - Date.parse(at)) < SAME_RESTART_MS,
    );
  const added = unexpectedAt
    .filter((at) => at >= timeline.from && at <= timeline.to && !isTold(at))
    .map((at): TimelineEvent => ({ at, kind: 'unexpected-restart', subject: '' }));
  if (added.length === 0) return timeline;
  const events = [...timeline.events, ...added].sort((one, other) => (one.at < other.at ? -1 : 1));
  return { ...timeline, events: events.slice(-TIMELINE_LIMIT) };
}

/** A journal writes when the machine is up again. */
const SAME_RESTART_MS = 10 * 60_000;

/** What ends each kind of trouble. A device that has gone is no trouble after two hours. */
const ENDS: Partial<Record<TimelineKind, readonly TimelineKind[]>> = {
  'link-up': ['link-down'],
  // Whatever the card has lost with its link is told by the link.
  'link-down': ['address-lost'],
  'address-back': ['address-lost'],
  'gateway-back': ['gateway-lost'],
  'central-back': ['central-lost'],
  'memory-fine': ['memory-short'],
  'disk-fine': ['disk-short'],
};
const TROUBLES: ReadonlySet<TimelineKind> = new Set(Object.values(ENDS).flat());

function unended(events: readonly TimelineEvent[]): TimelineEvent[] {
  const open = new Map<string, TimelineEvent>();
  for (const event of events) {
    const { kind, subject } = event;
    // A new run looks for itself, and says again what is still wrong.
    if (kind === 'program-started') open.clear();
    if (kind === 'address-changed') forget(open, 'address-lost');
    for (const ended of ENDS[kind] ?? []) {
      if (kind === 'gateway-back') forget(open, ended);
      else open.delete(`${ended} ${subject}`);
    }
    if (TROUBLES.has(kind)) open.set(`${kind} ${subject}`, event);
  }
  return [...open.values()];
}

/** Its end names another subject: the new address, the new gateway. */
function forget(open: Map<string, TimelineEvent>, kind: TimelineKind): void {
  for (const [key, event] of open) if (event.kind === kind) open.delete(key);
}
