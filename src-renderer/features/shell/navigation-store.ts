import { createStore, type StoreApi } from 'zustand/vanilla';

export const PLACES = ['report', 'tickets', 'settings'] as const;
export type Place = (typeof PLACES)[number];

export interface NavigationState {
  readonly place: Place;
  /** Grows each time the window is brought up by a new act: the first field takes the focus. */
  readonly acts: number;
  /** Whether the headset check is on the screen, over any place. */
  readonly headset: boolean;
  /** The picture that is being annotated, over everything else. */
  readonly editing: string | null;
}

export interface NavigationStore extends StoreApi<NavigationState> {
  go(place: Place): void;
  beginAct(): void;
  showHeadset(shown: boolean): void;
  editPicture(id: string | null): void;
}

export function createNavigationStore(): NavigationStore {
  const store = createStore<NavigationState>(() => ({
    ...{ place: 'report', acts: 0, headset: false, editing: null },
  }));
  return Object.assign(store, {
    go: (place: Place) => store.setState({ place }),
    showHeadset: (headset: boolean) => store.setState({ headset }),
    editPicture: (editing: string | null) => store.setState({ editing }),
    beginAct: () => store.setState(({ acts }) => ({ place: 'report', acts: acts + 1 })),
  });
}
