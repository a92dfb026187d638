import { connect } from 'node:net';
import type { XDisplay } from './x-display.ts';

/** Room for the name of the server's maker and its list of formats; a real answer has some 10 KB. */
const MAX_ANSWER_BYTES = 1_000_000;

/**
 * One question to the X server, in its own protocol (X11 R7, "X Window System Protocol", appendix B):
 * a few bytes each way, where a tool for it would have to be installed first. Undefined when the server
 * does not answer as one, or not before the signal.
 */
export function askXServer(
  { socket, cookie }: XDisplay,
  signal: AbortSignal,
  request: (root: number) => Buffer,
): Promise<Buffer | undefined> {
  const { promise, resolve } = Promise.withResolvers<Buffer | undefined>();
  const line = connect({ path: socket });
  let answer = Buffer.alloc(0);
  let setupBytes: number | undefined;
  const end = (found?: Buffer): void => {
    resolve(found);
    line.destroy();
  };
  signal.addEventListener('abort', () => end(), { once: true });
  line.on('error', () => end());
  line.on('close', () => end());
  line.on('connect', () => line.write(greeting(cookie)));
  line.on('data', (chunk: Buffer) => {
    answer = Buffer.concat([answer, chunk]);
    if (answer.length > MAX_ANSWER_BYTES) end();
    if (setupBytes === undefined && isWholeSetup(answer)) {
      const root = rootOf(answer);
      if (root === undefined) {
        end();
        return;
      }
      setupBytes = lengthOfSetup(answer);
      line.write(request(root));
    }
    if (setupBytes !== undefined && answer.length >= setupBytes + REPLY_BYTES) {
      end(answer.subarray(setupBytes, setupBytes + REPLY_BYTES));
    }
  });
  if (signal.aborted) end();
  return promise;
}

const SUCCESS = 1;
const REPLY_BYTES = 32;
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

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

const isWholeSetup = (answer: Buffer): boolean =>
  answer.length >= SETUP_HEAD_BYTES && answer.length >= lengthOfSetup(answer);

const lengthOfSetup = (answer: Buffer): number => SETUP_HEAD_BYTES + 4 * answer.readUInt16LE(6);

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
