import type { Delivery } from '#shared/central-api.ts';
import { FaultError } from '#shared/errors.ts';
import { MAX_PICTURES, pictureTypeOf } from '#shared/picture.ts';
import { IdempotencyKey, type AttachmentFact } from '#shared/ticket.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import { hashOfBytes } from './count-pictures.ts';

type Ports = Pick<CentralPorts, 'store' | 'clock'>;

const HELD_FOR_MS = 48 * 3600_000;

/** @throws FaultError `invalid-input` for a key that is none. */
export async function readDelivery({ store: { tickets } }: Ports, key: string): Promise<Delivery> {
  assertKey(key);
  const known = await tickets.findKey(key);
  if (known !== undefined && !known.toComplete) {
    return { receipt: await tickets.receipt(known.reference), held: [] };
  }
  return { receipt: null, held: await tickets.listHeld(key) };
}

export interface PictureAhead {
  readonly key: string;
  readonly sha256: string;
  readonly data: Uint8Array;
}

/** @throws FaultError with one of the codes `holdPicture` names in the API. */
export async function holdPicture(ports: Ports, picture: PictureAhead): Promise<Delivery> {
  const { key, sha256, data } = picture;
  const { tickets } = ports.store;
  const delivery = await readDelivery(ports, key);
  // The ticket is there already: nobody would ever come for this picture.
  if (delivery.receipt !== null || delivery.held.includes(sha256)) return delivery;
  if (delivery.held.length >= MAX_PICTURES) {
    throw new FaultError('invalid-input', 'More pictures than a ticket may have');
  }
  if (hashOfBytes(data) !== sha256) {
    throw new FaultError('receipt-mismatch', `${data.length} bytes with another SHA-256`);
  }
  if (pictureTypeOf(data) === undefined) {
    throw new FaultError('picture-unreadable', 'No known signature');
  }
  await tickets.dropHeldBefore(new Date(ports.clock.now() - HELD_FOR_MS).toISOString());
  await tickets.hold({ ...picture, at: isoNow(ports.clock) });
  return { ...delivery, held: [...delivery.held, sha256] };
}

/** The pictures of a ticket in the order it declares them: those that came with it, those held. */
export async function gatherPictures(
  { store: { tickets } }: Ports,
  key: string,
  declared: readonly AttachmentFact[],
  received: readonly Uint8Array[],
): Promise<readonly Uint8Array[]> {
  if (received.length >= declared.length) return received;
  const came = new Map(received.map((data) => [hashOfBytes(data), data]));
  const found = await Promise.all(
    declared.map(async ({ sha256 }) => came.get(sha256) ?? (await tickets.readHeld(key, sha256))),
  );
  return found.filter((data) => data !== undefined);
}

function assertKey(key: string): void {
  if (!IdempotencyKey.safeParse(key).success) throw new FaultError('invalid-input', 'Not a key');
}
