import type { Category } from '#shared/category.ts';

/**
 * Type-ahead: the next category, after the marked one, with a word that begins with the letter.
 * Families begin every label, so the words that follow count as well.
 */
export function nextStartingWith(
  categories: readonly Category[],
  markedId: string | undefined,
  letter: string,
): Category | undefined {
  const at = categories.findIndex(({ id }) => id === markedId);
  const inTurn = [...categories.slice(at + 1), ...categories.slice(0, at + 1)];
  return inTurn.find(({ label }) => initials(label).includes(plain(letter)));
}

function initials(label: string): string[] {
  const words = plain(label).split(/[^\p{Letter}]+/u);
  // "DSI Reporting": the family's name would answer to its letter on every line.
  return words.slice(words.length > 1 ? 1 : 0).map((word) => word.slice(0, 1));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
