import type { ServerResponse } from 'node:http';
import type { AppEvent } from '#shared/contract.ts';
import { encodeWire } from '#shared/wire.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

export interface EventStreamOptions {
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void;
  /** Shorter than the idle time after which proxies and browsers give a silent line up. */
  readonly keepAliveMs?: number;
  /** What may wait for a client that does not read; beyond it the client is dropped. */
  readonly maxBufferedBytes?: number;
  readonly maxClients?: number;
}

export interface EventStream {
  /** The answer is then ours until the client leaves. */
  attach(response: ServerResponse): void;
  /** Whether a window listens. */
  isHeard(): boolean;
  close(): void;
}

/** Server-sent events. A dropped client reconnects by itself and takes a new snapshot. */
export function createEventStream(options: EventStreamOptions): EventStream {
  const { subscribe, keepAliveMs = 20_000, maxBufferedBytes = 1_000_000, maxClients = 8 } = options;
  const clients = new Set<ServerResponse>();

  const send = (text: string): void => {
    for (const client of clients) {
      client.write(text);
      if (client.writableLength > maxBufferedBytes) client.destroy();
    }
  };
  const unsubscribe = subscribe((event) => {
    if (clients.size > 0) send(`data: ${encodeWire(event)}\n\n`);
  });
  const keepAlive = setInterval(() => send(': still here\n\n'), keepAliveMs).unref();

  return {
    attach(response) {
      const [oldest] = clients;
      if (oldest !== undefined && clients.size >= maxClients) oldest.destroy();
      clients.add(response);
      response.on('close', () => clients.delete(response));
      // A client that vanished between two writes is news for 'close', not for the log.
      response.on('error', () => undefined);
      response.writeHead(200, {
        ...SECURITY_HEADERS,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.write('retry: 1000\n\n');
    },
    isHeard: () => clients.size > 0,
    close() {
      clearInterval(keepAlive);
      unsubscribe();
      for (const client of clients) client.end();
    },
  };
}
