import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOfDigits, digitsOf } from '#shared/phone-payload.ts';

test('digits hold any bytes, whatever their number', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 900 }), (bytes) => {
      const digits = digitsOf(bytes);
      if (bytes.length === 0) expect(digits).toBe('');
      else expect(bytesOfDigits(digits)).toEqual(bytes);
    }),
  );
});

test('what no byte has written is refused', () => {
  for (const text of ['', 'abc', '12 3', '9'.repeat(13), '999', '1', '1234']) {
    expect(bytesOfDigits(text), text).toBeUndefined();
  }
});
