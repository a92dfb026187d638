/** Long enough to recognise a ticket in a list, short enough for one line of it. */
const WORDS_LENGTH = 60;
const SUBJECT_LENGTH = 120;

/**
 * The subject a ticket gets while the agent does not write one: the category and the first words.
 * The window shows it and the core sends it, so both ask here.
 */
export function proposeSubject(description: string, categoryLabel: string | undefined): string {
  const words = shorten(firstSentence(description), WORDS_LENGTH);
  const parts = [categoryLabel ?? '', words].filter((part) => part !== '');
  return shorten(parts.join(' : '), SUBJECT_LENGTH);
}

function firstSentence(text: string): string {
  const line = text.trim().split(/\n/u, 1)[0] ?? '';
  const sentence = line.split(/[.!?;]\s/u, 1)[0] ?? '';
  return sentence
    .replace(/\s+/gu, ' ')
    .replace(/[\s.!?;,:]+$/u, '')
    .trim();
}

/** Cuts between two words where it can; never between the halves of an emoji. */
function shorten(text: string, length: number): string {
  const signs = Array.from(text);
  if (text.length <= length) return text;
  let kept = '';
  for (const sign of signs) {
    if (kept.length + sign.length > length - 1) break;
    kept += sign;
  }
  const lastSpace = kept.lastIndexOf(' ');
  return `${(lastSpace > length / 2 ? kept.slice(0, lastSpace) : kept).trimEnd()}…`;
}
