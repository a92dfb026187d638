import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { pause } from './within.ts';
import type { Way } from './way.ts';

/** A packet that is lost is no fault: each try stands a chance of its own. */
const TRIES = 3;
const APART_MS = 350;
const MOST_ADDRESSES = 4;

/**
 * The first of the addresses to which a connection opens, tried in turn and some time apart.
 * Rejects with the system's own error as soon as every address has refused, and when the signal aborts.
 */
export async function openFirst(
  addresses: readonly string[],
  port: number,
  { clock, signal }: Pick<Way, 'clock' | 'signal'>,
): Promise<string> {
  const tried = addresses.slice(0, MOST_ADDRESSES);
  const opened = Promise.withResolvers<string>();
  const refused = new Set<string>();
  const over = new AbortController();
  const ended = AbortSignal.any([signal, over.signal]);
  const attempt = async (address: string): Promise<void> => {
    if (ended.aborted) return;
    try {
      await openOnce(connect({ host: address, port }), 'connect', ended);
      opened.resolve(address);
    } catch (thrown: unknown) {
      refused.add(address);
      if (signal.aborted || refused.size === tried.length) opened.reject(thrown);
    }
  };
  const tries = Math.max(TRIES, tried.length);
  for (let index = 0; index < tries; index += 1) {
    const address = tried[index % tried.length] ?? '';
    void pause({ clock }, index * APART_MS).then(() => attempt(address));
  }
  return opened.promise.finally(() => over.abort());
}

/** Waits for the socket's event and puts the socket away, whatever came. */
export async function openOnce(socket: Socket, event: string, signal: AbortSignal): Promise<void> {
  // Outlives the wait below: a socket may fail once more while it is torn down.
  socket.on('error', () => undefined);
  try {
    await once(socket, event, { signal });
  } finally {
    socket.destroy();
  }
}
