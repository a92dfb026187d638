import { expect, expectTypeOf, test } from 'vitest';
import {
  assertMove,
  DELIVERY_MOVES,
  DELIVERY_STATES,
  mayMove,
  type Move,
  type MoveFrom,
} from '#shared/delivery-moves.ts';

test('a move that is not in the data throws, and each that is does not', () => {
  for (const from of DELIVERY_STATES) {
    for (const to of DELIVERY_STATES) {
      const allowed = (DELIVERY_MOVES[from] as readonly string[]).includes(to);
      expect(mayMove(from, to)).toBe(allowed);
      if (allowed) expect(() => assertMove(from, to)).not.toThrow();
      else expect(() => assertMove(from, to)).toThrow(`from ${from} to ${to}`);
    }
  }
});

test('nothing leaves the delivered state', () => {
  expectTypeOf<MoveFrom<'delivered'>>().toEqualTypeOf<never>();
  expect(DELIVERY_MOVES.delivered).toEqual([]);
});

test('a move the ticket may not make does not compile', () => {
  expectTypeOf<Move<'sending', 'delivered'>>().toEqualTypeOf<'delivered'>();
  // @ts-expect-error What is being sent is the outbox's: it cannot be withdrawn.
  expectTypeOf<Move<'sending', 'withdrawn'>>();
  // @ts-expect-error A delivered ticket stays delivered.
  expectTypeOf<Move<'delivered', 'queued'>>();
});
