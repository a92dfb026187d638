import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { askXServer } from '#hosts/loopback/ports/capture/ask-x-server.ts';
import { findCookie, findXDisplay } from '#hosts/loopback/ports/capture/x-display.ts';
import { queryPointer } from '#hosts/loopback/ports/capture/x11-pointer.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const field = (text: string | Buffer) => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length);
  return Buffer.concat([length, Buffer.from(text)]);
};
const entry = (display: string, kind: string, cookie: string) =>
  Buffer.concat([Buffer.from([1, 0]), ...[`host`, display, kind, cookie].map(field)]);

test('the cookie is that of our display, or of every display', () => {
  const entries = Buffer.concat([
    entry('0', 'XDM-AUTHORIZATION-1', 'other'),
    entry('7', 'MIT-MAGIC-COOKIE-1', 'seven'),
    entry('', 'MIT-MAGIC-COOKIE-1', 'any'),
  ]);
  expect(findCookie(entries, '7')?.toString()).toBe('seven');
  expect(findCookie(entries, '0')?.toString()).toBe('any');
  expect(findCookie(entries.subarray(0, 30), '7')).toBeUndefined();
  expect(findCookie(Buffer.alloc(0), '7')).toBeUndefined();
});

test('only a display of this machine has a socket', async () => {
  const at = async (DISPLAY: string) =>
    (await findXDisplay({ DISPLAY, XAUTHORITY: '/nowhere' }))?.socket;
  expect(await at(':3.0')).toBe('/tmp/.X11-unix/X3');
  expect(await at('localhost:10.0')).toBeUndefined();
  expect(await at('')).toBeUndefined();
});

test.each([
  ['a refusal', Buffer.from([0, 0, 11, 0, 0, 0, 0, 0])],
  ['nonsense', Buffer.alloc(2_000_000, 2)],
  [
    'a name longer than the answer',
    Buffer.concat([Buffer.from([1, 0, 11, 0, 0, 0, 8, 0]), Buffer.alloc(32, 255)]),
  ],
  ['an answer cut short', Buffer.from([1, 0, 11])],
])('%s is no pointer, and is not waited for', async (_, answer) => {
  const socket = join(tempFolder(), 'x');
  const server = createServer((line) => line.on('error', () => undefined).end(answer)).listen(
    socket,
  );
  onTestFinished(() => void server.close());
  const asked = askXServer({ socket, cookie: undefined }, AbortSignal.timeout(5000), queryPointer);
  expect((await asked)?.[0]).not.toBe(1);
});

test('a server that never answers is given up when the caller says so', async () => {
  const socket = join(tempFolder(), 'x');
  const server = createServer((line) => line.on('error', () => undefined)).listen(socket);
  onTestFinished(() => void server.close());
  const signal = AbortSignal.timeout(50);
  expect(await askXServer({ socket, cookie: undefined }, signal, queryPointer)).toBeUndefined();
});
