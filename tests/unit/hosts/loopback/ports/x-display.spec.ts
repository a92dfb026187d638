import { expect, test } from 'vitest';
import { findCookie, findXDisplay } from '#hosts/loopback/ports/capture/x-display.ts';

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
