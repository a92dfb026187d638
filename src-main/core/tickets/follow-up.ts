import type { RemoteTicket } from '#shared/remote-ticket.ts';
import type { TicketDetail } from '#shared/ticket.ts';
import type { CentralClient } from '../central-client/central-client.ts';
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

  async function ask(reference?: string): Promise<void> {
    const followed = store.followed(clock.now());
    const wanted = (ticket: FollowedTicket) =>
      reference === undefined || ticket.reference === reference;
    for (const ticket of followed.filter(wanted)) {
      const outcome = await central.readTicket(ticket, ticket.etag);
      if (!outcome.ok) {
        options.log.warn('follow-up', { code: outcome.error.code });
        // One ticket the central no longer knows says nothing of the others.
        if (outcome.error.code === 'not-found') continue;
        return;
      }
      if (outcome.value.changed) takeNews(ticket, outcome.value.value, outcome.value.etag);
      else store.unchanged(ticket.key, clock.now());
    }
  }

  function takeNews({ key }: FollowedTicket, remote: RemoteTicket, etag: string | null): void {
    const news = store.merge(key, remote, { etag, now: clock.now(), bySelf: false });
    options.onMoved(key);
    if (news.supportAnswered || news.statusChanged)
      options.onNews(options.reader.detail(key), news);
  }

  return (reference) =>
    reference === undefined ? (round ??= ask().finally(() => (round = undefined))) : ask(reference);
}
