import type { ListedTicket } from '../agent/protocol.ts';
import { drawPicture } from '../schedule/known-picture.ts';
import { judgeReplies } from './judge-replies.ts';
import type { LedgerEntry, Version } from './ledger.ts';
import type { StoredTicket } from './read-central.ts';
import type { PosteStore } from './read-poste.ts';

export interface Evidence {
  readonly ledger: readonly LedgerEntry[];
  readonly central: readonly StoredTicket[];
  readonly poste: PosteStore;
  /** "Mes tickets" once everything was healed and had time to leave, newest first. */
  readonly listed: readonly ListedTicket[];
}

/** Counts what was confirmed against what is there. Each line is a broken promise. */
export function judge(evidence: Evidence): string[] {
  const { ledger, central, poste, listed } = evidence;
  return [
    ...ledger.flatMap((entry) => judgeSend(entry, evidence)),
    ...ledger.flatMap((entry) => judgeReplies(entry, evidence)),
    ...strangers(ledger, central),
    ...brokenOrder(ledger, listed),
    ...wrongReferences(central, poste, listed),
    ...(['ok', ''].includes(poste.integrity) ? [] : [`the poste's database: ${poste.integrity}`]),
    ...(poste.orphans === 0 ? [] : [`${poste.orphans} pictures on the poste belong to nothing`]),
  ];
}

function judgeSend(entry: LedgerEntry, { central, listed }: Evidence): string[] {
  const { marker, outcome } = entry;
  const stored = central.filter(({ subject }) => subject === marker);
  const here = listed.filter(({ subject }) => subject === marker);
  if (stored.length > 1) return [`${marker} is ${stored.length} times at the central`];
  const [ticket] = stored;
  if (ticket !== undefined && ticket.keys !== 1) return [`${marker} has ${ticket.keys} keys`];
  switch (outcome) {
    case 'refused':
      return stored.length + here.length === 0 ? [] : [`${marker} was refused, and yet it exists`];
    case 'unknown':
      return ticket === undefined ? [] : differences(entry, ticket);
    case 'confirmed':
      return judgeConfirmed(entry, ticket, here);
  }
}

function judgeConfirmed(
  entry: LedgerEntry,
  ticket: StoredTicket | undefined,
  here: readonly ListedTicket[],
): string[] {
  const { marker, torn, warned, wish, versions } = entry;
  if (ticket !== undefined && wish === 'withdrawn') return [`${marker} was withdrawn, and arrived`];
  if (ticket !== undefined) {
    const untrue = here.filter(({ state }) => state !== 'delivered');
    const lies = untrue.map(
      ({ state, lastFault }) =>
        `${marker} is at the central, the poste says ${state}, ${lastFault}`,
    );
    return [...differences(entry, ticket), ...lies];
  }
  const [kept] = here;
  if (kept?.state === 'delivered') return [`${marker} is called delivered, the central has none`];
  // Its page was torn, or the screen had said that nothing can be kept.
  if (torn || warned) return [];
  if (kept === undefined) return [`${marker} was confirmed and is lost`];
  if (wish !== 'send' && kept.state === 'withdrawn') return [];
  // An edit that the program did not survive stands in the form again.
  if (versions.length > 1 && kept.state === 'draft') return [];
  return [`${marker} did not leave although everything was healed: ${kept.state}`];
}

/** From the version that comes nearest; where there is but one, from that. */
function differences(entry: LedgerEntry, ticket: StoredTicket): string[] {
  const found = entry.versions.map((version) => differencesFrom(version, entry, ticket));
  return found.reduce((best, other) => (other.length < best.length ? other : best));
}

/** Byte for byte; a torn page may have cost a picture, never have changed one. */
function differencesFrom(
  { words, pictures }: Version,
  { marker, torn }: LedgerEntry,
  ticket: StoredTicket,
): string[] {
  const sent = pictures.map((picture) => Buffer.from(drawPicture(picture)));
  const wrong = ticket.pictures.filter((picture) => !sent.some((known) => known.equals(picture)));
  const inOrder = ticket.pictures.every((picture, at) => sent[at]?.equals(picture));
  const whole = ticket.pictures.length === sent.length && inOrder;
  return [
    ...(ticket.words === words.trim() || ticket.words === words ? [] : [`${marker}: other words`]),
    ...(wrong.length === 0 ? [] : [`${marker}: ${wrong.length} pictures nobody took`]),
    ...(whole || torn ? [] : [`${marker}: ${ticket.pictures.length} of ${sent.length} pictures`]),
  ];
}

function strangers(ledger: readonly LedgerEntry[], central: readonly StoredTicket[]): string[] {
  const known = new Set(ledger.map(({ marker }) => marker));
  return central
    .filter(({ subject }) => !known.has(subject))
    .map(({ subject }) => `nobody sent "${subject}"`);
}

/** The list shows tickets as they were sent; two agents at once may each be first. */
function brokenOrder(ledger: readonly LedgerEntry[], listed: readonly ListedTicket[]): string[] {
  const places = ledger.map(({ marker }) => marker);
  const shown = listed.map(({ subject }) => places.indexOf(subject)).reverse();
  const swapped = shown.filter((place, at) => at > 0 && place < (shown[at - 1] ?? 0) - 1);
  return swapped.map((place) => `${places[place]} stands in the wrong place`);
}

function wrongReferences(
  central: readonly StoredTicket[],
  { references }: PosteStore,
  listed: readonly ListedTicket[],
): string[] {
  const subjects = new Map(listed.map(({ key, subject }) => [key, subject]));
  const stored = new Map(central.map(({ reference, subject }) => [reference, subject]));
  return [...references]
    .filter(([key, reference]) => stored.get(reference) !== subjects.get(key))
    .map(([key, reference]) => `${subjects.get(key) ?? key} bears ${reference}, another's`);
}
