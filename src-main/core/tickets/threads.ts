import { FaultError, raise } from '#shared/errors.ts';
import type { CentralClient } from '../central-client/central-client.ts';
import type { TicketAddress } from './ticket-address.ts';
import type { ThreadStore } from './thread-store.ts';
import type { TicketReader } from './ticket-reader.ts';

export interface ThreadsOptions {
  readonly store: ThreadStore;
  readonly reader: TicketReader;
  readonly central: Pick<CentralClient, 'readAttachment'>;
  readonly onMoved: (key: string) => void;
}

export type Threads = ReturnType<typeof createThreads>;

/** What the agent does to a ticket without a word: reads it, looks at a picture. */
export function createThreads(options: ThreadsOptions) {
  const { store, reader, central, onMoved } = options;

  function addressOf(key: string): TicketAddress {
    const { delivery, reference, content } = reader.detail(key);
    if (delivery.state !== 'delivered') {
      throw new FaultError('offline', 'The ticket has not reached the central yet');
    }
    return { reference, email: content.requester.email };
  }

  return {
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
