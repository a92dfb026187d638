import type { RemoteTicket } from '#shared/remote-ticket.ts';
import { FaultError, raise, type Fault } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import type { TicketDetail } from '#shared/ticket.ts';
import type { CentralClient } from '../central-client/central-client.ts';
import type { TicketAddress } from '../central-client/ticket-requests.ts';
import type { Clock } from '../ports.ts';
import type { ThreadStore } from './thread-store.ts';
import type { TicketReader } from './ticket-reader.ts';

export interface ThreadsOptions {
  readonly store: ThreadStore;
  readonly reader: TicketReader;
  readonly central: Pick<CentralClient, 'reply' | 'changeStatus' | 'readAttachment'>;
  readonly clock: Clock;
  readonly onMoved: (key: string) => void;
}

export type Threads = ReturnType<typeof createThreads>;

/** What the agent does to a ticket that support has: answer, close, reopen, look at a picture. */
export function createThreads(options: ThreadsOptions) {
  const { store, reader, central, clock, onMoved } = options;

  /** @throws FaultError as the central or the network said; the agent's words stay in the window. */
  function takeOwn(key: string, outcome: Result<RemoteTicket, Fault>): TicketDetail {
    if (!outcome.ok) raise(outcome.error);
    store.merge(key, outcome.value, { etag: null, now: clock.now(), bySelf: true });
    onMoved(key);
    return reader.detail(key);
  }

  function addressOf(key: string): TicketAddress {
    const { delivery, reference, content } = reader.detail(key);
    if (delivery.state !== 'delivered') {
      throw new FaultError('offline', 'The ticket has not reached the central yet');
    }
    return { reference, email: content.requester.email };
  }

  return {
    reply: async (key: string, replyKey: string, text: string): Promise<TicketDetail> =>
      takeOwn(key, await central.reply(addressOf(key), replyKey, text)),

    changeStatus: async (
      key: string,
      to: 'resolved' | 'reopened',
      reason: string,
    ): Promise<TicketDetail> =>
      takeOwn(key, await central.changeStatus(addressOf(key), to, reason)),

    markRead(key: string): void {
      store.markRead(key);
      onMoved(key);
    },

    /** A picture of a ticket: the one kept here, else the one the central stored. */
    async picture(key: string, sha256: string) {
      const kept = reader.picture(key, sha256);
      if (kept !== undefined) return kept;
      const outcome = await central.readAttachment(addressOf(key), sha256);
      return outcome.ok ? outcome.value : raise(outcome.error);
    },
  };
}
