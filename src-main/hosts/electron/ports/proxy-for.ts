import type { Session } from 'electron';

/** The proxy that the system's settings, or its script, name for an address. */
export function createProxyFor(
  session: Pick<Session, 'resolveProxy'>,
): (url: string) => Promise<string | undefined> {
  return async (url) => firstProxy(await session.resolveProxy(url));
}

/** Chromium answers as a proxy script does: `PROXY proxy.example.org:3128; DIRECT`. */
export function firstProxy(answer: string): string | undefined {
  const [kind, address] = answer.split(';')[0]?.trim().split(/\s+/u) ?? [];
  return kind === 'DIRECT' ? undefined : address;
}
