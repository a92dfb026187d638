/** Long enough to recognise a ticket in a list, short enough for one line of it. */
const SUBJECT_LENGTH = 80;

/**
 * The subject a ticket gets while the agent does not write one: their first words, or the category
 * while there are none. Lists show the category beside it, so it is not repeated. The window shows
 * the subject and the core sends it, so both ask here.
 */
export function proposeSubject(description: string, categoryLabel: string | undefined): string {
  const words = firstSentence(description);
  return shorten(words === '' ? (categoryLabel ?? '') : words, SUBJECT_LENGTH);
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
