/**
 * Ticket references people read aloud: `K7M-2PX-94D`.
 *
 * The alphabet leaves out what a tired eye or a bad line confuses (0/O, 1/I/L). Its 31 signs are a
 * prime number, so a weighted sum catches every single wrong sign and every pair of swapped signs.
 */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const GROUP = 3;

/** A final reference has 8 free signs and one check sign: 31^8, about 850 thousand million. */
const FINAL_SIGNS = 8;
/** A provisional one has 5, after a leading `P`: enough while tickets of one site wait. */
const PROVISIONAL_SIGNS = 5;

/** `random(n)` answers a whole number from 0 to n - 1. */
export type RandomInteger = (below: number) => number;

/** Makes a final reference, as the central does when it accepts a ticket. */
export function createReference(random: RandomInteger): string {
  return grouped(withCheckSign(randomSigns(FINAL_SIGNS, random)));
}

/** Makes the reference a ticket carries until the central answers: `P-7KM-2D9`. */
export function createProvisionalReference(random: RandomInteger): string {
  return `P-${grouped(withCheckSign(randomSigns(PROVISIONAL_SIGNS, random)))}`;
}

/** What a person typed, in the form references are stored in; undefined when the check sign is wrong. */
export function parseReference(typed: string): string | undefined {
  const signs = typed.toUpperCase().replace(/[^0-9A-Z]/gu, '');
  if (signs.length === FINAL_SIGNS + 1 && checks(signs)) return grouped(signs);
  const rest = signs.slice(1);
  if (signs.startsWith('P') && rest.length === PROVISIONAL_SIGNS + 1 && checks(rest)) {
    return `P-${grouped(rest)}`;
  }
  return undefined;
}

function randomSigns(count: number, random: RandomInteger): string {
  return Array.from({ length: count }, () => ALPHABET.charAt(random(ALPHABET.length))).join('');
}

function withCheckSign(signs: string): string {
  return signs + ALPHABET.charAt(weightedSum(signs));
}

function checks(signs: string): boolean {
  const free = signs.slice(0, -1);
  const known = Array.from(signs).every((sign) => ALPHABET.includes(sign));
  return known && withCheckSign(free) === signs;
}

/** Weights 2, 3, 4… are distinct and never 0 or 1 modulo 31; the check sign weighs -1. */
function weightedSum(signs: string): number {
  let sum = 0;
  for (const [index, sign] of Array.from(signs).entries())
    sum += (index + 2) * ALPHABET.indexOf(sign);
  return sum % ALPHABET.length;
}

function grouped(signs: string): string {
  return (signs.match(new RegExp(`.{1,${String(GROUP)}}`, 'gu')) ?? []).join('-');
}
