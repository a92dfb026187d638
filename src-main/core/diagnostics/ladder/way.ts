import { isIP } from 'node:net';
import type { networkInterfaces } from 'node:os';
import type { Clock, Fetch } from '#core/ports.ts';
import type { Facts } from '#shared/diagnostics.ts';
import type { LadderWord } from '#shared/facts/ladder-detail.ts';
import type { NetworkCard } from '../network-card.ts';

/** Where the ladder leads and what it may use on the way. */
export interface Way {
  readonly centralUrl: URL;
  readonly platform: NodeJS.Platform;
  readonly networkInterfaces: typeof networkInterfaces;
  /** Cards with their link, the machine's own loopback left out. */
  readonly cards: () => Promise<readonly NetworkCard[]>;
  /** Whether somebody on the network gave this card its address; false where nobody can tell. */
  readonly hasLease: (card: string) => Promise<boolean>;
  /** Rejects with `UnknownFact`; `not-present` means that the system names none. */
  readonly gateway: () => Promise<Facts['gateway']>;
  /** The text of `/proc/net/arp`; rejects where there is none. */
  readonly neighbours: () => Promise<string>;
  readonly nameServers: () => Promise<readonly string[]>;
  /** `host:port` of the proxy that requests to the central take; undefined for none or not known. */
  readonly proxy: () => Promise<string | undefined>;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** The one deadline of the whole climb. */
  readonly signal: AbortSignal;
}

/** A rung that held, or was of no use here; one that broke throws. */
export interface Outcome {
  readonly outcome: 'passed' | 'skipped';
  readonly detail: LadderWord;
  readonly about?: string[];
}

export const passed = (detail: LadderWord = '', about?: string[]): Outcome => ({
  outcome: 'passed',
  detail,
  ...(about !== undefined && { about }),
});
export const skipped = (detail: LadderWord): Outcome => ({ outcome: 'skipped', detail });

export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|::1)$/u.test(host);
}

/** URLs write IPv6 addresses in brackets, sockets do not. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/gu, '');
}

export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

/** A name is sent for the certificate to be chosen by; an address must not be (RFC 6066). */
export function servernameOf(host: string): string {
  return isIP(host) === 0 ? host : '';
}
