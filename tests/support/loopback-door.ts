import { createServer, request as startRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { createContractServer } from '#bridge/serve-contract.ts';
import { sessionOf } from '#hosts/loopback/access-token.ts';
import { createEventStream } from '#hosts/loopback/event-stream.ts';
import { createHttpTransport } from '#hosts/loopback/http-transport.ts';
import { createLaunchCodes } from '#hosts/loopback/launch-codes.ts';
import { createRequestGuard } from '#hosts/loopback/request-guard.ts';
import { createStaticFiles } from '#hosts/loopback/static-files.ts';
import { contract, type AppEvent, type CallName, type Handlers } from '#shared/contract.ts';
import { FaultError } from '#shared/errors.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface AskOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export type LoopbackDoor = Awaited<ReturnType<typeof openLoopbackDoor>>;

const ACCESS_TOKEN = 'a'.repeat(43);

export interface DoorOptions {
  readonly handlers?: Partial<Handlers>;
  readonly pageFolder?: string;
  readonly now?: () => number;
}

/** The loopback host's real HTTP door, with handlers of the test behind it. */
export async function openLoopbackDoor(options: DoorOptions = {}) {
  const listeners = new Set<(event: AppEvent) => void>();
  const defects: unknown[] = [];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  const codes = createLaunchCodes(options.now ?? Date.now);
  const guard = createRequestGuard({
    host,
    accessToken: ACCESS_TOKEN,
    session: sessionOf(ACCESS_TOKEN),
  });
  const events = createEventStream({
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keepAliveMs: 50,
    maxBufferedBytes: 4_000_000,
  });
  const transport = createHttpTransport({
    guard,
    codes,
    events,
    serve: createContractServer({
      handlers: { ...refuseAll(), ...options.handlers },
      onDefect: (_call, thrown) => defects.push(thrown),
    }),
    files: createStaticFiles(options.pageFolder ?? '/nowhere'),
    onSecondStart: () => Promise.resolve(`http://${host}/open?code=${codes.create()}`),
    onDefect: (thrown) => defects.push(thrown),
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('request', transport);
  onTestFinished(() => {
    events.close();
    server.close();
    server.closeAllConnections();
  });

  const ask = (path: string, asking: AskOptions = {}) => askRaw(port, path, asking);
  const cookie = guard.sessionCookie.split(';')[0]!;
  /** What our own page sends. */
  const ours = {
    cookie,
    origin: `http://${host}`,
    'sec-fetch-site': 'same-origin',
    'x-sos-poste': '1',
  };
  return {
    host,
    port,
    ours,
    accessToken: ACCESS_TOKEN,
    defects,
    ask,
    createCode: codes.create,
    openSockets: () => sockets.size,
    isHeard: events.isHeard,
    emit: (event: AppEvent) => listeners.forEach((listener) => listener(event)),
    call: (name: string, body: AskOptions['body'], headers: AskOptions['headers'] = ours) =>
      ask(`/call/${name}`, { method: 'POST', headers, body: body ?? '' }),
  };
}

/** Sends the path as it stands, which `fetch` would tidy up first. */
function askRaw(port: number, path: string, { method, headers, body }: AskOptions) {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const asked = startRequest({ host: '127.0.0.1', port, path, method, headers, agent: false });
  asked.on('error', reject);
  asked.on('response', (response) => {
    const chunks: Buffer[] = [];
    response.on('error', reject);
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      resolve({ status: response.statusCode!, headers: response.headers, body: text });
    });
  });
  asked.end(body);
  return promise;
}

/** A handler for every call, as the contract asks, each an expected refusal. */
function refuseAll(): Handlers {
  const names = Object.keys(contract.calls) as CallName[];
  const refuse = () => Promise.reject(new FaultError('not-available-here', 'Not in this test'));
  return Object.fromEntries(names.map((name) => [name, refuse])) as unknown as Handlers;
}
