import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  beginHistory,
  redo,
  rest,
  returnTo,
  step,
  undo,
  type History,
} from '#renderer/features/evidence/editor/model/history.ts';

interface State {
  readonly value: number;
}
const state = (value: number): State => ({ value });

type Turn = (history: History<State>) => History<State>;
const anyTurn: fc.Arbitrary<Turn> = fc.oneof(
  fc.integer().map(
    (value): Turn =>
      (history) =>
        step(history, state(value)),
  ),
  fc.integer().map(
    (value): Turn =>
      (history) =>
        step(history, state(value), 'run'),
  ),
  fc.constantFrom<Turn>(undo, redo, rest),
);
const anyHistory = fc
  .array(anyTurn, { maxLength: 40 })
  .map((turns) => turns.reduce((history, turn) => turn(history), beginHistory(state(0))));

const times = (count: number, turn: Turn, history: History<State>) =>
  Array.from({ length: count }).reduce<History<State>>((now) => turn(now), history);

test('undoing everything leads to the beginning, and redoing everything back', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const steps = history.past.length;
      const begun = times(steps, undo, history);
      expect(begun.present.value).toBe(0);
      expect(undo(begun)).toBe(begun);
      const again = times(steps, redo, begun);
      expect(again.present).toBe(history.present);
      expect(again.future).toEqual(history.future);
    }),
  );
});

test('a step is undone exactly, whatever came before, and ends what could be redone', () => {
  fc.assert(
    fc.property(anyHistory, fc.integer(), (history, value) => {
      const stepped = step(history, state(value));
      expect(stepped.future).toEqual([]);
      expect(undo(stepped).present).toBe(history.present);
    }),
  );
});

test('presses of one run are one step; a rest between them makes two', () => {
  const pressed = [1, 2, 3].reduce(
    (history, value) => step(history, state(value), 'move a'),
    beginHistory(state(0)),
  );
  expect(undo(pressed).present.value).toBe(0);
  const rested = step(rest(pressed), state(4), 'move a');
  expect(undo(rested).present.value).toBe(3);
});

test('going back to what was saved forgets nothing that came after it', () => {
  fc.assert(
    fc.property(anyHistory, anyHistory, (saved, after) => {
      const later = step(saved, state(-1));
      const back = returnTo(later, saved.present);
      expect(back.present).toBe(saved.present);
      expect(redo(back).present.value).toBe(-1);
      // Undone past, then drawn anew: the saved sheet is no step behind any more.
      const elsewhere = returnTo(after, saved.present);
      expect(elsewhere.present).toBe(saved.present);
      expect([undo(elsewhere).present, ...elsewhere.future]).toContain(after.present);
    }),
  );
});

test('no more is kept than anybody takes back', () => {
  const long = Array.from({ length: 900 }).reduce<History<State>>(
    (history, _, at) => step(history, state(at)),
    beginHistory(state(-1)),
  );
  expect(long.past).toHaveLength(500);
});
