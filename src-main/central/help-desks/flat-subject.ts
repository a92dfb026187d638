/** The spaces that French puts before its double signs are kept. */
const BREAKS = /[ \p{Cc}\p{Zl}\p{Zp}]+/gu;

/**
 * One line of whole letters that is no larger than `most`, in bytes of UTF-8 unless measured
 * otherwise; what is cut ends with an ellipsis.
 */
export function flatSubject(
  subject: string,
  most: number,
  sizeOf: (text: string) => number = (text) => Buffer.byteLength(text),
): string {
  const flat = subject.replace(BREAKS, ' ').trim();
  if (sizeOf(flat) <= most) return flat;
  let size = sizeOf('…');
  let kept = '';
  for (const sign of flat) {
    size += sizeOf(sign);
    if (size > most) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}
