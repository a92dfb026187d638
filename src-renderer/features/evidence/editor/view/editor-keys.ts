import { TOOLS, type Tool } from '../acts/editor-state.ts';
import type { Point } from '../model/geometry.ts';

/** What a key asks of the editor. */
export type Command =
  | { readonly do: 'choose'; readonly tool: Tool }
  | { readonly do: 'move' | 'resize'; readonly by: Point }
  | { readonly do: 'next'; readonly direction: 1 | -1 }
  | { readonly do: 'zoom'; readonly to: 'in' | 'out' | 'fit' | 'actual' }
  | { readonly do: 'set' | 'remove' | 'undo' | 'redo' | 'save' | 'leave' };

/** The part of a KeyboardEvent that counts. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export type ToolKeys = Readonly<Record<Tool, string>>;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const LONG_STEP = 10;

/** Keys that only mean something to the picture: elsewhere they belong to what has the focus. */
export function pictureCommand(press: KeyPress): Command | undefined {
  const { key, shiftKey, altKey } = press;
  if (altKey) return undefined;
  const arrow = ARROWS[key];
  if (arrow !== undefined) {
    const pixels = shiftKey ? LONG_STEP : 1;
    const by = { x: arrow.x * pixels, y: arrow.y * pixels };
    return { do: hasControl(press) ? 'resize' : 'move', by };
  }
  if (hasControl(press)) return undefined;
  if (key === 'Enter') return { do: 'set' };
  if (key === ' ') return { do: 'next', direction: shiftKey ? -1 : 1 };
  return undefined;
}

/** Keys that mean the same anywhere in the editor, but where words are typed. */
export function editorCommand(press: KeyPress, keys: ToolKeys): Command | undefined {
  const { key, altKey } = press;
  if (altKey) return undefined;
  if (hasControl(press)) return controlCommand(press);
  if (key === 'Escape') return { do: 'leave' };
  if (key === 'Delete' || key === 'Backspace') return { do: 'remove' };
  const zoom = zoomOf(press);
  if (zoom !== undefined) return { do: 'zoom', to: zoom };
  const tool = TOOLS.find((named) => keys[named] === key.toLowerCase());
  return tool && { do: 'choose', tool };
}

function controlCommand({ key, shiftKey }: KeyPress): Command | undefined {
  switch (key.toLowerCase()) {
    case 'z':
      return { do: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { do: 'redo' };
    case 'enter':
      return { do: 'save' };
    default:
      return undefined;
  }
}

/** By place as well as by sign: on a French keyboard the digits want Shift. */
function zoomOf({ key, code }: KeyPress): 'in' | 'out' | 'fit' | 'actual' | undefined {
  if (key === '+' || key === '=') return 'in';
  if (key === '-') return 'out';
  if (code === 'Digit0' || code === 'Numpad0') return 'fit';
  if (code === 'Digit1' || code === 'Numpad1') return 'actual';
  return undefined;
}

const hasControl = ({ ctrlKey, metaKey }: KeyPress): boolean => ctrlKey || metaKey;
