import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { answerInstead, deliver, isInstead, type NetworkFault } from './network-faults.ts';

/** A fault that waits for the next upload; `onStruck` is told in the very instant it strikes. */
export interface ArmedFault {
  readonly name: NetworkFault;
  /** How far into the upload or the answer, from 0 to 1. */
  readonly at: number;
  readonly holdMs: number;
  readonly onStruck: () => void;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Proxy {
  readonly url: string;
  /** At all of them in turn, a request each. */
  pointAt(...ports: number[]): void;
  arm(fault: ArmedFault): void;
  /** From now on everything passes; what is being held is cut. */
  heal(): void;
  close(): Promise<void>;
}

/** The line between a poste and its central, or what stands before several. What is armed strikes uploads, one fault each, in order. */
export async function createProxy(): Promise<Proxy> {
  const armed: ArmedFault[] = [];
  const sockets = new Set<Socket>();
  let ports: readonly number[] = [];
  let turn = 0;
  const nextPort = () => ports[(turn += 1) % ports.length] ?? 0;

  const server = createServer((asked, response) => {
    asked.on('error', () => undefined);
    response.on('error', () => undefined);
    // A first attempt is one request; a repeat asks first and sends its pictures ahead, one by one.
    const { method, url = '' } = asked;
    const isPost = method === 'POST' && /^\/v1\/tickets(?:$|\/[^/]+\/replies\?)/u.test(url);
    const isUpload = isPost || url.startsWith('/v1/deliveries/');
    if (url === '/v1/events') {
      passThrough(asked, response, nextPort());
      return;
    }
    const fault = isUpload ? armed.shift() : undefined;
    void pass(asked, response, nextPort(), fault);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cutAll = () => sockets.forEach((socket) => socket.resetAndDestroy());

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pointAt: (...all) => (ports = all),
    arm: (fault) => void armed.push(fault),
    heal: () => {
      armed.length = 0;
      cutAll();
    },
    close: async () => {
      cutAll();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}

/** A line that is held open has no end to wait for. */
function passThrough(asked: IncomingMessage, response: ServerResponse, port: number): void {
  const { method, url: path, headers } = asked;
  const onward = request({ host: '127.0.0.1', port, method, path, headers, agent: false });
  onward.on('error', () => response.destroy());
  response.on('close', () => onward.destroy());
  onward.on('response', (answered) => {
    answered.on('error', () => response.destroy());
    response.writeHead(answered.statusCode ?? 0, answered.headers);
    answered.pipe(response);
  });
  onward.end();
}

async function pass(
  asked: IncomingMessage,
  response: ServerResponse,
  centralPort: number,
  fault: ArmedFault | undefined,
): Promise<void> {
  if (fault?.name === 'reset') {
    fault.onStruck();
    asked.socket.resetAndDestroy();
  } else if (fault !== undefined && isInstead(fault.name)) {
    fault.onStruck();
    answerInstead(fault.name, asked, response);
  } else {
    const answer = await forward(asked, centralPort, fault);
    if (answer === undefined) asked.socket.resetAndDestroy();
    else await deliver(answer, response, fault);
  }
}

/** Undefined when there was no whole answer: the central is down, or the way was cut. */
function forward(
  asked: IncomingMessage,
  port: number,
  fault: ArmedFault | undefined,
): Promise<Answer | undefined> {
  const { promise, resolve } = Promise.withResolvers<Answer | undefined>();
  const { method, url: path, headers } = asked;
  const onward = request({ host: '127.0.0.1', port, method, path, headers, agent: false });
  const giveUp = () => {
    onward.destroy();
    resolve(undefined);
  };
  onward.on('error', giveUp);
  onward.on('response', (answered) => void readAnswer(answered).then(resolve, giveUp));
  asked.on('error', giveUp);
  if (fault?.name === 'cut-mid-upload') cutMidway(asked, fault, giveUp);
  asked.pipe(onward);
  return promise;
}

function cutMidway(asked: IncomingMessage, fault: ArmedFault, cut: () => void): void {
  const limitBytes = Number(asked.headers['content-length'] ?? 2000) * fault.at;
  let seenBytes = 0;
  asked.on('data', (chunk: Buffer) => {
    seenBytes += chunk.length;
    if (seenBytes < limitBytes) return;
    asked.removeAllListeners('data');
    fault.onStruck();
    cut();
  });
}

async function readAnswer(answered: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of answered) chunks.push(chunk as Buffer);
  const headers = { ...answered.headers };
  delete headers['transfer-encoding'];
  delete headers.connection;
  return {
    status: answered.statusCode ?? 0,
    headers: headers as Record<string, string>,
    body: Buffer.concat(chunks),
  };
}
