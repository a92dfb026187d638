import { centralApi } from '#shared/central-api.ts';
import type { Fault } from '#shared/errors.ts';
import type { ReplyReceipt } from '#shared/remote-ticket.ts';
import type { Result } from '#shared/result.ts';
import type { QueuedPicture } from '../tickets/picture-rows.ts';
import type { ClaimedReply } from '../tickets/replies/reply-store.ts';
import { createPictureSender, UPLOAD_TIMEOUT_MS } from './picture-sender.ts';
import { parseAnswer, type HttpClient } from './http-client.ts';
import { ToldDelivery, ToldReplyReceipt } from './told.ts';

/** How a reply leaves; a repeat sends no picture that the central has. */
export function createReplyRequests(request: HttpClient) {
  const sendAhead = createPictureSender(request);

  const post = async (reply: ClaimedReply, pictures: readonly QueuedPicture[]) =>
    parseAnswer(
      ToldReplyReceipt,
      await request(centralApi.reply, {
        path: { reference: reply.address.reference },
        query: { email: reply.address.email },
        headers: { 'idempotency-key': reply.key },
        body: multipart(reply, pictures),
        timeoutMs: UPLOAD_TIMEOUT_MS,
      }),
    );

  async function resume(reply: ClaimedReply): Promise<Result<ReplyReceipt, Fault>> {
    const { key } = reply;
    const delivery = parseAnswer(
      ToldDelivery,
      await request(centralApi.readDelivery, { path: { key } }),
    );
    if (!delivery.ok) return delivery;
    const { held, replied = false } = delivery.value;
    if (replied) {
      const again = await post(reply, []);
      if (again.ok || again.error.code !== 'receipt-mismatch') return again;
      // A gateway that answers twice had told us of another reply.
      return post(reply, reply.pictures);
    }
    const missing = reply.pictures.filter(({ sha256 }) => !held.includes(sha256));
    const ahead = await sendAhead(key, missing);
    return ahead.ok ? post(reply, []) : ahead;
  }

  return {
    /** One attempt: words alone are simply said again, their key makes it once. */
    sendReply: (reply: ClaimedReply): Promise<Result<ReplyReceipt, Fault>> =>
      reply.attempts > 1 && reply.content.attachments.length > 0
        ? resume(reply)
        : post(reply, reply.pictures),
  };
}

function multipart({ content }: ClaimedReply, pictures: readonly QueuedPicture[]): FormData {
  const form = new FormData();
  form.append('reply', new Blob([JSON.stringify(content)], { type: 'application/json' }));
  for (const [index, { bytes, mediaType }] of pictures.entries()) {
    const blob = new Blob([new Uint8Array(bytes)], { type: mediaType });
    form.append('picture', blob, content.attachments[index]?.name ?? `image-${index + 1}`);
  }
  return form;
}
