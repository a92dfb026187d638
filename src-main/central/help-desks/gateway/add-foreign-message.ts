import type { NewThreadMessage, TicketStatus } from '#shared/ticket.ts';
import { isoNow, type CentralPorts } from '../../ports.ts';
import type { StoredPicture, TicketRecord } from '../../store/store.ts';
import { foreignKey } from './foreign-key.ts';

export interface Brought {
  /** What it is there; the same one is added once. */
  readonly foreignId: string;
  readonly message: Omit<NewThreadMessage, 'id'>;
  readonly pictures?: readonly StoredPicture[];
  /** Left out, the ticket stands as it stood. */
  readonly status?: TicketStatus;
}

const MOST_TRIES = 5;

/**
 * Adds what was read at the help desk to the thread, once; who follows the ticket hears of it. Somebody
 * who changes the ticket at the same moment is not overwritten.
 */
export async function addForeignMessage(
  { store: { tickets }, clock }: Pick<CentralPorts, 'store' | 'clock'>,
  reference: string,
  { foreignId, message, pictures = [], status }: Brought,
): Promise<void> {
  const key = foreignKey(reference, foreignId);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const ticket: TicketRecord | undefined = await tickets.find(reference);
    if (ticket === undefined) return;
    const outcome = await tickets.change({
      reference,
      messages: [{ ...message, id: key }],
      pictures,
      status: status ?? ticket.status,
      at: isoNow(clock),
      seen: ticket.version,
      once: { key, contentHash: foreignId },
      foreignId,
    });
    if (outcome !== 'changed-meanwhile') return;
  }
  throw new Error(`${reference} changed ${MOST_TRIES} times while an answer was added`);
}
