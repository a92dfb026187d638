import { parseReference } from '#shared/reference.ts';
/** What is indexed for a reference: as printed, and in one piece as some people type it. */
export function referenceForms(...references: readonly (string | null)[]): string {
  return references
    .filter((reference) => reference !== null)
    .flatMap((reference) => [reference, reference.replaceAll('-', '')])
    .join(' ');
}

/**
 * An FTS5 query for what a person typed: a whole reference, else every word, each as a prefix,
 * accents ignored by the tokenizer. Quoted, so that nothing typed is read as a query operator. Undefined when there is no word.
 */
export function searchQuery(typed: string): string | undefined {
  const reference = parseReference(typed);
  if (reference !== undefined) return `"${reference.replaceAll('-', '')}"`;
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return undefined;
  return words.map((word) => `"${word}"*`).join(' ');
}
