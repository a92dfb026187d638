/** Six pairs of hexadecimal digits; an IPv6 address may hold six in a row, so never inside one. */
const MAC_ADDRESS = /(?<![0-9a-f:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![0-9a-f:-])/giu;
/** Linux names a USB or Wi-Fi card after its hardware address when nothing else names it (systemd.net-naming-scheme(7)). */
const NAMED_AFTER_MAC = /(?<![\p{L}\d])((?:en|wl|ww)x)[0-9a-f]{12}(?![\p{L}\d])/giu;
/** The fields whose text a person may have chosen: a headset's name, a stick's label. */
const CHOSEN_BY_PEOPLE: readonly string[] = [
  'name',
  'mount',
  'input',
  'output',
  'callInput',
  'callOutput',
  'device',
];
/** Shorter words would take letters out of innocent names. */
const SHORTEST_PERSONAL_WORD = 3;

/**
 * Takes out of a fact what the allow-list of fields cannot see: hardware addresses wherever they
 * stand and, in names, the words that tell who a person is, such as their login.
 */
export function redact<Value>(value: Value, personalWords: readonly string[]): Value {
  const words = personalWords
    .filter((word) => word.length >= SHORTEST_PERSONAL_WORD)
    .map((word) => new RegExp(`(?<![\\p{L}\\d])${escaped(word)}(?![\\p{L}\\d])`, 'giu'));
  const redactText = (text: string, key: string) =>
    [MAC_ADDRESS, ...(CHOSEN_BY_PEOPLE.includes(key) ? words : [])].reduce(
      (kept, pattern) => kept.replace(pattern, '…'),
      text.replace(NAMED_AFTER_MAC, '$1…'),
    );
  return mapTexts(value, '', redactText) as Value;
}

function mapTexts(
  value: unknown,
  key: string,
  change: (text: string, key: string) => string,
): unknown {
  if (typeof value === 'string') return change(value, key);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, key, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, mapTexts(item, name, change)]),
  );
}

function escaped(word: string): string {
  return word.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');
}
