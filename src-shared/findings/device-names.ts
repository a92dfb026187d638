/** Names are all a report has of a device; these are how makers and systems write them. */

const HEADSET =
  /headset|casque|micro-casque|ecouteur|écouteur|earphone|headphone|jabra|plantronics|poly |blackwire|voyager|sennheiser|epos|logitech (?:h|zone|usb h)|yealink|axtel|eno |freemate|kontakt|evolve|lifechat/iu;
const SCREEN_SOUND =
  /hdmi|display ?port|displayport|display audio|nvidia high definition|amd high definition|moniteur|monitor|écran/iu;
const HANDS_FREE = /hands-?free|mains libres|\bhfp\b|ag audio|handsfree/iu;

export const looksLikeHeadset = (name: string): boolean => HEADSET.test(name);
/** Sound that comes out of a screen, which seldom has loudspeakers worth the name. */
export const isScreenSound = (name: string): boolean =>
  SCREEN_SOUND.test(name) && !looksLikeHeadset(name);
/** A Bluetooth headset in the profile that carries a microphone, at telephone quality. */
export const isHandsFree = (name: string): boolean => HANDS_FREE.test(name);

/** Systems wrap one device's name in another: `Headset Microphone (Jabra Evolve2 40)`. */
export function sameDevice(one: string, other: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\d]/gu, '');
