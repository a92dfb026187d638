import { useRef, type PointerEvent as ReactPointerEvent } from 'react';
import { shownSheet } from '../acts/editor-state.ts';
import type { EditorStore } from '../acts/editor-store.ts';
import type { Point } from '../model/geometry.ts';
import { scaleOf, toPicture, type Lens } from '../model/lens.ts';
import { AREA_HANDLES, handlePoint, handlesOf, pointOn, type Handle } from '../model/marks.ts';
import { keptPart, markAt, markOf } from '../model/sheet.ts';

type Gesture =
  | { readonly does: 'draw' }
  | { readonly does: 'move'; readonly from: Point }
  | { readonly does: 'resize' | 'crop'; readonly handle: Handle }
  | { readonly does: 'pan' };

type Press = ReactPointerEvent<HTMLElement>;

/** How near is near enough, in CSS pixels. */
const REACH = { mouse: 10, touch: 22 };

/** Mouse, pen and finger on the picture. */
export function useStagePointer(editor: EditorStore, lens: Lens) {
  const gesture = useRef<Gesture | null>(null);

  const pointOf = ({ currentTarget, clientX, clientY }: Press): Point => {
    const { left, top } = currentTarget.getBoundingClientRect();
    return toPicture(lens, { x: clientX - left, y: clientY - top });
  };

  return {
    onPointerDown(event: Press) {
      if (gesture.current !== null || event.button > 1) return;
      const reach = REACH[event.pointerType === 'touch' ? 'touch' : 'mouse'] / scaleOf(lens);
      gesture.current = begin(editor, event, pointOf(event), reach);
      if (gesture.current !== null) event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: Press) {
      if (gesture.current !== null) go(editor, event, gesture.current, pointOf(event));
    },
    onPointerUp() {
      const ended = gesture.current;
      gesture.current = null;
      if (ended?.does === 'draw') editor.finish();
      else if (ended !== null && ended.does !== 'pan') editor.drop();
    },
    onPointerCancel() {
      gesture.current = null;
      editor.letGo();
    },
    onDoubleClick(event: Pick<Press, 'currentTarget' | 'clientX' | 'clientY'>) {
      if (editor.getState().tool !== 'select') return;
      const mark = markAt(
        editor.getState().history.present,
        pointOf(event as Press),
        editor.picture,
        4,
      );
      if (mark !== undefined) editor.rewrite(mark.id);
    },
  };
}

function begin(editor: EditorStore, event: Press, point: Point, reach: number): Gesture | null {
  const state = editor.getState();
  if (event.button === 1) return { does: 'pan' };
  // Words that were being typed are kept, as by a click beside any field.
  if (state.writing !== null) {
    editor.keepText();
    return null;
  }
  const sheet = shownSheet(state);
  if (state.tool === 'crop') {
    const crop = keptPart(sheet, editor.picture);
    const handle =
      sheet.crop === null
        ? undefined
        : AREA_HANDLES.find(near((on) => pointOn(crop, on), point, reach));
    if (handle !== undefined) return { does: 'crop', handle };
  }
  const chosen = markOf(sheet, state.selected);
  const handle =
    chosen &&
    handlesOf(chosen).find(near((on) => handlePoint(chosen, on, editor.picture), point, reach));
  if (handle !== undefined) return { does: 'resize', handle };
  if (state.tool === 'select') {
    const mark = markAt(sheet, point, editor.picture, reach / 2);
    editor.select(mark?.id ?? null);
    if (mark !== undefined) return { does: 'move', from: point };
    return { does: 'pan' };
  }
  editor.letGo();
  editor.begin(point);
  return state.tool === 'text' ? null : { does: 'draw' };
}

function go(editor: EditorStore, event: Press, gesture: Gesture, point: Point): void {
  switch (gesture.does) {
    case 'draw':
      editor.drawTo(point);
      return;
    case 'move':
      editor.dragBy({ x: point.x - gesture.from.x, y: point.y - gesture.from.y });
      return;
    case 'resize':
      editor.dragHandle(gesture.handle, point);
      return;
    case 'crop':
      editor.dragCrop(gesture.handle, point);
      return;
    case 'pan':
      event.currentTarget.parentElement?.scrollBy(-event.movementX, -event.movementY);
  }
}

function near(place: (handle: Handle) => Point, point: Point, reach: number) {
  return (handle: Handle): boolean => {
    const at = place(handle);
    return Math.hypot(at.x - point.x, at.y - point.y) <= reach;
  };
}
