import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createProvisionalReference, createReference, parseReference } from '#shared/reference.ts';

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const random = fc
  .array(fc.nat(), { minLength: 8, maxLength: 8 })
  .map((numbers) => (below: number) => numbers.shift()! % below);

test('a reference reads back from what a person types, whatever the case and the spacing', () => {
  fc.assert(
    fc.property(random, (pick) => {
      const reference = createReference(pick);
      expect(reference).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}$/u);
      expect(parseReference(` ${reference.toLowerCase().replaceAll('-', ' ')}`)).toBe(reference);
    }),
  );
});

test('a provisional reference cannot be mistaken for a final one', () => {
  fc.assert(
    fc.property(random, (pick) => {
      const reference = createProvisionalReference(pick);
      expect(reference).toMatch(/^P-[2-9A-Z]{3}-[2-9A-Z]{3}$/u);
      expect(parseReference(reference.replaceAll('-', ''))).toBe(reference);
    }),
  );
});

test('one wrong sign is always caught', () => {
  fc.assert(
    fc.property(random, fc.nat(8), fc.nat(30), (pick, at, other) => {
      const signs = createReference(pick).replaceAll('-', '');
      const wrong = ALPHABET[other]!;
      fc.pre(signs[at] !== wrong);
      expect(parseReference(signs.slice(0, at) + wrong + signs.slice(at + 1))).toBeUndefined();
    }),
  );
});

test('two swapped signs are always caught', () => {
  fc.assert(
    fc.property(random, fc.nat(7), (pick, at) => {
      const signs = Array.from(createReference(pick).replaceAll('-', ''));
      fc.pre(signs[at] !== signs[at + 1]);
      [signs[at], signs[at + 1]] = [signs[at + 1]!, signs[at]!];
      expect(parseReference(signs.join(''))).toBeUndefined();
    }),
  );
});

test('anything else is not a reference', () => {
  expect(parseReference('')).toBeUndefined();
  expect(parseReference('INC0012345')).toBeUndefined();
  expect(parseReference('K7M-2PX-940')).toBeUndefined();
});
