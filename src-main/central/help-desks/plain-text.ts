const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u{a0}',
  laquo: '«',
  raquo: '»',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  euro: '€',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  ucirc: 'û',
  ugrave: 'ù',
  icirc: 'î',
  iuml: 'ï',
  oelig: 'œ',
};

/** A message of a thread; what is longer was made to be. */
const LONGEST_HTML = 500_000;

/** What a reader of the page would read; no markup is left that a screen could take for its own. */
export function plainTextOf(html: string): string {
  const bare = html
    .slice(0, LONGEST_HTML)
    .replace(/<!--[\s\S]*?(?:-->|$)/gu, '')
    .replace(/<(script|style|head|template|title)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ?<br\b[^<>]*> ?/giu, '\n')
    .replace(/<li\b[^<>]*>/giu, '\n- ')
    .replace(/ ?<\/?(?:p|h[1-6]|ul|ol|table|blockquote)\b[^<>]*> ?/giu, '\n\n')
    .replace(/ ?<\/?(?:div|tr|section|article|hr)\b[^<>]*> ?/giu, '\n')
    .replace(/<\/t[dh]\s*>/giu, ' ')
    .replace(/<[a-z/!?][^>]*(?:>|$)/giu, '');
  return decodeEntities(bare)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/giu,
    (whole: string, hex?: string, dec?: string, name?: string) => {
      if (name !== undefined) return named(name) ?? whole;
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(dec);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

function named(name: string): string | undefined {
  const sign = ENTITIES[name.toLowerCase()];
  return /^[A-Z]/u.test(name) ? sign?.toUpperCase() : sign;
}
