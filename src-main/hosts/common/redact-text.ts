/** What never belongs in a log, wherever it was picked up: in a message, a stack or a path. */
const REDACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bBearer\s+[\w.~+/=-]+/giu, 'Bearer ***'],
  // A query may carry a token or an agent's words; the path says enough.
  [/(\bhttps?:\/\/[^\s"'<>?#]*)[?#][^\s"'<>]*/giu, '$1'],
  [/(\bhttps?:\/\/)[^\s"'<>/@]+@/giu, '$1'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, '***@***'],
  [/([A-Za-z]:\\Users\\|\/home\/|\/Users\/)[^\\/\s"']+/gu, '$1***'],
  // Long runs of key material: our tokens and hashes are at least this long.
  [/\b[\w-]{40,}\b/gu, '***'],
];

/** Takes tokens, URL queries, e-mail addresses and user names in paths out of a text. */
export function redact(text: string): string {
  return REDACTIONS.reduce((clean, [found, instead]) => clean.replace(found, instead), text);
}
