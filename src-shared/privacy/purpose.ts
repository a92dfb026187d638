import type { Bilingual } from '../language.ts';

/** Why a thing is read, in one line a person on the floor understands. */
export type Purpose = Bilingual;

export interface FactPurpose {
  readonly why: Purpose;
  /** By path, as `scripts/docs/list-fields.ts` writes it; a test names the ones that are missing. */
  readonly fields: Readonly<Record<string, Purpose>>;
}
