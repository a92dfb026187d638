import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CentralStore } from '../store/store.ts';
import type { Metrics } from './create-metrics.ts';

export interface OperationsOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly metrics: Pick<Metrics, 'read' | 'contentType'>;
  readonly store: Pick<CentralStore, 'check'>;
}

export interface Operations {
  /** Without a trailing slash. */
  readonly url: string;
  /** From now on it is not ready: whoever balances between centrals sends no more here. */
  beginStop(): void;
  stop(): Promise<void>;
}

/** A store that answers later than this is of no use to a poste either. */
const PATIENCE_MS = 2000;

/**
 * A door of its own for those who run the central, so that no poste’s network need reach it: what
 * Prometheus reads, whether the process lives, whether it can take a ticket.
 */
export async function serveOperations(options: OperationsOptions): Promise<Operations> {
  const { metrics, store } = options;
  let stopping = false;
  const answers: Readonly<Record<string, (response: ServerResponse) => Promise<void> | void>> = {
    '/metrics': async (response) => {
      say(response, 200, await metrics.read(), metrics.contentType);
    },
    '/health/live': (response) => say(response, 200, 'alive\n'),
    '/health/ready': async (response) => {
      const isReady = !stopping && (await answersInTime(store));
      const why = stopping ? 'stopping\n' : 'the store does not answer\n';
      say(response, isReady ? 200 : 503, isReady ? 'ready\n' : why);
    },
  };
  const server = createServer(({ url = '', method }, response) => {
    const path = url.split('?')[0] ?? '';
    const answer = Object.hasOwn(answers, path) ? answers[path] : undefined;
    if (answer === undefined) say(response, 404, 'no such address\n');
    else if (method !== 'GET' && method !== 'HEAD') say(response, 405, 'only GET is known here\n');
    else {
      Promise.resolve(answer(response)).catch(() => say(response, 500, 'the reading failed\n'));
    }
  });
  server.listen(options.port, options.host);
  await once(server, 'listening');
  const { port, address, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    beginStop: () => {
      stopping = true;
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}

function say(response: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  if (response.headersSent) return;
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(response.req.method === 'HEAD' ? undefined : text);
}

async function answersInTime(store: Pick<CentralStore, 'check'>): Promise<boolean> {
  const late = Promise.withResolvers<false>();
  const timer = setTimeout(() => late.resolve(false), PATIENCE_MS);
  const answered = store.check().then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late.promise]).finally(() => clearTimeout(timer));
}
