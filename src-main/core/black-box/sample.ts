import type { CentralState } from '#shared/central-state.ts';
import type { Facts } from '#shared/diagnostics.ts';

/** What one look has found. Left out is what could not be read or is not read here. */
export interface Reading {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly cards: Facts['interfaces'] | undefined;
  readonly gateway: GatewayReading | undefined;
  readonly central: CentralState['reach'];
  readonly audio: Facts['audio-devices'] | undefined;
  readonly usb: Facts['usb-devices'] | undefined;
  readonly memory: Facts['memory'] | undefined;
  readonly disks: Facts['disks'] | undefined;
}

export interface GatewayReading {
  /** Empty where the machine has no way out. */
  readonly address: string;
  readonly answers: boolean;
}

export interface CardState {
  readonly kind: Facts['interfaces'][number]['kind'];
  readonly up: boolean;
  /** IPv4 addresses that lead beyond the cable. */
  readonly addresses: readonly string[];
  /** The last ones it had, kept while it has none. */
  readonly lastAddresses: readonly string[];
}

export interface GatewayState {
  readonly state: 'unknown' | 'answers' | 'silent';
  /** The gateway that has answered before: only its silence means something. */
  readonly proven: string;
  /** When the first of the unanswered questions was asked. */
  readonly missedSince: number | undefined;
}

/** A reading, judged in the light of what was before. */
export interface Sample {
  readonly at: number;
  readonly cards: Readonly<Record<string, CardState>>;
  readonly gateway: GatewayState;
  readonly central: CentralState['reach'];
  /** Names, one per device. Undefined while they have not been read. */
  readonly audio: readonly string[] | undefined;
  readonly usb: readonly string[] | undefined;
  readonly memoryShort: boolean;
  /** Mounts with hardly any room left. */
  readonly shortDisks: readonly string[];
}

/** What was not read is taken to be as before: a probe that fails is no event. */
export function judge(before: Sample | undefined, reading: Reading): Sample {
  const cards = judgeCards(before?.cards ?? {}, reading.cards);
  return {
    at: reading.at,
    cards,
    gateway: judgeGateway(before?.gateway ?? NO_GATEWAY, reading, cards),
    central: reading.central === 'unknown' ? (before?.central ?? 'unknown') : reading.central,
    audio: reading.audio?.map(({ name }) => name) ?? before?.audio,
    usb: reading.usb?.map(usbName) ?? before?.usb,
    memoryShort: judgeMemory(before?.memoryShort ?? false, reading.memory),
    shortDisks: judgeDisks(before?.shortDisks ?? [], reading.disks),
  };
}

function judgeCards(before: Sample['cards'], cards: Reading['cards']): Sample['cards'] {
  if (cards === undefined) return before;
  const states = cards.map(({ name, kind, link, ipv4 }): [string, CardState] => {
    const addresses = ipv4.filter((address) => !address.startsWith('169.254.'));
    const lastAddresses = addresses.length > 0 ? addresses : (before[name]?.lastAddresses ?? []);
    return [name, { kind, up: link !== 'down', addresses, lastAddresses }];
  });
  return { ...absent(before), ...Object.fromEntries(states) };
}

/** A card that is no longer listed is down; elsewhere than on Linux, only cards with an address are. */
function absent(before: Sample['cards']): Sample['cards'] {
  return Object.fromEntries(
    Object.entries(before).map(([name, card]) => [name, { ...card, up: false, addresses: [] }]),
  );
}

const NO_GATEWAY: GatewayState = { state: 'unknown', proven: '', missedSince: undefined };

/** Silent after two questions without an answer: one lost packet is no outage. */
function judgeGateway(
  before: GatewayState,
  { at, gateway }: Reading,
  cards: Sample['cards'],
): GatewayState {
  // Without an address nothing can be asked, and what is wrong has been noted already.
  if (gateway === undefined || !Object.values(cards).some(({ addresses }) => addresses.length > 0))
    return before;
  const { address, answers } = gateway;
  if (answers) return { state: 'answers', proven: address, missedSince: undefined };
  if (before.state === 'silent' || before.proven === '') return before;
  // A gateway that never answers such questions is told from a dead one by nothing.
  if (address !== '' && address !== before.proven) return NO_GATEWAY;
  if (before.missedSince === undefined) return { ...before, missedSince: at };
  return { ...before, state: 'silent' };
}

const SHORT_SHARE = 0.05;
const FINE_SHARE = 0.1;

/** Between the two shares nothing changes, so that a value on the brink makes no noise. */
function judgeMemory(wasShort: boolean, memory: Reading['memory']): boolean {
  if (memory === undefined || memory.totalBytes === 0) return wasShort;
  const share = memory.availableBytes / memory.totalBytes;
  return share < (wasShort ? FINE_SHARE : SHORT_SHARE);
}

const SHORT_DISK_BYTES = 2_000_000_000;
const FINE_DISK_BYTES = 3_000_000_000;

/** Bytes rather than a share: what stops a program is that its file does not fit. */
function judgeDisks(before: readonly string[], disks: Reading['disks']): readonly string[] {
  if (disks === undefined) return before;
  const isShort = ({ mount, freeBytes, totalBytes }: Facts['disks'][number]) => {
    const limit = before.includes(mount) ? FINE_DISK_BYTES : SHORT_DISK_BYTES;
    return freeBytes < limit && freeBytes < totalBytes / 10;
  };
  // Two sticks can have one name here, because a stick's own is left out.
  return [...new Set(disks.filter(isShort).map(({ mount }) => mount))];
}

function usbName({ name, manufacturer }: Facts['usb-devices'][number]): string {
  return name.startsWith(manufacturer) ? name : `${manufacturer} ${name}`;
}
