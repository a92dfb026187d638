import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { connect, isIP, type Socket } from 'node:net';
import type { networkInterfaces } from 'node:os';
import { connect as connectSecurely } from 'node:tls';
import { centralApi, Health, pathOf } from '#shared/central-api.ts';
import type { Facts, Rung } from '#shared/diagnostics.ts';
import type { Fetch } from '../ports.ts';
import { hasUsableAddress } from './addresses.ts';
import { BrokenRung } from './fault-word.ts';
import { UnknownFact } from './probe.ts';
import { untilAborted } from './until-aborted.ts';

/** Where the ladder leads and what it may use on the way. */
export interface Way {
  readonly centralUrl: URL;
  readonly networkInterfaces: typeof networkInterfaces;
  /** Rejects with `UnknownFact`; `not-present` means that there is certainly none. */
  readonly gateway: () => Promise<Facts['gateway']>;
  readonly fetch: Fetch;
  readonly signal: AbortSignal;
}

/** A rung that held, or was of no use here; one that broke throws. Details are single machine words. */
export interface Outcome {
  readonly outcome: 'passed' | 'skipped';
  readonly detail: string;
}

const passed = (detail = ''): Outcome => ({ outcome: 'passed', detail });
const skipped = (detail: string): Outcome => ({ outcome: 'skipped', detail });

/** Everything below the request itself, tried directly from this machine. */
export const DIRECT_RUNGS: readonly (readonly [Rung, (way: Way) => Promise<Outcome>])[] = [
  ['interface', tryInterface],
  ['gateway', tryGateway],
  ['name', tryName],
  ['tcp', tryTcp],
  ['tls', tryTls],
];

/** The rung `http`: the central's own answer, by the network stack that tickets take. */
export async function askHealth({ centralUrl, fetch, signal }: Way): Promise<Outcome> {
  const url = centralUrl.href.replace(/\/$/u, '') + pathOf(centralApi.health);
  // The central never redirects: a redirect is a sign-in page in the way.
  const answer = await fetch(url, { redirect: 'manual', cache: 'no-store', signal });
  const html = answer.headers.get('content-type')?.includes('html') ?? false;
  const redirected = answer.status >= 300 && answer.status < 400;
  if (redirected || answer.status === 511 || (answer.ok && html)) {
    throw new BrokenRung('captive-portal');
  }
  if (!answer.ok) throw new BrokenRung(String(answer.status));
  const body: unknown = await answer.json().catch(() => undefined);
  if (signal.aborted) throw new BrokenRung('timeout');
  if (!Health.safeParse(body).success) throw new BrokenRung('not-a-central');
  return passed(String(answer.status));
}

async function tryInterface({ centralUrl, networkInterfaces }: Way): Promise<Outcome> {
  if (isLoopback(centralUrl)) return skipped('loopback');
  if (hasUsableAddress(networkInterfaces())) return passed();
  throw new BrokenRung('no-address');
}

/** That a route leads out; whether the router answers is left to the rungs above. */
async function tryGateway({ centralUrl, gateway, signal }: Way): Promise<Outcome> {
  if (isLoopback(centralUrl)) return skipped('loopback');
  try {
    await untilAborted(gateway(), signal);
    return passed();
  } catch (thrown) {
    if (!(thrown instanceof UnknownFact)) throw thrown;
    if (thrown.reason === 'not-present') throw new BrokenRung('no-default-route');
    return skipped('unknown');
  }
}

async function tryName({ centralUrl, signal }: Way): Promise<Outcome> {
  const host = hostOf(centralUrl);
  if (isIP(host) !== 0) return skipped('ip-address');
  await untilAborted(lookup(host), signal);
  return passed();
}

async function tryTcp({ centralUrl, signal }: Way): Promise<Outcome> {
  const socket = connect({ host: hostOf(centralUrl), port: portOf(centralUrl) });
  await opened(socket, 'connect', signal);
  return passed();
}

async function tryTls({ centralUrl, signal }: Way): Promise<Outcome> {
  if (centralUrl.protocol !== 'https:') return skipped('http');
  const host = hostOf(centralUrl);
  // A name is sent for the certificate to be chosen by; an address must not be (RFC 6066).
  const servername = isIP(host) === 0 ? host : '';
  const socket = connectSecurely({ host, port: portOf(centralUrl), servername });
  await opened(socket, 'secureConnect', signal);
  return passed();
}

async function opened(socket: Socket, event: string, signal: AbortSignal): Promise<void> {
  // Outlives the wait below: a socket may fail once more while it is torn down.
  socket.on('error', () => undefined);
  try {
    await once(socket, event, { signal });
  } finally {
    socket.destroy();
  }
}

function isLoopback(url: URL): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|::1)$/u.test(hostOf(url));
}

/** URLs write IPv6 addresses in brackets, sockets do not. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/gu, '');
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}
