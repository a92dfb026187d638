import type { Delivery } from '#shared/central-api.ts';
import { FaultError } from '#shared/errors.ts';
import { AUDIT_DAYS } from '#shared/privacy/kept-for.ts';
import { MAX_PICTURES, pictureTypeOf } from '#shared/picture.ts';
import { IdempotencyKey, type AttachmentFact } from '#shared/ticket.ts';
import { isTicketOf, type Caller } from '../access/callers.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import type { KnownKey } from '../store/store.ts';
import { hashOfBytes } from './count-pictures.ts';

type Ports = Pick<CentralPorts, 'store' | 'clock'>;

const HELD_FOR_MS = 48 * 3600_000;
/** A poste that was switched off over the holidays still holds what it tried to send before. */
const TAKEN_BACK_FOR_MS = 90 * 24 * 3600_000;

/** A key, and who asks about it. */
export interface KeyAsked {
  readonly key: string;
  readonly caller: Caller;
}

/** @throws FaultError `invalid-input` for a key that is none, `not-found` for another poste's. */
export async function readDelivery(
  { store }: Pick<Ports, 'store'>,
  asked: KeyAsked,
): Promise<Delivery> {
  const { key } = asked;
  const { tickets } = store;
  const known = await findOwn({ store }, asked);
  if (known?.isReply === true) return { receipt: null, byPhone: null, held: [], replied: true };
  const receipt = known === undefined ? null : await tickets.receipt(known.reference);
  if (receipt !== null && known?.toComplete === false) {
    return { receipt, byPhone: null, held: [] };
  }
  const byPhone = receipt && { reference: receipt.reference, status: receipt.status };
  return { receipt: null, byPhone, held: await tickets.listHeld(key) };
}

/** What is known of the key. A reply's is told to anybody who has it: it says nothing but that. */
async function findOwn(
  { store }: Pick<Ports, 'store'>,
  { key, caller }: KeyAsked,
): Promise<KnownKey | undefined> {
  assertKey(key);
  const known = await store.tickets.findKey(key);
  if (known === undefined || known.isReply) return known;
  if (await isTicketOf({ store }, caller, known.reference)) return known;
  throw new FaultError('not-found', 'The key is another poste’s');
}

/** @throws FaultError `invalid-input` for a key that is none, `not-found` for another poste's. */
export async function takeBack(ports: Ports, asked: KeyAsked, revision: number): Promise<Delivery> {
  await findOwn(ports, asked);
  const { key } = asked;
  // First the notice: an upload that commits in between is then found, not missed.
  await ports.store.tickets.takeBack({ key, revision, at: isoNow(ports.clock) });
  return readDelivery(ports, asked);
}

export interface PictureAhead extends KeyAsked {
  readonly sha256: string;
  readonly data: Uint8Array;
}

/** @throws FaultError with one of the codes `holdPicture` names in the API. */
export async function holdPicture(ports: Ports, picture: PictureAhead): Promise<Delivery> {
  const { key, caller, sha256, data } = picture;
  const { tickets } = ports.store;
  const delivery = await readDelivery(ports, { key, caller });
  // The ticket or reply is there already: nobody would ever come for this picture.
  if (delivery.receipt !== null || delivery.replied === true) return delivery;
  if (delivery.held.includes(sha256)) return delivery;
  if (delivery.held.length >= MAX_PICTURES) {
    throw new FaultError('invalid-input', 'More pictures than a ticket may have');
  }
  if (hashOfBytes(data) !== sha256) {
    throw new FaultError('receipt-mismatch', `${data.length} bytes with another SHA-256`);
  }
  if (pictureTypeOf(data) === undefined) {
    throw new FaultError('picture-unreadable', 'No known signature');
  }
  await tickets.hold({ key, sha256, data, at: isoNow(ports.clock) });
  return { ...delivery, held: [...delivery.held, sha256] };
}

/** Longer than a poste keeps counts that have not left, so that a late repeat is known. */
const BATCHES_KNOWN_FOR_MS = 90 * 86_400_000;

/** As long as the texts of tickets are kept on a poste: two years can be compared. */
const SUMS_KEPT_FOR_MS = 2 * 366 * 86_400_000;
/** So that one can still see who had given a code by which a poste came in. */
const CODES_SHOWN_FOR_MS = 90 * 86_400_000;
/** A year: who was let in is asked after an incident, which may be found late. */
const AUDIT_KEPT_FOR_MS = AUDIT_DAYS * 86_400_000;

/** Lets go of what nobody will come for any more: pictures without a ticket, notices of what was taken back. */
export async function sweepDeliveries({ store, clock }: Ports): Promise<void> {
  const { tickets, deflections, enrolments, audit } = store;
  const before = (ageMs: number) => new Date(clock.now() - ageMs).toISOString();
  await tickets.dropHeldBefore(before(HELD_FOR_MS));
  await tickets.dropTakenBackBefore(before(TAKEN_BACK_FOR_MS));
  await deflections.dropBatchesBefore(before(BATCHES_KNOWN_FOR_MS));
  await deflections.dropSumsBefore(before(SUMS_KEPT_FOR_MS).slice(0, 'YYYY-MM-DD'.length));
  await enrolments.dropCodesBefore(before(CODES_SHOWN_FOR_MS));
  await audit.dropBefore(before(AUDIT_KEPT_FOR_MS));
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
