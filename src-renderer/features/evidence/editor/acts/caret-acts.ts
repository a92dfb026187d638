import { clampPoint, roundPoint, type Point } from '../model/geometry.ts';
import type { DrawingActs } from './drawing-acts.ts';
import type { ActsOptions } from './editor-state.ts';

/** Drawing by keys: a caret that arrow keys move, and Enter for what a press of the pointer is. */
export function createCaretActs(
  { store, picture }: ActsOptions,
  { begin, drawTo, finish }: DrawingActs,
) {
  const inside = (point: Point) => clampPoint(roundPoint(point), picture);

  /** The keyboard's pointer appears at a point, unless it is there already. */
  function aim(point: Point): void {
    const { caret } = store.getState();
    if (caret !== null) return;
    const at = inside(point);
    store.setState({ caret: at, selected: null, said: { done: 'pointing', at } });
  }

  function moveCaret(by: Point): void {
    const { caret, stroke } = store.getState();
    if (caret === null) return;
    const at = inside({ x: caret.x + by.x, y: caret.y + by.y });
    store.setState({ caret: at, said: { done: 'pointing', at } });
    if (stroke !== null) drawTo(at);
  }

  /** Enter: the first corner, then the second. A badge and a text have only one. */
  function set(): void {
    const { caret, stroke, tool } = store.getState();
    if (caret === null) return;
    if (stroke !== null) {
      finish();
      return;
    }
    begin(caret);
    if (tool === 'badge') finish();
    else if (tool !== 'text') store.setState({ said: { done: 'begun', at: caret } });
  }

  return { aim, moveCaret, set };
}
