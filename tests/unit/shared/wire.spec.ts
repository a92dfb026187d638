import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeWire, encodeWire } from '#shared/wire.ts';

test('any value of the contract comes back as it was, its bytes included', () => {
  const leaf = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }).filter((value) => !JSON.stringify(value).includes('__proto__')),
    fc.uint8Array({ maxLength: 200 }),
  );
  const value = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/u), leaf, { noNullPrototype: true });
  fc.assert(
    fc.property(value, (sent) => {
      // JSON itself has no -0; everything else must survive.
      expect(decodeWire(encodeWire(sent))).toEqual(normalizeZero(sent));
    }),
  );
});

test('bytes take the form other programs can write', () => {
  expect(encodeWire({ bytes: Uint8Array.of(1, 2, 255) })).toBe('{"bytes":{"$bytes":"AQL/"}}');
});

test('a Node buffer travels as bytes, not as a list of numbers', () => {
  expect(encodeWire(Buffer.from('abc'))).toBe('{"$bytes":"YWJj"}');
});

test('a picture of several megabytes does not overflow the stack', () => {
  const picture = Uint8Array.from({ length: 3_000_000 }, (_, index) => index % 251);
  const decoded = decodeWire(encodeWire(picture)) as Uint8Array;
  expect(Buffer.from(decoded).equals(picture)).toBe(true);
});

test('an object that only looks like bytes is left alone', () => {
  const value = { a: { $bytes: 5 }, b: { $bytes: 'AQ==', more: true } };
  expect(decodeWire(JSON.stringify(value))).toEqual(value);
});

test('text that is not JSON, or not base64, is refused', () => {
  expect(() => decodeWire('<html>')).toThrow(SyntaxError);
  expect(() => decodeWire('{"$bytes":"***"}')).toThrow();
});

function normalizeZero(value: unknown): unknown {
  if (value instanceof Uint8Array) return value;
  if (Object.is(value, -0)) return 0;
  if (Array.isArray(value)) return value.map(normalizeZero);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, normalizeZero(inner)]),
  );
}
