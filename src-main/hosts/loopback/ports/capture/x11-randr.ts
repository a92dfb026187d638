import { padded, REPLY, type Ask } from './ask-x-server.ts';
import type { Monitor } from './monitors.ts';

/** Requests and answers of the X11 protocol and its extension RandR 1.5 ("The X Resize, Rotate and Reflect Extension"). */
const QUERY_EXTENSION = 98;
const GET_MONITORS = 42;
const MONITOR_BYTES = 24;

/** The monitors that are lit, in the server's order; undefined from a server that knows none. */
export async function askMonitors(ask: Ask, root: number): Promise<Monitor[] | undefined> {
  const extension = await ask(queryExtension('RANDR'));
  if (extension[0] !== REPLY || extension[8] !== 1) return undefined;
  const answer = await ask(getActiveMonitors(extension.readUInt8(9), root));
  return answer[0] === REPLY ? monitorsOf(answer) : undefined;
}

function queryExtension(name: string): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt8(QUERY_EXTENSION, 0);
  head.writeUInt16LE(2 + Math.ceil(name.length / 4), 2);
  head.writeUInt16LE(name.length, 4);
  return Buffer.concat([head, padded(Buffer.from(name))]);
}

function getActiveMonitors(opcode: number, root: number): Buffer {
  const request = Buffer.alloc(12);
  request.writeUInt8(opcode, 0);
  request.writeUInt8(GET_MONITORS, 1);
  request.writeUInt16LE(3, 2);
  request.writeUInt32LE(root, 4);
  request.writeUInt8(1, 8);
  return request;
}

/** Each is followed by its outputs, four bytes each. */
function monitorsOf(answer: Buffer): Monitor[] {
  const monitors: Monitor[] = [];
  let at = 32;
  for (let left = answer.readUInt32LE(12); left > 0; left -= 1) {
    monitors.push({
      primary: answer.readUInt8(at + 4) === 1,
      x: answer.readInt16LE(at + 8),
      y: answer.readInt16LE(at + 10),
      width: answer.readUInt16LE(at + 12),
      height: answer.readUInt16LE(at + 14),
    });
    at += MONITOR_BYTES + 4 * answer.readUInt16LE(at + 6);
  }
  return monitors;
}
