import { createSocket } from 'node:dgram';

/** What a name server of a test says of every name; an address is an answer about IPv4. */
export type NameServerManner =
  'no-such-name' | 'failing' | 'nothing' | { readonly address: string };

const NO_SUCH_NAME = 3;
const SERVER_FAILURE = 2;
const TYPE_A = 1;

/**
 * A small name server (RFC 1035) with one answer for all. Answers `address:port`, as resolvers take it;
 * keeps no process alive.
 */
export async function startNameServer(
  manner: NameServerManner,
  { address = '127.0.0.1', port = 0 } = {},
): Promise<string> {
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    const reply = answer(query, manner);
    if (reply !== undefined) socket.send(reply, from.port, from.address);
  });
  await new Promise<void>((listening) => socket.bind(port, address, listening));
  socket.unref();
  return `${address}:${socket.address().port}`;
}

function answer(query: Buffer, manner: NameServerManner): Buffer | undefined {
  const question = query.subarray(12, questionEnd(query));
  const asksIpv4 = question.readUInt16BE(question.length - 4) === TYPE_A;
  switch (manner) {
    case 'nothing':
      return undefined;
    case 'failing':
      return reply(query, question, SERVER_FAILURE, []);
    case 'no-such-name':
      return reply(query, question, NO_SUCH_NAME, []);
    default:
      return reply(query, question, 0, asksIpv4 ? [record(manner.address)] : []);
  }
}

/** The name's labels end with an empty one; type and class follow. What comes after is left out. */
function questionEnd(query: Buffer): number {
  let at = 12;
  while ((query[at] ?? 0) !== 0) at += (query[at] ?? 0) + 1;
  return at + 5;
}

function reply(query: Buffer, question: Buffer, code: number, records: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180 | code, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(records.length, 6);
  return Buffer.concat([header, question, ...records]);
}

/** Of the name in the question; not to be remembered. */
function record(address: string): Buffer {
  const head = Buffer.from([0xc0, 0x0c, 0, TYPE_A, 0, 1, 0, 0, 0, 0, 0, 4]);
  return Buffer.concat([head, Buffer.from(address.split('.').map(Number))]);
}
