import { centralApi, type Delivery, type Receipt } from '#shared/central-api.ts';
import type { ErrorCode, Fault } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import type { QueuedPicture } from '../tickets/picture-rows.ts';
import type { ClaimedTicket } from '../tickets/queue-store.ts';
import { parseAnswer, type HttpClient } from './http-client.ts';
import { createPictureSender, UPLOAD_TIMEOUT_MS } from './picture-sender.ts';
import { ToldDelivery, ToldReceipt } from './told.ts';

/** What a central answers that does not know deliveries yet: 404, 405, or something else than JSON. */
const FROM_BEFORE: readonly ErrorCode[] = ['not-found', 'central-unreadable'];

/** How a ticket leaves, and how what did not quite arrive is taken up again. */
export function createDeliveryRequests(request: HttpClient) {
  const sendAhead = createPictureSender(request);

  const post = async (ticket: ClaimedTicket, pictures: readonly QueuedPicture[]) =>
    parseAnswer(
      ToldReceipt,
      await request(centralApi.createTicket, {
        headers: { 'idempotency-key': ticket.key },
        body: multipart(ticket, pictures),
        timeoutMs: UPLOAD_TIMEOUT_MS,
      }),
    );

  const readDelivery = async (key: string): Promise<Result<Delivery, Fault>> =>
    parseAnswer(ToldDelivery, await request(centralApi.readDelivery, { path: { key } }));

  /**
   * A repeat: what the central has is not sent again. A lost answer is found; the pictures go one by
   * one, so that a line that breaks again costs one of them and not all.
   */
  async function resume(ticket: ClaimedTicket): Promise<Result<Receipt, Fault>> {
    const delivery = await readDelivery(ticket.key);
    if (!delivery.ok) {
      return FROM_BEFORE.includes(delivery.error.code) ? post(ticket, ticket.pictures) : delivery;
    }
    const { receipt, held } = delivery.value;
    if (receipt !== null) return ok(receipt);
    const missing = ticket.pictures.filter(({ sha256 }) => !held.includes(sha256));
    const ahead = await sendAhead(ticket.key, missing);
    if (!ahead.ok) return ahead;
    const outcome = await post(ticket, []);
    if (outcome.ok || outcome.error.code !== 'receipt-mismatch') return outcome;
    // A gateway that answers twice had told us of another picture than the one we sent.
    return post(ticket, ticket.pictures);
  }

  return {
    /** From now on the central takes no revision up to this one; it answers what it has. */
    takeBack: async (key: string, revision: number): Promise<Result<Delivery, Fault>> =>
      parseAnswer(
        ToldDelivery,
        await request(centralApi.takeBack, { path: { key }, body: { revision } }),
      ),
    /** One attempt. The first is one request; with one picture there is nothing to gain by two. */
    createTicket: (ticket: ClaimedTicket): Promise<Result<Receipt, Fault>> =>
      ticket.attempts > 1 ? resume(ticket) : post(ticket, ticket.pictures),
  };
}

/** One part `ticket`, then pictures in the order of its attachments. Blobs, not streams: an aborted stream leaves Electron an unhandled rejection. */
function multipart({ content }: ClaimedTicket, pictures: readonly QueuedPicture[]): FormData {
  const form = new FormData();
  form.append('ticket', new Blob([JSON.stringify(content)], { type: 'application/json' }));
  for (const [index, picture] of pictures.entries()) {
    const blob = new Blob([new Uint8Array(picture.bytes)], { type: picture.mediaType });
    form.append('picture', blob, content.attachments[index]?.name ?? `image-${index + 1}`);
  }
  return form;
}
