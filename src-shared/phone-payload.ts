import { z } from 'zod';
import { IdempotencyKey } from './ticket.ts';
import { Language } from './language.ts';

/**
 * What a phone carries of a ticket that cannot leave the poste. An array, because names of fields would
 * take a fifth of the symbol. Cut to fit; the whole ticket follows from the poste under the same key.
 */
export const PhonePayload = z.tuple([
  /** Of this shape. */
  z.literal(1),
  Language,
  /** Provisional reference. */
  z.string().min(1).max(20),
  IdempotencyKey,
  /** Category. */
  z.string().min(1).max(60),
  /** Poste. */
  z.string().min(1).max(60),
  /** Name. */
  z.string().min(1).max(120),
  z.email().max(200),
  /** Subject. */
  z.string().min(1).max(120),
  /** The first words of the description. */
  z.string().min(1).max(400),
  /** Chief findings, in a person's words. */
  z.array(z.string().max(200)).max(3),
  /** The ticket's revision. */
  z.number().int().nonnegative(),
]);
export type PhonePayload = z.infer<typeof PhonePayload>;

/** Letters of the description that travel. */
export const PHONE_TEXT_LENGTH = 300;

/** In bytes, before the payload: which token signed it, and the signature. */
export const TOKEN_ID_BYTES = 4;
export const SIGNATURE_BYTES = 10;

const BYTES = 5;
const DIGITS = 13;

/**
 * Bytes as decimal digits, 13 for 5: a QR symbol packs digits in its numeric mode at 3⅓ bits each, so a
 * byte costs 8⅔ bits instead of the 10⅔ of base64 in byte mode (ISO/IEC 18004, 7.4). SMART Health Cards
 * do the same.
 */
export function digitsOf(bytes: Uint8Array): string {
  let digits = '';
  for (let at = 0; at < bytes.length; at += BYTES) {
    const group = bytes.subarray(at, at + BYTES);
    let value = 0;
    for (const byte of group) value = value * 256 + byte;
    digits += String(value).padStart(lengthFor(group.length), '0');
  }
  return digits;
}

/** Undefined for anything `digitsOf` would not have written. */
export function bytesOfDigits(digits: string): Uint8Array | undefined {
  if (!/^\d+$/u.test(digits)) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < digits.length; at += DIGITS) {
    const group = digits.slice(at, at + DIGITS);
    const count = [1, 2, 3, 4, 5].find((length) => lengthFor(length) === group.length);
    let value = Number(group);
    if (count === undefined || value >= 256 ** count) return undefined;
    const part: number[] = [];
    for (let left = count; left > 0; left -= 1) {
      part.unshift(value % 256);
      value = Math.floor(value / 256);
    }
    bytes.push(...part);
  }
  return Uint8Array.from(bytes);
}

const lengthFor = (byteCount: number): number => Math.ceil(byteCount * Math.log10(256));
