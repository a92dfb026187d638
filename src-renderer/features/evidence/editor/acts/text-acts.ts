import { layOutText, MAX_TEXT_SIGNS } from '../model/lay-out-text.ts';
import { markOf, withMark, withoutMark, type Sheet } from '../model/sheet.ts';
import { AT_REST, sayMark, stepTo, type ActsOptions, type Writing } from './editor-state.ts';

/** Words are typed below the picture and seen on it at once. */
export function createTextActs({ store, picture, measure }: ActsOptions) {
  const present = () => store.getState().history.present;

  function written({ id, corner, text }: Writing): Sheet {
    if (text.trim() === '') return withoutMark(present(), id);
    const layout = layOutText(text.trim(), corner, picture, measure);
    return withMark(present(), { kind: 'text', id, ...layout });
  }

  return {
    write(text: string): void {
      const { writing } = store.getState();
      if (writing === null) return;
      const next = { ...writing, text: text.slice(0, MAX_TEXT_SIGNS) };
      store.setState({ writing: next, draft: written(next) });
    },
    /** Opens the words of a text that is there. */
    rewrite(id: string): void {
      const mark = markOf(present(), id);
      if (mark?.kind !== 'text') return;
      const { x, y } = mark.rect;
      const writing = { id, corner: { x, y }, text: mark.lines.join(' '), isNew: false };
      store.setState({ ...AT_REST, writing, selected: id });
    },
    /** No words at all is no text. */
    keepText(): void {
      const { writing } = store.getState();
      if (writing === null) return;
      const sheet = written(writing);
      const mark = markOf(sheet, writing.id);
      if (mark === undefined && writing.isNew) {
        store.setState(AT_REST);
        return;
      }
      const said =
        mark === undefined
          ? ({ done: 'nothing' } as const)
          : ({ done: 'placed', mark: sayMark(sheet, mark, picture) } as const);
      store.setState((state) => ({
        ...AT_REST,
        ...stepTo(state, sheet),
        ...{ selected: mark?.id ?? null, said },
      }));
    },
  };
}
