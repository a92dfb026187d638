import type { Evidence } from '#shared/contract.ts';

export interface ScreenWithholderOptions {
  readonly evidence: () => Evidence | null;
  /** Undefined while no category is picked. */
  readonly wantsScreens: () => boolean | undefined;
  readonly setRemoved: (ids: readonly string[], removed: boolean) => Promise<void>;
}

/**
 * Some categories send no screen by default. Every picture that is not removed leaves with the
 * ticket, so for those the screens are removed for the agent, and come back when the category
 * changes. A screen the agent removed by hand is never put back for them.
 */
export function createScreenWithholder(options: ScreenWithholderOptions) {
  const { evidence, wantsScreens, setRemoved } = options;
  const withheld = new Set<string>();
  let reviewed = '';

  const screens = () => evidence()?.pictures.filter(({ source }) => source === 'screen') ?? [];

  const withhold = () => {
    const ids = screens().flatMap(({ id, removed }) => (removed ? [] : [id]));
    for (const id of ids) withheld.add(id);
    return setRemoved(ids, true);
  };

  const giveBack = () => {
    const ids = screens().flatMap(({ id }) => (withheld.has(id) ? [id] : []));
    withheld.clear();
    return setRemoved(ids, false);
  };

  return {
    /** Applies the default once per reading of the screens and per change of the category's wish. */
    review(): void {
      const wanted = wantsScreens();
      const shown = screens().map(({ id }) => id);
      const review = `${String(wanted)} ${shown.join(' ')}`;
      if (review === reviewed || wanted === undefined || shown.length === 0) return;
      reviewed = review;
      if (!wanted) void withhold();
      else if (shown.some((id) => withheld.has(id))) void giveBack();
    },

    /** The agent's own choice for this ticket. */
    async include(included: boolean): Promise<void> {
      if (!included) return withhold();
      if (withheld.size > 0) return giveBack();
      return setRemoved(
        screens().map(({ id }) => id),
        false,
      );
    },
  };
}
