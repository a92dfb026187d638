import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request, its body whole. */
export interface Call {
  readonly method: string;
  /** Below the address, without its query, decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  /** Of the caller: some keys are good for one address only. */
  readonly ip: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Simulator {
  readonly url: string;
  close(): Promise<void>;
}

/** Where a simulator keeps its state beyond its own life; left out, nowhere. */
export interface Keep {
  /** The state as it was last kept, or the first one. */
  open<State>(seed: () => State): State;
  /** What a request has changed is kept from here on, before it is answered. */
  commit(state: unknown, call: Call): void;
}

export const NOT_KEPT: Keep = { open: (seed) => seed(), commit: () => undefined };

/**
 * A simulator is a real HTTP server on loopback with its state in memory, or kept by whoever starts it. It is written from what was
 * seen, read or documented of the program, never from what an adapter of ours needs, and says at each
 * fact where it comes from:
 *   [seen]  done by us on a live server; [src] read in the program’s source; [doc] its documentation;
 *   [guess] not verified.
 */
export async function serve(handle: (call: Call) => Answer | Promise<Answer>): Promise<Simulator> {
  const server = createServer((incoming, outgoing) => {
    void callOf(incoming)
      .then(handle)
      .catch((thrown: unknown): Answer => ({ status: 500, body: String(thrown) }))
      .then(({ status, headers, body = '' }) => {
        outgoing.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
        outgoing.end(body);
      });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function callOf(incoming: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { pathname, searchParams: query } = new URL(incoming.url ?? '/', 'http://simulator');
  return {
    method: incoming.method ?? 'GET',
    path: decodeURIComponent(pathname),
    query,
    headers: incoming.headers,
    body: Buffer.concat(chunks),
    ip: incoming.socket.remoteAddress ?? '',
  };
}

export function formOf({ headers, body }: Call): Promise<FormData> {
  const type = headers['content-type'] ?? '';
  return new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  const type = { 'content-type': 'application/json; charset=UTF-8' };
  return { status, headers: { ...type, ...headers }, body: JSON.stringify(body) };
}

/** Undefined for what is no JSON in UTF-8. */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
