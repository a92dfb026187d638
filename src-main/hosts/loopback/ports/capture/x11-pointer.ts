import { askXServer, REPLY, type Ask } from './ask-x-server.ts';
import { findXDisplay } from './x-display.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the pointer is on the X desktop; undefined when that cannot be told. */
export type FindPointer = (signal: AbortSignal) => Promise<Point | undefined>;

/** On one machine this takes a millisecond; a server that hangs must not hold up the act. */
const ANSWER_LIMIT_MS = 500;

export function createFindPointer(environment: NodeJS.ProcessEnv): FindPointer {
  return async (signal) => {
    const display = await findXDisplay(environment);
    if (display === undefined) return undefined;
    const limited = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_LIMIT_MS)]);
    return askXServer(display, limited, askPointer);
  };
}

const QUERY_POINTER = 38;

export async function askPointer(ask: Ask, root: number): Promise<Point | undefined> {
  return pointOf(await ask(queryPointer(root)));
}

function queryPointer(root: number): Buffer {
  const request = Buffer.alloc(8);
  request.writeUInt8(QUERY_POINTER, 0);
  request.writeUInt16LE(2, 2);
  request.writeUInt32LE(root, 4);
  return request;
}

/** An error has another first byte; a pointer on another X screen has a second byte of 0. */
function pointOf(answer: Buffer): Point | undefined {
  if (answer[0] !== REPLY || answer[1] !== 1) return undefined;
  return { x: answer.readInt16LE(16), y: answer.readInt16LE(18) };
}
