import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { pause } from './child.ts';
import { answerInstead, deliver, isInstead, type DeskLineFault } from './network-faults.ts';

export interface Asked {
  readonly method: string;
  /** With its query, as it is handed on. */
  readonly url: string;
  /** Which of several askers, by the `/cN` its address begins with; 0 where it has none. */
  readonly sender: number;
}

/** A fault that waits for the next request it is meant for, uploads unless it says otherwise. */
export interface ArmedFault {
  readonly name: DeskLineFault;
  readonly isMeantFor?: (asked: Asked) => boolean;
  /** Another address, where it is `rewritten`. */
  readonly rewrite?: (url: string) => string;
  /** Until when it is held back, where `holdMs` cannot tell; for `late`. */
  readonly held?: () => Promise<unknown>;
  /** Who was struck; known once it strikes. */
  readonly sender?: number;
  /** How far into the upload or the answer, from 0 to 1. */
  readonly at: number;
  readonly holdMs: number;
  /** Told in the very instant it strikes. */
  readonly onStruck: (sender: number) => void;
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

/**
 * The line between a poste and its central, between a central and its help desk, or what stands before
 * several. What is armed strikes in order, one fault each request.
 */
export async function createProxy(): Promise<Proxy> {
  const armed: ArmedFault[] = [];
  const sockets = new Set<Socket>();
  let ports: readonly number[] = [];
  let turn = 0;
  const nextPort = () => ports[(turn += 1) % ports.length] ?? 0;

  const server = createServer((asked, response) => {
    asked.on('error', () => undefined);
    response.on('error', () => undefined);
    const { sender, url } = senderOf(asked.url ?? '');
    asked.url = url;
    if (url === '/v1/events') {
      passThrough(asked, response, nextPort());
      return;
    }
    const question = { method: asked.method ?? '', url, sender };
    const at = armed.findIndex(({ isMeantFor = isUpload }) => isMeantFor(question));
    const [fault] = at < 0 ? [] : armed.splice(at, 1);
    void pass(asked, response, nextPort(), fault && { ...fault, sender });
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

/** A first attempt is one request; a repeat asks first and sends its pictures ahead, one by one. */
function isUpload({ method, url }: Asked): boolean {
  const isPost = method === 'POST' && /^\/v1\/tickets(?:$|\/[^/]+\/replies\?)/u.test(url);
  return isPost || url.startsWith('/v1/deliveries/');
}

function senderOf(url: string): Pick<Asked, 'sender' | 'url'> {
  const [, sender = '0', rest = url] = /^\/c(\d)(\/.*)$/u.exec(url) ?? [];
  return { sender: Number(sender), url: rest };
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
  const struck = () => fault?.onStruck(fault.sender ?? 0);
  if (fault?.name === 'reset') {
    struck();
    asked.socket.resetAndDestroy();
  } else if (fault !== undefined && isInstead(fault.name)) {
    struck();
    answerInstead(fault.name, asked, response);
  } else if (fault?.name === 'late') {
    await passLate(asked, centralPort, fault);
  } else {
    if (fault?.name === 'watched' || fault?.name === 'rewritten') struck();
    if (fault?.rewrite !== undefined) asked.url = fault.rewrite(asked.url ?? '');
    const answer = await forward(asked, centralPort, fault);
    if (answer === undefined) asked.socket.resetAndDestroy();
    else await deliver(answer, response, fault);
  }
}

/** Whoever asks believes that nothing came of it, and then something does. */
async function passLate(asked: IncomingMessage, port: number, fault: ArmedFault): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of asked) chunks.push(chunk as Buffer);
  fault.onStruck(fault.sender ?? 0);
  const { socket, method, url: path, headers } = asked;
  if (!socket.destroyed) await once(socket, 'close');
  await (fault.held?.() ?? pause(fault.holdMs));
  const onward = request({ host: '127.0.0.1', port, method, path, headers, agent: false });
  onward.on('error', () => undefined);
  onward.on('response', (answered) => answered.resume());
  onward.end(Buffer.concat(chunks));
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
    fault.onStruck(fault.sender ?? 0);
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
