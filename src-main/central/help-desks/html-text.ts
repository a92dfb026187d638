const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * Plain words for a help desk that shows HTML: lines stay lines, and the spaces that a page would
 * collapse, or not break at, come back as they were.
 */
export function htmlOf(text: string): string {
  const lines = text
    .replace(/\r\n?/gu, '\n')
    .replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign)
    .replace(/[\u{a0}\u{202f}\u{2007}\u{2009}]/gu, (sign) => `&#${sign.codePointAt(0) ?? 32};`)
    .replace(/ (?= )/gu, '&#160;')
    .split('\n');
  return `<p>${lines.join('<br>')}</p>`;
}
