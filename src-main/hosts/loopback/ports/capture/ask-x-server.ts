import { connect, type Socket } from 'node:net';
import type { XDisplay } from './x-display.ts';

/** One request of the X protocol to its answer, whole: a reply (first byte 1) or an error (0). */
export type Ask = (request: Buffer) => Promise<Buffer>;

/** Room for the name of the server's maker and its list of formats; a real answer has some 10 KB. */
const MAX_ANSWER_BYTES = 1_000_000;

/**
 * A few questions to the X server, in its own protocol (X11 R7, "X Window System Protocol", appendix B):
 * a few bytes each way, where a tool would be a process of its own, and first have to be installed. `talk` is
 * given the root window of the first screen. Undefined when the server does not answer as one, or not before
 * the signal.
 */
export async function askXServer<Value>(
  { socket, cookie }: XDisplay,
  signal: AbortSignal,
  talk: (ask: Ask, root: number) => Promise<Value | undefined>,
): Promise<Value | undefined> {
  const line = connect({ path: socket });
  const read = createReader(line, signal);
  try {
    line.write(greeting(cookie));
    const head = await read(SETUP_HEAD_BYTES);
    const setup = Buffer.concat([head, await read(4 * head.readUInt16LE(6))]);
    const root = rootOf(setup);
    if (root === undefined) return undefined;
    return await talk(async (request) => {
      line.write(request);
      return readAnswer(read);
    }, root);
  } catch {
    // The line broke, the time was up, or what came makes no sense.
    return undefined;
  } finally {
    line.destroy();
  }
}

/** Reads so many bytes, and throws once no more of them will come. */
function createReader(line: Socket, signal: AbortSignal): (bytes: number) => Promise<Buffer> {
  let held = Buffer.alloc(0);
  let isOver = signal.aborted;
  let wake = (): void => undefined;
  const end = (): void => {
    isOver = true;
    wake();
  };
  line.on('data', (chunk: Buffer) => {
    held = Buffer.concat([held, chunk]);
    wake();
  });
  for (const event of ['end', 'error', 'close']) line.on(event, end);
  signal.addEventListener('abort', end, { once: true });

  return async (bytes) => {
    while (held.length < bytes) {
      if (isOver || bytes > MAX_ANSWER_BYTES) throw new Error('The X server has no more to say');
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const part = held.subarray(0, bytes);
    held = held.subarray(bytes);
    return part;
  };
}

const SUCCESS = 1;
export const REPLY = 1;
const ERROR = 0;
const REPLY_BYTES = 32;

/** Events stand between the answers; some are told to every client. */
async function readAnswer(read: (bytes: number) => Promise<Buffer>): Promise<Buffer> {
  for (;;) {
    const head = await read(REPLY_BYTES);
    if (head[0] === ERROR) return head;
    if (head[0] === REPLY) return Buffer.concat([head, await read(4 * head.readUInt32LE(4))]);
  }
}

const SETUP_HEAD_BYTES = 8;
const COOKIE_KIND = Buffer.from('MIT-MAGIC-COOKIE-1');

/** Protocol 11.0, little-endian, with the cookie where there is one. */
function greeting(cookie: Buffer | undefined): Buffer {
  const head = Buffer.alloc(12);
  head.write('l', 0, 'ascii');
  head.writeUInt16LE(11, 2);
  if (cookie === undefined) return head;
  head.writeUInt16LE(COOKIE_KIND.length, 6);
  head.writeUInt16LE(cookie.length, 8);
  return Buffer.concat([head, padded(COOKIE_KIND), padded(cookie)]);
}

/** Every part of a message begins at a multiple of four. */
export function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

/**
 * The root window of the first screen, which comes after the maker's name and the pixel formats; undefined
 * where the server lets nobody in, or is none.
 */
function rootOf(setup: Buffer): number | undefined {
  if (setup[0] !== SUCCESS || setup.length < 40) return undefined;
  const makerBytes = setup.readUInt16LE(24);
  const at = 40 + makerBytes + (-makerBytes & 3) + 8 * setup.readUInt8(29);
  return at + 4 <= setup.length ? setup.readUInt32LE(at) : undefined;
}
