/** Signs that turn the direction of a line: `exe.png` could be read as a picture and be a program. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu;

/**
 * A file's name as it leaves: letters of any script stay, and what a form, a path or a header would
 * change on its way is changed here, so that it can be compared when it is read back.
 */
export function wireName(name: string): string {
  const flat = name
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/["']/gu, '’')
    .replace(/[\\/:*?<>|%;]/gu, '-')
    .trim();
  const [, stem = '', ending = ''] = /^(.*?)(\.[a-z0-9]{1,8})?$/iu.exec(flat) ?? [];
  const kept = LONGEST_STEM.exec(stem)?.[0] ?? '';
  return `${kept === '' ? 'fichier' : kept}${ending}`;
}

/** Some keep 255 bytes, and a sign may take four. */
const LONGEST_STEM = /^.{0,55}/su;
