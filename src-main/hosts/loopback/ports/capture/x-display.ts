import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** How to reach the X server of this session. */
export interface XDisplay {
  readonly socket: string;
  /** What the server asks of its clients; undefined where it asks nothing. */
  readonly cookie: Buffer | undefined;
}

/** Undefined for a server on another machine, whose pointer is not ours to ask for. */
export async function findXDisplay(environment: NodeJS.ProcessEnv): Promise<XDisplay | undefined> {
  const number = /^(?:unix)?:(\d+)(?:\.\d+)?$/u.exec(environment['DISPLAY'] ?? '')?.[1];
  if (number === undefined) return undefined;
  const file = environment['XAUTHORITY'] ?? join(homedir(), '.Xauthority');
  const entries = await readFile(file).catch(() => Buffer.alloc(0));
  return { socket: `/tmp/.X11-unix/X${number}`, cookie: findCookie(entries, number) };
}

const COOKIE_KIND = 'MIT-MAGIC-COOKIE-1';

/**
 * The cookie of a display in the file of `xauth`: per entry a family and four fields, each with its length
 * before it, in network order. A broken file has none.
 */
export function findCookie(entries: Buffer, display: string): Buffer | undefined {
  let at = 0;
  const field = (): Buffer => {
    const length = entries.readUInt16BE(at);
    at += 2 + length;
    return entries.subarray(at - length, at);
  };
  try {
    while (at < entries.length) {
      at += 2;
      const [, number, kind, cookie] = [field(), field(), field(), field()];
      // An entry without a number is for every display.
      const isOurs = number.length === 0 || number.toString() === display;
      if (isOurs && kind.toString() === COOKIE_KIND) return cookie;
    }
  } catch {
    return undefined;
  }
  return undefined;
}
