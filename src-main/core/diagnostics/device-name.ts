/** A name as one line without its outer blanks; a device that holds a novel is cut short. */
export function deviceName(text: unknown): string {
  if (typeof text !== 'string') return '';
  return text
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .toWellFormed();
}

const LONGEST_NAME = 120;

/** A share as the facts hold it, from whatever number a tool prints; null for one that is no share. */
export function wholePercent(value: number, most: number): number | null {
  if (!Number.isFinite(value) || value < 0) return null;
  return Math.min(most, Math.round(value));
}
