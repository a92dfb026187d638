/**
 * French puts a space before some signs, inside its quotation marks and between thousands; a line must never
 * break there, nor between a figure and its unit.
 */
export function holdTogether(text: string): string {
  return text.replace(
    / (?=[?:;%»])|(?<=«) |(?<=\d) (?=\d{3}|([hs]|min|[kKMG][Bo])(?!\p{L}))/gu,
    '\u{a0}',
  );
}
