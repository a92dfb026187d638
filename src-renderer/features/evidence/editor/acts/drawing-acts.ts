import { assertNever } from '#shared/result.ts';
import { clampPoint, rectBetween, roundPoint, type Point, type Size } from '../model/geometry.ts';
import type { Mark } from '../model/marks.ts';
import { markOf, withCrop, withMark, type Sheet } from '../model/sheet.ts';
import {
  AT_REST,
  sayMark,
  stepTo,
  type ActsOptions,
  type EditorState,
  type Stroke,
  type Tool,
} from './editor-state.ts';

/** A slip of the pointer is no mark. In picture pixels. */
const LEAST_PIXELS = 4;

export type DrawingActs = ReturnType<typeof createDrawingActs>;

/** How a mark comes to be: begun at a point, drawn to another, finished; by pointer or by keys. */
export function createDrawingActs({ store, picture, createId }: ActsOptions) {
  const inside = (point: Point) => clampPoint(roundPoint(point), picture);

  function begin(point: Point): void {
    const { tool, history } = store.getState();
    const anchor = inside(point);
    if (tool === 'select') return;
    const id = createId();
    if (tool === 'text') {
      const writing = { id, corner: anchor, text: '', isNew: true };
      store.setState({ ...AT_REST, writing, selected: null });
      return;
    }
    const stroke = { id, anchor };
    const draft = drawn(history.present, tool, stroke, anchor, picture);
    store.setState({ stroke, draft, writing: null, selected: null });
  }

  function drawTo(point: Point): void {
    const { tool, history, stroke } = store.getState();
    if (stroke === null) return;
    const draft = drawn(history.present, tool, stroke, inside(point), picture);
    store.setState({ draft });
  }

  function finish(): void {
    const state = store.getState();
    const { stroke, draft, tool } = state;
    if (stroke === null || draft === null) return;
    const mark = markOf(draft, stroke.id);
    if (isTooSmall(tool === 'crop' ? draft.crop : mark)) {
      store.setState({ ...AT_REST, said: { done: 'tooSmall' } });
      return;
    }
    const said: EditorState['said'] =
      mark === undefined
        ? { done: 'cropped', rect: draft.crop ?? { x: 0, y: 0, ...picture } }
        : { done: 'placed', mark: sayMark(draft, mark, picture) };
    store.setState({ ...AT_REST, ...stepTo(state, draft), selected: mark?.id ?? null, said });
  }

  return {
    ...{ begin, drawTo, finish },
    /** Lets go of what is in the air; the sheet is as before. */
    letGo: () => store.setState(AT_REST),
  };
}

function drawn(sheet: Sheet, tool: Tool, { id, anchor }: Stroke, to: Point, picture: Size): Sheet {
  if (tool === 'crop') return withCrop(sheet, rectBetween(anchor, to), picture);
  const mark = newMark(tool, id, anchor, to);
  return mark === undefined ? sheet : withMark(sheet, mark);
}

function newMark(
  tool: Exclude<Tool, 'crop'>,
  id: string,
  from: Point,
  to: Point,
): Mark | undefined {
  switch (tool) {
    case 'arrow':
      return { kind: 'arrow', id, from, to };
    case 'frame':
    case 'redaction':
      return { kind: tool, id, rect: rectBetween(from, to) };
    case 'badge':
      return { kind: 'badge', id, centre: to };
    case 'select':
    case 'text':
      return undefined;
    default:
      return assertNever(tool);
  }
}

function isTooSmall(drawn: Mark | { width: number; height: number } | null | undefined): boolean {
  if (drawn === undefined) return true;
  // A crop of the whole picture takes an earlier one away.
  if (drawn === null) return false;
  if (!('kind' in drawn)) return drawn.width < 2 * LEAST_PIXELS || drawn.height < 2 * LEAST_PIXELS;
  if (drawn.kind === 'arrow') {
    return Math.hypot(drawn.to.x - drawn.from.x, drawn.to.y - drawn.from.y) < LEAST_PIXELS;
  }
  if (drawn.kind === 'badge') return false;
  return drawn.rect.width < LEAST_PIXELS || drawn.rect.height < LEAST_PIXELS;
}
