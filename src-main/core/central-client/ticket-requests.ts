import { hash } from 'node:crypto';
import { centralApi, pathOf } from '#shared/central-api.ts';
import type { RemoteTicket } from '#shared/remote-ticket.ts';
import { fault, type Fault } from '#shared/errors.ts';
import { pictureTypeOf, type PictureType } from '#shared/picture.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { TicketAddress } from '../tickets/ticket-address.ts';
import { createDeliveryRequests } from './delivery-requests.ts';
import { parseFresh, type Fresh, type HttpClient } from './http-client.ts';
import { UPLOAD_TIMEOUT_MS } from './picture-sender.ts';
import { createReplyRequests } from './reply-requests.ts';
import { ToldTicket } from './told.ts';

/** What an agent asks of the central about tickets. */
export function createTicketRequests(request: HttpClient) {
  const place = ({ reference, email }: TicketAddress) => ({
    path: { reference },
    query: { email },
  });

  return {
    ...createDeliveryRequests(request),
    ...createReplyRequests(request),

    readTicket: async (ticket: TicketAddress, etag: string | null) =>
      aboutIt(
        ticket,
        parseFresh(ToldTicket, await request(centralApi.readTicket, { ...place(ticket), etag })),
      ),

    readAttachment: async ({ reference, email }: TicketAddress, sha256: string) =>
      parsePicture(
        { reference, sha256 },
        await request(centralApi.readAttachment, {
          path: { reference, sha256 },
          query: { email },
          binary: true,
          timeoutMs: UPLOAD_TIMEOUT_MS,
        }),
      ),
  };
}

/** A gateway that answers twice gives the next request the answer to the one before. */
function aboutIt(
  { reference }: TicketAddress,
  outcome: Result<Fresh<RemoteTicket>, Fault>,
): Result<Fresh<RemoteTicket>, Fault> {
  if (!outcome.ok || !outcome.value.changed) return outcome;
  const { value } = outcome.value;
  if ([value.reference, value.provisionalReference].includes(reference)) return outcome;
  return err(fault('central-unreadable', `The answer is about ${value.reference}`));
}

/**
 * What was asked for, by its hash, or what the central says stands in its place, by its address: a gateway
 * that answers twice gives another person's.
 */
function parsePicture(
  asked: { readonly reference: string; readonly sha256: string },
  outcome: Awaited<ReturnType<HttpClient>>,
): Result<{ mediaType: PictureType; bytes: Uint8Array }, Fault> {
  if (!outcome.ok) return outcome;
  const bytes = new Uint8Array(outcome.value.data as ArrayBuffer);
  const mediaType = pictureTypeOf(bytes);
  const sha256 = hash('sha256', bytes);
  const address = pathOf(centralApi.readAttachment, { ...asked, sha256 });
  const isMeant = sha256 === asked.sha256 || outcome.value.location?.endsWith(address) === true;
  if (mediaType === undefined || !isMeant) {
    return err(fault('central-unreadable', 'The attachment is not the picture that was asked for'));
  }
  return ok({ mediaType, bytes });
}
