/**
 * GLPI 10 keeps what it is told with three signs of HTML turned into numeric entities, markup included,
 * and answers it so; GLPI 11 no longer does. Told apart as GLPI itself does it: what was turned holds
 * no bare sign any more.
 */
export function verbatim(kept: string): string {
  if (/[<>]/u.test(kept)) return kept;
  return kept.replace(/&#(60|62|38);/gu, (_, code: string) => String.fromCharCode(Number(code)));
}
