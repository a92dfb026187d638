import { randomBytes } from 'node:crypto';

/** Long enough to copy an address by hand from a terminal. */
const LIVES_MS = 10 * 60_000;
const MAX_LIVE = 16;

export interface LaunchCodes {
  create(): string;
  /** True once for each code that was created, and not after it has expired. */
  redeem(code: string): boolean;
}

/** The address that opens the window appears on a command line, so what it carries works once. */
export function createLaunchCodes(now: () => number): LaunchCodes {
  const expiries = new Map<string, number>();
  return {
    create() {
      const [oldest] = expiries.keys();
      if (oldest !== undefined && expiries.size >= MAX_LIVE) expiries.delete(oldest);
      const code = randomBytes(32).toString('base64url');
      expiries.set(code, now() + LIVES_MS);
      return code;
    },
    redeem(code) {
      const expiry = expiries.get(code);
      expiries.delete(code);
      return expiry !== undefined && now() < expiry;
    },
  };
}
