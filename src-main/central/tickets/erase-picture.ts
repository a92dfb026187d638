import type { AttachmentFact } from '#shared/ticket.ts';
import { audit } from '../access/audit.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import type { TicketRecord, TicketStore } from '../store/store.ts';
import type { Act } from './answer-ticket.ts';
import { erasedPicture, isErased } from './erased-picture.ts';
import { systemMessage } from './follow-ticket.ts';

type Ports = Pick<CentralPorts, 'store' | 'clock' | 'random'>;

/** A picture of the ticket or of its thread; undefined for what stands in the place of one that is erased. */
export function pictureToErase(ticket: TicketRecord, sha256: string): AttachmentFact | undefined {
  if (isErased({ sha256 })) return undefined;
  const all = [ticket.attachments, ...ticket.thread.map(({ attachments }) => attachments)].flat();
  return all.find((picture) => picture.sha256 === sha256);
}

/**
 * Nobody can bring it back. Its requester reads that it is gone, the audit log who did it; what a help desk has
 * been given already stays there.
 */
export async function erasePicture(
  ports: Ports,
  ticket: TicketRecord,
  picture: Pick<AttachmentFact, 'sha256' | 'name'>,
  { by, seen }: Act,
): Promise<Awaited<ReturnType<TicketStore['change']>>> {
  const now = isoNow(ports.clock);
  const { reference, status, content } = ticket;
  // Nothing is added to a matter that is closed: it stays closed, and is erased on its day.
  const at = status === 'resolved' ? ticket.updatedAt : now;
  const said = systemMessage(ports, ticket, 'picture-erased', now, picture.name);
  const outcome = await ports.store.tickets.change({
    ...{ reference, status, at, seen },
    messages: [{ ...said, author: by.name }],
    erase: { sha256: picture.sha256, inItsPlace: erasedPicture(content.language) },
  });
  if (outcome === 'changed') await audit(ports, by.name, { kind: 'picture-erased', reference });
  return outcome;
}
