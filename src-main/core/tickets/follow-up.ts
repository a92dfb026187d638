import type { Fault } from '#shared/errors.ts';
import type { RemoteTicket } from '#shared/remote-ticket.ts';
import type { TicketDetail } from '#shared/ticket.ts';
import type { CentralClient } from '../central-client/central-client.ts';
import { tellsOfTheWay } from '../central-client/central-reach.ts';
import type { Clock, Log } from '../ports.ts';
import type { FollowedTicket, News, ThreadStore } from './thread-store.ts';
import type { TicketReader } from './ticket-reader.ts';

export interface FollowUpOptions {
  readonly store: ThreadStore;
  readonly reader: TicketReader;
  readonly central: Pick<CentralClient, 'readTicket'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly onMoved: (key: string) => void;
  /** Support did something the agent has not seen. */
  readonly onNews: (ticket: TicketDetail, news: News) => void;
}

/** With a reference, of that ticket only. */
export type FollowUp = (reference?: string) => Promise<void>;

/** Asks the central for news of every open ticket; callers who come meanwhile share the round. */
export function createFollowUp(options: FollowUpOptions): FollowUp {
  const { store, central, clock } = options;
  let round: Promise<void> | undefined;
  let cutAt: string | undefined;

  async function askAll(): Promise<void> {
    const tickets = followedAfter(store.followed(clock.now()), cutAt);
    let failures = 0;
    cutAt = undefined;
    for (const ticket of tickets) {
      const fault = await askFor(ticket);
      if (fault?.code === 'central-failed') failures += 1;
      if (fault === undefined || !(holdsForAll(fault) || failures === MOST_FAILURES)) continue;
      cutAt = ticket.key;
      return;
    }
  }

  async function askOne(reference: string): Promise<void> {
    const ticket = store.followed(clock.now()).find((other) => other.reference === reference);
    if (ticket !== undefined) await askFor(ticket);
  }

  /** Answers why there is no answer, where there is none. */
  async function askFor(ticket: FollowedTicket): Promise<Fault | undefined> {
    const outcome = await central.readTicket(ticket, ticket.etag);
    if (!outcome.ok) {
      options.log.warn('follow-up', { code: outcome.error.code });
      if (outcome.error.code === 'not-found') loseSight(ticket);
      return outcome.error;
    }
    if (outcome.value.changed) takeNews(ticket, outcome.value.value, outcome.value.etag);
    else store.unchanged(ticket.key, clock.now());
    return undefined;
  }

  /** Nothing more will come of it, which whoever waits for it has to know. */
  function loseSight({ key }: FollowedTicket): void {
    store.missing(key, clock.now());
    options.onMoved(key);
  }

  function takeNews({ key }: FollowedTicket, remote: RemoteTicket, etag: string | null): void {
    const news = store.merge(key, remote, { etag, now: clock.now(), bySelf: false });
    options.onMoved(key);
    if (news.supportAnswered || news.statusChanged)
      options.onNews(options.reader.detail(key), news);
  }

  return (reference) =>
    reference === undefined
      ? (round ??= askAll().finally(() => (round = undefined)))
      : askOne(reference);
}

/** A central that fails for so many tickets is not asked for all of them. */
const MOST_FAILURES = 3;

/** Whether every other ticket would meet the same. What one ticket meets says nothing of the others. */
function holdsForAll(fault: Fault): boolean {
  if (fault.code === 'central-failed') return false;
  return tellsOfTheWay(fault) || fault.code === 'not-enrolled' || fault.code === 'rate-limited';
}

/** Newest first; but a round that was cut goes on behind where it was: one ticket may always cut it. */
function followedAfter(tickets: FollowedTicket[], cutAt: string | undefined): FollowedTicket[] {
  const next = tickets.findIndex(({ key }) => key === cutAt) + 1;
  return [...tickets.slice(next), ...tickets.slice(0, next)];
}
