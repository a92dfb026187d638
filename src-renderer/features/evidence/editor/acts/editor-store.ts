import { createStore, type StoreApi } from 'zustand/vanilla';
import { beginHistory, redo, returnTo, undo, type History } from '../model/history.ts';
import { BLANK_SHEET, markOf, type Sheet } from '../model/sheet.ts';
import { createCaretActs } from './caret-acts.ts';
import { createDragActs } from './drag-acts.ts';
import { createDrawingActs } from './drawing-acts.ts';
import { AT_REST, atRest, type ActsOptions, type EditorState, type Tool } from './editor-state.ts';
import { createMarkActs } from './mark-acts.ts';
import { createNudgeActs } from './nudge-acts.ts';
import { createTextActs } from './text-acts.ts';

export type EditorStore = ReturnType<typeof createEditorStore>;

/** One picture under the pen: what lies over it, every step so far, and what is in the air. */
export function createEditorStore(options: Omit<ActsOptions, 'store'>) {
  const store = createStore<EditorState>(() => ({
    ...AT_REST,
    history: beginHistory(BLANK_SHEET),
    tool: 'redaction',
    selected: null,
    said: null,
  }));
  const acts = { ...options, store };
  const drawing = createDrawingActs(acts);
  return Object.assign(store, {
    picture: options.picture,
    ...drawing,
    ...createCaretActs(acts, drawing),
    ...createMarkActs(acts),
    ...createNudgeActs(acts),
    ...createDragActs(acts),
    ...createTextActs(acts),
    ...createHistoryActs(store),
    choose: (tool: Tool) =>
      store.setState((state) => ({
        ...atRest(state),
        tool,
        selected: tool === 'crop' ? null : state.selected,
      })),
  });
}

function createHistoryActs(store: StoreApi<EditorState>) {
  const go = (done: 'undone' | 'redone', turn: (history: History<Sheet>) => History<Sheet>) => {
    const state = store.getState();
    const history = turn(state.history);
    const { marks } = history.present;
    store.setState({
      ...AT_REST,
      history,
      // Only what is still there can be chosen.
      selected: markOf(history.present, state.selected)?.id ?? null,
      said: history === state.history ? { done: 'nothing' } : { done, marks: marks.length },
    });
  };
  return {
    undo: () => go('undone', undo),
    redo: () => go('redone', redo),
    /** Leaving without saving: what was not saved can still be brought back by redoing. */
    returnTo: (sheet: Sheet) =>
      store.setState(({ history }) => ({
        ...AT_REST,
        history: returnTo(history, sheet),
        selected: null,
        said: null,
      })),
  };
}
