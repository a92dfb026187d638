import type { Point } from '../model/geometry.ts';
import { handlePoint, moveMark, resizeMark, TIP, type Mark } from '../model/marks.ts';
import { markOf, withMark } from '../model/sheet.ts';
import { sayMark, stepTo, type ActsOptions } from './editor-state.ts';

/** The chosen mark moved and resized by keys, pixel by pixel. */
export function createNudgeActs({ store, picture }: ActsOptions) {
  const present = () => store.getState().history.present;
  const chosen = () => markOf(present(), store.getState().selected);

  /** One press of a key. Presses that follow one another are taken back together. */
  function change(done: 'moved' | 'resized', alter: (mark: Mark) => Mark): void {
    const mark = chosen();
    if (mark === undefined) return;
    const altered = alter(mark);
    const sheet = withMark(present(), altered);
    store.setState((state) => ({
      ...stepTo(state, sheet, `${done} ${mark.id}`),
      said: { done, mark: sayMark(sheet, altered, picture) },
    }));
  }

  return {
    moveBy: (by: Point) => change('moved', (mark) => moveMark(mark, by, picture)),
    resizeBy: (by: Point) =>
      change('resized', (mark) => {
        const tip = handlePoint(mark, TIP, picture);
        return resizeMark(mark, TIP, { x: tip.x + by.x, y: tip.y + by.y }, picture);
      }),
  };
}
