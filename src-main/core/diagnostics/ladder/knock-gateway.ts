import { createSocket } from 'node:dgram';
import { isIPv4, isIPv6 } from 'node:net';
import type { Facts } from '#shared/diagnostics.ts';
import { neighbourState, type NeighbourState } from '../linux/arp-table.ts';
import { knock } from '../line/knock.ts';
import type { Way } from './way.ts';
import { pause } from './within.ts';

/** `unknown`: it is there or it is not, and nothing that we may do can tell. */
export type GatewayState = 'answers' | 'silent' | 'unknown';

/** Routers offer names, or a page for their administrator; a refusal is an answer as well. */
const TCP_PORTS = [53, 443, 80];
/** Where nobody listens (traceroute's): a router that minds its manners says so. */
const UDP_PORT = 33_434;
const LOOK_EVERY_MS = 100;
const LOOKS = 10;

/**
 * Asks the gateway in every way that needs no right: connections, a datagram to a closed port, and
 * the kernel's table of neighbours. `ping` is not among them: it is a program to start, or a raw
 * socket to open, and says nothing more.
 */
export async function knockGateway(gateway: Facts['gateway'], way: Way): Promise<GatewayState> {
  const over = new AbortController();
  const signal = AbortSignal.any([way.signal, over.signal]);
  const before = await lookUp(gateway.address, way);
  const answered = Promise.withResolvers<GatewayState>();
  for (const port of TCP_PORTS) {
    void knock(scoped(gateway), port, signal).then((ms) => {
      if (ms !== null) answered.resolve('answers');
    });
  }
  void knockByDatagram(scoped(gateway), signal).then((said) => {
    if (said) answered.resolve('answers');
  });
  void watchNeighbour(gateway.address, before, { ...way, signal }).then(answered.resolve);
  return answered.promise.finally(() => over.abort());
}

/** An address of one link only must say which. */
function scoped({ address, interface: card }: Facts['gateway']): string {
  return isIPv6(address) && card !== '' ? `${address}%${card}` : address;
}

/** Fresh knowledge is proof; an entry that was there before may be minutes old, and proves nothing. */
async function watchNeighbour(
  address: string,
  before: NeighbourState | 'unknown',
  way: Way,
): Promise<GatewayState> {
  for (let looks = 0; looks < LOOKS && !way.signal.aborted; looks += 1) {
    await pause(way, LOOK_EVERY_MS);
    const now = await lookUp(address, way);
    if (before !== 'complete' && now === 'complete') return 'answers';
  }
  return (await lookUp(address, way)) === 'incomplete' ? 'silent' : 'unknown';
}

async function lookUp(address: string, { neighbours }: Way): Promise<NeighbourState | 'unknown'> {
  if (!isIPv4(address)) return 'unknown';
  const table = await neighbours().catch(() => undefined);
  return table === undefined ? 'unknown' : neighbourState(table, address);
}

/** True when the port is said to be closed; false when nothing comes until the signal aborts. */
async function knockByDatagram(address: string, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false;
  const socket = createSocket({
    type: isIPv6(address.split('%')[0] ?? '') ? 'udp6' : 'udp4',
    signal,
  });
  return new Promise((resolve) => {
    socket.on('close', () => resolve(false));
    // Windows says of a closed port what others say of a connection that was cut.
    socket.on('error', ({ code }: NodeJS.ErrnoException) => {
      resolve(code === 'ECONNREFUSED' || code === 'ECONNRESET');
    });
    socket.on('connect', () => {
      // Closed meanwhile, it would throw.
      if (!signal.aborted) socket.send(new Uint8Array(1), () => undefined);
    });
    socket.connect(UDP_PORT, address);
  });
}
