import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { assertNever } from '#shared/result.ts';
import { pause } from './child.ts';
import type { Answer, ArmedFault } from './proxy.ts';

/** Struck before the central has heard anything: it answers in the central's place. */
const INSTEAD = [
  'storm-500',
  'storm-429',
  'storm-503',
  'captive-page',
  'captive-redirect',
] as const;
type Instead = (typeof INSTEAD)[number];

/** Struck after the central has committed: only its answer suffers. */
const AFTER_COMMIT = [
  'answer-lost',
  'answer-cut',
  'stall',
  'slow-loris',
  'length-too-long',
  'length-too-short',
  'duplicate-answer',
  'late-duplicate',
] as const;
type AfterCommit = (typeof AFTER_COMMIT)[number];

export const NETWORK_FAULTS = ['reset', 'cut-mid-upload', ...INSTEAD, ...AFTER_COMMIT] as const;
export type NetworkFault = (typeof NETWORK_FAULTS)[number];

/** On the line between a central and its help desk alone. */
export type DeskLineFault =
  | NetworkFault
  /** Handed on as it is: whoever armed it acts at that instant. */
  | 'watched'
  /** Handed on to another address. */
  | 'rewritten'
  /** Handed on once whoever asked has given up, and a moment more. */
  | 'late';

export const isInstead = (name: DeskLineFault): name is Instead =>
  (INSTEAD as readonly string[]).includes(name);

/** What gateways, load balancers and hotel portals say. */
export function answerInstead(
  name: Instead,
  asked: IncomingMessage,
  response: ServerResponse,
): void {
  asked.resume();
  switch (name) {
    case 'storm-500':
      response.writeHead(500, { 'content-type': 'text/plain' }).end('Internal Server Error');
      break;
    case 'storm-429':
      response.writeHead(429, { 'retry-after': '20' }).end();
      break;
    case 'storm-503': {
      const inAMinute = new Date(Date.now() + 60_000).toUTCString();
      response.writeHead(503, { 'retry-after': inAMinute }).end();
      break;
    }
    case 'captive-page':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Bienvenue au WiFi</h1>');
      break;
    case 'captive-redirect':
      response.writeHead(302, { location: 'http://127.0.0.1:9/portal' }).end();
      break;
    default:
      assertNever(name);
  }
}

/** Hands the central's answer on, or what the fault leaves of it. */
export async function deliver(
  answer: Answer,
  response: ServerResponse,
  fault: ArmedFault | undefined,
): Promise<void> {
  await repeatLate(response);
  if (fault === undefined || !isAfterCommit(fault.name)) {
    hand(answer, response);
    return;
  }
  if (fault.name !== 'late-duplicate') fault.onStruck(fault.sender ?? 0);
  await maim(fault.name, answer, response, fault);
}

const isAfterCommit = (name: DeskLineFault): name is AfterCommit =>
  (AFTER_COMMIT as readonly string[]).includes(name);

async function maim(
  name: AfterCommit,
  answer: Answer,
  response: ServerResponse,
  fault: ArmedFault,
): Promise<void> {
  const { at, holdMs } = fault;
  const raw = rawOf(answer);
  const { socket } = response;
  switch (name) {
    case 'answer-lost':
      socket?.resetAndDestroy();
      break;
    case 'answer-cut':
      socket?.end(raw.subarray(0, Math.floor(raw.length * at)));
      break;
    case 'stall':
      await pause(holdMs);
      socket?.resetAndDestroy();
      break;
    case 'slow-loris':
      for (const byte of raw.subarray(0, 40)) {
        socket?.write(Buffer.of(byte));
        await pause(holdMs / 40);
      }
      socket?.resetAndDestroy();
      break;
    case 'length-too-long':
      socket?.write(rawOf(answer, answer.body.length + 50));
      await pause(200);
      socket?.destroy();
      break;
    case 'length-too-short':
      socket?.write(rawOf(answer, answer.body.length - 7));
      await pause(200);
      socket?.destroy();
      break;
    case 'duplicate-answer':
      hand(answer, response);
      socket?.write(raw);
      break;
    case 'late-duplicate':
      hand(answer, response);
      if (socket !== null) keepLate(socket, raw, () => fault.onStruck(fault.sender ?? 0));
      break;
    default:
      assertNever(name);
  }
}

interface LateCopy {
  readonly raw: Buffer;
  readonly onStruck: () => void;
}

/** Copies that come back when the same connection is used again. */
const late = new WeakMap<Socket, LateCopy>();

/** On a connection that carries nothing else it comes to nobody, and has struck all the same. */
function keepLate(socket: Socket, raw: Buffer, onStruck: () => void): void {
  late.set(socket, { raw, onStruck });
  socket.once('close', () => {
    if (late.delete(socket)) onStruck();
  });
}

async function repeatLate({ socket }: ServerResponse): Promise<void> {
  const copy = socket === null ? undefined : late.get(socket);
  if (copy === undefined || socket === null) return;
  late.delete(socket);
  copy.onStruck();
  socket.write(copy.raw);
  await pause(50);
}

function hand({ status, headers, body }: Answer, response: ServerResponse): void {
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}

function rawOf({ status, headers, body }: Answer, lengthBytes = body.length): Buffer {
  const lines = Object.entries({ ...headers, 'content-length': lengthBytes }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status} As Told\r\n${lines.join('\r\n')}\r\n\r\n`),
    body,
  ]);
}
