import { hash } from 'node:crypto';
import { drawPicture, type KnownPicture } from '../schedule/known-picture.ts';

/** What a ticket says and shows. */
export interface Version {
  readonly words: string;
  readonly pictures: readonly KnownPicture[];
}

/** One press of Send, as the person in front of the screen remembers it. */
export interface LedgerEntry {
  /** Begins the ticket's words and is its subject. */
  readonly marker: string;
  /** What may arrive: one, unless the program died while it was being written anew. */
  versions: readonly Version[];
  /** What the person last asked for; `either` when the program died before it said whether. */
  wish: 'send' | 'withdrawn' | 'either';
  /** `unknown` when the program died before it said anything. */
  outcome: 'unknown' | 'confirmed' | 'refused';
  /** The screen warned that nothing can be kept: the ticket lived in memory. */
  warned: boolean;
  /** A page this ticket stood on was torn afterwards. */
  torn: boolean;
  /** What was said to support since, in order. */
  readonly replies: LedgerReply[];
}

/** One press of "Envoyer la réponse". */
export interface LedgerReply {
  /** Of no other reply. */
  readonly words: string;
  readonly pictures: readonly KnownPicture[];
  outcome: LedgerEntry['outcome'];
  warned: boolean;
  torn: boolean;
}

/** What somebody of the help desk's team wrote there. */
export interface LedgerAnswer {
  /** Of its ticket. */
  readonly token: string;
  /** Of no other answer. */
  readonly text: string;
  outcome: 'unknown' | 'confirmed';
}

const REPEATS = 60;

/** A long text stands on many pages; each then bears the marker. */
export function createEntry(
  number: number,
  isLong: boolean,
  pictures: readonly KnownPicture[],
): LedgerEntry {
  const marker = `Panne ${String(number).padStart(4, '0')}`;
  const words = isLong
    ? `${marker}. ${`Rien ne va sur ce poste (${marker}). `.repeat(REPEATS)}`
    : `${marker}. Rien ne va.`;
  const [versions, wish] = [[{ words, pictures }], 'send'] as const;
  return { marker, versions, wish, outcome: 'unknown', warned: false, torn: false, replies: [] };
}

export const hashOf = (picture: KnownPicture): string => hash('sha256', drawPicture(picture));

/** Notes which tickets and replies stood on a page of the poste's database that was torn. */
export function noteTorn(ledger: readonly LedgerEntry[], page: Buffer): void {
  for (const entry of ledger) {
    const pictures = entry.versions.flatMap((version) => version.pictures);
    entry.torn ||= page.includes(entry.marker) || showsOn(pictures, page);
    // A ticket that was lost takes with it what was said about it.
    for (const reply of entry.replies) {
      reply.torn ||= entry.torn || page.includes(reply.words) || showsOn(reply.pictures, page);
    }
  }
}

function showsOn(pictures: readonly KnownPicture[], page: Buffer): boolean {
  const middle = page.subarray(page.length / 2, page.length / 2 + 16);
  return pictures.some(
    (picture) =>
      page.includes(hashOf(picture)) || Buffer.from(drawPicture(picture)).includes(middle),
  );
}
