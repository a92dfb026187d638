import type { StoreApi } from 'zustand/vanilla';
import type { Point, Rect, Size } from '../model/geometry.ts';
import { rest, step, type History } from '../model/history.ts';
import type { MeasureText } from '../model/lay-out-text.ts';
import { boundsOf, type Mark, type MarkKind } from '../model/marks.ts';
import { badgeNumber, type Sheet } from '../model/sheet.ts';

export const TOOLS = [
  ...(['select', 'redaction', 'arrow', 'frame', 'badge', 'text', 'crop'] as const),
];
export type Tool = (typeof TOOLS)[number];

export interface EditorState {
  readonly history: History<Sheet>;
  readonly tool: Tool;
  /** The mark that keys move, resize and remove. */
  readonly selected: string | null;
  /** The sheet while something is being drawn, moved or resized: no step yet. */
  readonly draft: Sheet | null;
  readonly stroke: Stroke | null;
  /** Where the keyboard points while it places a mark. */
  readonly caret: Point | null;
  readonly writing: Writing | null;
  readonly said: Said | null;
}

/** A mark being drawn from where it was begun. */
export interface Stroke {
  readonly id: string;
  readonly anchor: Point;
}

/** Words being typed, for a new text or one that is there. */
export interface Writing {
  readonly id: string;
  readonly corner: Point;
  readonly text: string;
  readonly isNew: boolean;
}

/** What has just been done, for the live region. */
export type Said =
  | {
      readonly done: 'placed' | 'selected' | 'moved' | 'resized' | 'removed';
      readonly mark: SaidMark;
    }
  | { readonly done: 'cropped'; readonly rect: Rect }
  | { readonly done: 'uncropped' | 'tooSmall' | 'nothing' }
  | { readonly done: 'undone' | 'redone'; readonly marks: number }
  | { readonly done: 'pointing'; readonly at: Point }
  | { readonly done: 'begun'; readonly at: Point };

export interface SaidMark {
  readonly kind: MarkKind;
  readonly badge: number;
  readonly words: string;
  readonly rect: Rect;
}

/** What every act works with. */
export interface ActsOptions {
  readonly store: StoreApi<EditorState>;
  readonly picture: Size;
  readonly measure: MeasureText;
  readonly createId: () => string;
}

/** The sheet as it is seen. */
export const shownSheet = ({ draft, history }: EditorState): Sheet => draft ?? history.present;

/** Nothing in the air: neither a stroke, nor a caret, nor words. */
export const AT_REST = { draft: null, stroke: null, caret: null, writing: null };

export function stepTo(
  { history }: EditorState,
  sheet: Sheet,
  run: string | null = null,
): Pick<EditorState, 'history' | 'draft' | 'stroke'> {
  return { history: step(history, sheet, run), draft: null, stroke: null };
}

export const atRest = ({ history }: EditorState) => ({ ...AT_REST, history: rest(history) });

export function sayMark(sheet: Sheet, mark: Mark, picture: Size): SaidMark {
  return {
    kind: mark.kind,
    badge: mark.kind === 'badge' ? badgeNumber(sheet, mark) : 0,
    words: mark.kind === 'text' ? mark.lines.join(' ') : '',
    rect: boundsOf(mark, picture),
  };
}
