import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOwnerFile } from '#hosts/common/owner-file.ts';

/** A page left open through a restart goes on working; a cookie copied last week does not. */
const RENEW_AFTER_MS = 12 * 3_600_000;

/**
 * The 256-bit token that only this account can read. A second start presents it as it is; browsers
 * get a value derived from it, so that a stolen cookie cannot act as a second start.
 */
export async function loadAccessToken(dataFolder: string, now: number): Promise<string> {
  const path = join(dataFolder, 'access-token');
  const known = await readToken(path, now);
  if (known !== undefined) return known;
  const token = randomBytes(32).toString('base64url');
  await writeOwnerFile(path, token);
  return token;
}

export function sessionOf(accessToken: string): string {
  return createHmac('sha256', accessToken).update('session').digest('base64url');
}

/** Compares in a time that tells nothing about where, or at what length, the two differ. */
export function isSameSecret(presented: string | undefined, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(presented ?? ''), digest(expected));
}

/** Undefined too when others may read the file: what it holds is then no secret. */
async function readToken(path: string, now: number): Promise<string | undefined> {
  try {
    const { mode, mtimeMs } = await stat(path);
    const isPrivate = process.platform === 'win32' || (mode & 0o077) === 0;
    if (!isPrivate || now - mtimeMs > RENEW_AFTER_MS) return undefined;
    const token = await readFile(path, 'utf8');
    return /^[\w-]{43}$/u.test(token) ? token : undefined;
  } catch {
    return undefined;
  }
}
