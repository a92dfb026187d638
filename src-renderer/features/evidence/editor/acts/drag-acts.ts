import { clampPoint, roundPoint, wholePicture, type Point } from '../model/geometry.ts';
import { moveMark, resizeMark, resizeRect, type Handle, type Mark } from '../model/marks.ts';
import { keptPart, markOf, withCrop, withMark } from '../model/sheet.ts';
import { sayMark, stepTo, type ActsOptions } from './editor-state.ts';

/** The chosen mark, or the crop, moved and resized by pointer: one step from press to release. */
export function createDragActs({ store, picture }: ActsOptions) {
  const present = () => store.getState().history.present;
  const chosen = () => markOf(present(), store.getState().selected);

  function drag(alter: (mark: Mark) => Mark): void {
    const mark = chosen();
    if (mark !== undefined) store.setState({ draft: withMark(present(), alter(mark)) });
  }

  return {
    /** While the pointer drags: how far since it was pressed. */
    dragBy: (by: Point) => drag((mark) => moveMark(mark, roundPoint(by), picture)),
    dragHandle: (handle: Handle, to: Point) =>
      drag((mark) => resizeMark(mark, handle, roundPoint(to), picture)),
    dragCrop(handle: Handle, to: Point): void {
      const edge = clampPoint(roundPoint(to), picture);
      const crop = resizeRect(keptPart(present(), picture), handle, edge);
      if (crop.width < 8 || crop.height < 8) return;
      store.setState({ draft: withCrop(present(), crop, picture) });
    },
    /** What was dragged becomes a step. */
    drop(): void {
      const { draft, selected } = store.getState();
      if (draft === null) return;
      const mark = markOf(draft, selected);
      const rect = draft.crop ?? wholePicture(picture);
      const said =
        mark === undefined
          ? ({ done: 'cropped', rect } as const)
          : ({ done: 'moved', mark: sayMark(draft, mark, picture) } as const);
      store.setState((state) => ({ ...stepTo(state, draft), said }));
    },
  };
}
