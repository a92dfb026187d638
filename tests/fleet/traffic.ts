/** Health: is the central there. News: catalogue, notices, open tickets. Ticket: one submission. */
export const REQUEST_KINDS = ['health', 'news', 'ticket'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Requests per second of virtual time, as the central's door sees them, refused ones included. */
export interface Traffic {
  count(kind: RequestKind, at: number): void;
  /** One figure per second from `from` to `to`. */
  perSecond(kind: RequestKind, from: number, to: number): number[];
  /** The busiest second, all kinds together. */
  peak(from: number, to: number): number;
}

export function createTraffic(): Traffic {
  const counts = { health: new Map(), news: new Map(), ticket: new Map() } as Record<
    RequestKind,
    Map<number, number>
  >;
  const perSecond: Traffic['perSecond'] = (kind, from, to) => {
    const first = Math.floor(from / 1000);
    const seconds = Math.max(0, Math.ceil(to / 1000) - first);
    return Array.from({ length: seconds }, (_, index) => counts[kind].get(first + index) ?? 0);
  };

  return {
    count: (kind, at) => {
      const second = Math.floor(at / 1000);
      counts[kind].set(second, (counts[kind].get(second) ?? 0) + 1);
    },
    perSecond,
    peak: (from, to) => {
      const [health, news, ticket] = REQUEST_KINDS.map((kind) => perSecond(kind, from, to));
      return health!.reduce(
        (most, figure, second) => Math.max(most, figure + news![second]! + ticket![second]!),
        0,
      );
    },
  };
}
