import { markOf, withCrop, withoutMark } from '../model/sheet.ts';
import { AT_REST, atRest, sayMark, stepTo, type ActsOptions } from './editor-state.ts';

/** Choosing a mark that is there, and taking it away. */
export function createMarkActs({ store, picture }: ActsOptions) {
  const present = () => store.getState().history.present;
  const chosen = () => markOf(present(), store.getState().selected);

  function select(id: string | null): void {
    const mark = markOf(present(), id);
    const said = mark && { done: 'selected' as const, mark: sayMark(present(), mark, picture) };
    store.setState((state) => ({
      ...atRest(state),
      selected: mark?.id ?? null,
      ...(said !== undefined && { said }),
      // The other tools draw; a crop would hide what was chosen.
      ...(mark !== undefined && state.tool === 'crop' && { tool: 'select' as const }),
    }));
  }

  return {
    select,
    selectNext(direction: 1 | -1): void {
      const { marks } = present();
      const at = marks.findIndex(({ id }) => id === store.getState().selected);
      const next = at < 0 && direction < 0 ? marks.length - 1 : at + direction;
      if (marks.length === 0) store.setState({ said: { done: 'nothing' } });
      else select(marks[(next + marks.length) % marks.length]?.id ?? null);
    },
    /** The chosen mark; with the crop tool, the crop. */
    remove(): void {
      const mark = chosen();
      const { tool } = store.getState();
      if (mark !== undefined) {
        const said = { done: 'removed' as const, mark: sayMark(present(), mark, picture) };
        store.setState((state) => ({
          ...AT_REST,
          ...stepTo(state, withoutMark(present(), mark.id)),
          ...{ selected: null, said },
        }));
      } else if (tool === 'crop' && present().crop !== null) {
        store.setState((state) => ({
          ...AT_REST,
          ...stepTo(state, withCrop(present(), null, picture)),
          said: { done: 'uncropped' },
        }));
      } else store.setState({ said: { done: 'nothing' } });
    },
  };
}
