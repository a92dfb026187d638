/**
 * What a Windows tool wrote, as text with plain blanks. Tools write in the console's own alphabet
 * (850 in France), some in that of windows (1252), newer ones in UTF-8 or UTF-16: the bytes decide.
 */
export function consoleText(bytes: Uint8Array, codePage: number): string {
  return decoded(bytes, codePage).replace(/[\u{a0}\u{202f}]/gu, ' ');
}

function decoded(bytes: Uint8Array, codePage: number): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (codePage === 1252 || looksLikeWindows(bytes)) {
      return new TextDecoder('windows-1252').decode(bytes);
    }
    return byTable(bytes, codePage === 437 ? UPPER_437 : UPPER_850);
  }
}

/** Accented small letters stand at 0xE0–0xFC in windows' alphabet, at 0x80–0x9F in the console's. */
function looksLikeWindows(bytes: Uint8Array): boolean {
  let [windows, console] = [0, 0];
  for (const byte of bytes) {
    if (byte >= 0xe0 && byte <= 0xfc) windows += 1;
    if (byte >= 0x80 && byte <= 0x9f) console += 1;
  }
  return windows > console;
}

function byTable(bytes: Uint8Array, upper: string): string {
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCodePoint(byte) : (upper[byte - 0x80] ?? '\u{fffd}'),
  ).join('');
}

/** Code page 850, and 858 but for the euro sign: characters 0x80 to 0xFF. */
const UPPER_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»' +
  '░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
  'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}';

const UPPER_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»' +
  '░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}';
