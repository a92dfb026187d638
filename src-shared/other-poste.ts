import type { Language } from './language.ts';
import type { Draft, TicketContent } from './ticket.ts';

/** The poste the words are about when it is not this one; null otherwise, and while nothing is typed. */
export function otherPosteOf(draft: Pick<Draft, 'otherPoste'> | null): string | null {
  return draft?.otherPoste?.trim() || null;
}

/** What a name and a sticker code are known by, however they are typed: `pc 214`, `PC-214`, `Pc_214`. */
export function posteCodeOf(typed: string): string {
  return typed
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** `Signalé pour PC-214, depuis PC-200`. */
export function describeOtherPoste(
  { typed, reportedFrom }: NonNullable<TicketContent['forOtherPoste']>,
  language: Language,
): string {
  return language === 'fr'
    ? `Signalé pour ${typed}, depuis ${reportedFrom}`
    : `Reported for ${typed}, from ${reportedFrom}`;
}
