import type { Receipt } from '#shared/central-api.ts';
import { fault, type Fault } from '#shared/errors.ts';
import type { AttachmentFact, TicketContent } from '#shared/ticket.ts';

/** Why a receipt does not confirm a ticket; undefined when every picture was counted back. */
export function receiptProblem(content: TicketContent, receipt: Receipt): Fault | undefined {
  const { provisionalReference } = receipt;
  if (provisionalReference !== content.provisionalReference) {
    // A gateway that answers twice gives the next request the answer to the one before.
    return fault('central-unreadable', `The receipt is that of ${provisionalReference}`);
  }
  return countsBack(content.attachments, receipt.attachments);
}

/** Undefined when every picture is there: name, bytes, SHA-256. */
export function countsBack(
  declared: readonly AttachmentFact[],
  counted: readonly AttachmentFact[],
): Fault | undefined {
  const sent = fingerprints(declared);
  const stored = fingerprints(counted);
  if (sent.length === stored.length && sent.every((line, index) => line === stored[index])) {
    return undefined;
  }
  return fault('receipt-mismatch', `Sent ${sent.length} pictures, ${stored.length} counted back`);
}

const fingerprints = (attachments: readonly AttachmentFact[]): string[] =>
  attachments.map(({ name, bytes, sha256 }) => `${name} ${bytes} ${sha256}`).sort();
