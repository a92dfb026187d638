import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { z } from 'zod';
import { SPOKEN_SIGNS, spokenCode } from '#shared/enrolment.ts';
import type { RandomInteger } from '#shared/reference.ts';

/** How much work one guess costs; kept beside each hash, so that it can grow later. */
export interface PasswordCost {
  /** Rounds, a power of two. */
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** 32 MB and about a fifth of a second for one guess (OWASP, Password Storage Cheat Sheet). */
export const PASSWORD_COST: PasswordCost = { n: 2 ** 15, r: 8, p: 3 };

const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** `scrypt:n:r:p:salt:key`, the last two in base64url. */
const Kept = z
  .string()
  .regex(/^scrypt:\d{1,9}:\d{1,3}:\d{1,3}:[\w-]{20,60}:[\w-]{40,60}$/u)
  .transform((kept) => {
    const [, n, r, p, salt = '', key = ''] = kept.split(':');
    const cost = { n: Number(n), r: Number(r), p: Number(p) };
    return { cost, salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') };
  });

export async function hashPassword(
  password: string,
  cost: PasswordCost = PASSWORD_COST,
): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, cost);
  const { n, r, p } = cost;
  return ['scrypt', n, r, p, salt.toString('base64url'), key.toString('base64url')].join(':');
}

/** Without a kept hash the same work is done for nothing: time must not tell who has an account. */
export async function isPassword(
  password: string,
  kept: string | null,
  costOfNothing: PasswordCost = PASSWORD_COST,
): Promise<boolean> {
  if (kept === null) {
    await derive(password, Buffer.alloc(SALT_BYTES), costOfNothing);
    return false;
  }
  const { cost, salt, key } = Kept.parse(kept);
  return timingSafeEqual(await derive(password, salt, cost), key);
}

/** Composed and decomposed accents are one password: keyboards differ. */
function derive(password: string, salt: Buffer, { n, r, p }: PasswordCost): Promise<Buffer> {
  const options: ScryptOptions = { N: n, r, p, maxmem: 128 * r * (2 * n + p) + 2 ** 20 };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (thrown, key) =>
      thrown === null ? resolve(key) : reject(thrown),
    );
  });
}

/** Four groups of four signs, 79 bits: `k7mr-2pxq-94dv-hs3t`. */
export function makePassword(below: RandomInteger): string {
  return spokenCode(drawSigns(below, 16));
}

/** Signs that can be read aloud. */
export function drawSigns(below: RandomInteger, count: number): string {
  return Array.from({ length: count }, () => SPOKEN_SIGNS[below(SPOKEN_SIGNS.length)]).join('');
}
