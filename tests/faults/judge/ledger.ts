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
  return { marker, versions, wish, outcome: 'unknown', warned: false, torn: false };
}

export const hashOf = (picture: KnownPicture): string => hash('sha256', drawPicture(picture));

/** Whether something of this ticket stands on a page of the poste's database. */
export function standsOn(entry: LedgerEntry, page: Buffer): boolean {
  if (page.includes(entry.marker)) return true;
  const middle = page.subarray(page.length / 2, page.length / 2 + 16);
  const pictures = entry.versions.flatMap((version) => version.pictures);
  return pictures.some(
    (picture) =>
      page.includes(hashOf(picture)) || Buffer.from(drawPicture(picture)).includes(middle),
  );
}
