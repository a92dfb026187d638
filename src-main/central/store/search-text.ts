import type { TicketContent } from '#shared/ticket.ts';

/** Lower case without accents, so that "casqué" finds "CASQUE". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Everything of a ticket that the desk's search looks at. */
export function searchTextOf(reference: string, content: TicketContent): string {
  const { provisionalReference, subject, description, requester, answers } = content;
  const { name, email, poste, phone } = requester;
  const parts = [reference, provisionalReference, subject, name, email, poste, phone, description];
  return fold([...parts, ...Object.values(answers)].join('\n'));
}

/** The words that must all be found. An apostrophe parts them: keyboards have one, phones and word processors another. */
export function searchWords(typed: string): string[] {
  return fold(typed)
    .split(/[\s'’]+/u)
    .filter((word) => word !== '');
}
