/**
 * French puts a space before some signs and inside its quotation marks; a line must never break
 * there. English has no such space, so its texts pass through as they are.
 */
export function holdTogether(text: string): string {
  return text.replace(/ (?=[?:;»])/gu, '\u{a0}').replace(/(?<=«) /gu, '\u{a0}');
}
