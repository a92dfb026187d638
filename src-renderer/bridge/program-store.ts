import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppEvent, Snapshot } from '#shared/contract.ts';
import type { Fault } from '#shared/errors.ts';
import type { Bridge, Link } from './bridge.ts';

export interface ProgramState {
  /** The program's truth as last told; null until the first snapshot. */
  readonly snapshot: Snapshot | null;
  readonly link: Link;
  /** Why the last snapshot could not be had. */
  readonly fault: Fault | null;
}

export interface ProgramStore extends StoreApi<ProgramState> {
  /** Takes the truth anew. */
  lookAgain(): Promise<void>;
}

export interface ProgramStoreOptions {
  readonly bridge: Bridge;
  readonly after: (delayMs: number, task: () => void) => void;
  /** The truth as it was when the page was handed out; null or left out where none came with it. */
  readonly first?: Snapshot | null;
}

const RETRY_MS = 2_000;
/** Past the first frame: what came with the page is a moment old, and asking would make that frame late. */
const SECOND_LOOK_MS = 200;

/**
 * Mirrors the program: subscribes first, then takes one snapshot, so that no change falls between
 * the two. Events that the snapshot already holds are ignored. What came with the page is shown at
 * once; whatever has changed since is in the snapshot.
 */
export function createProgramStore({
  bridge,
  after,
  first = null,
}: ProgramStoreOptions): ProgramStore {
  const store = createStore<ProgramState>(() => ({ snapshot: first, link: 'up', fault: null }));
  /** What was told before the snapshot came; null once it is here. */
  let early: AppEvent[] | null = [];

  const takeSnapshot = async () => {
    early ??= [];
    const reply = await bridge.call('app.snapshot', null);
    if (!reply.ok) {
      store.setState({ fault: reply.error });
      after(RETRY_MS, () => void takeSnapshot());
      return;
    }
    const snapshot = early.reduce(applyEvent, reply.value);
    early = null;
    // The same truth once more would draw the whole window once more.
    if (isSame(store.getState().snapshot, snapshot)) store.setState({ fault: null });
    else store.setState({ snapshot, fault: null });
  };

  bridge.subscribe((event) => {
    const { snapshot } = store.getState();
    early?.push(event);
    if (snapshot !== null) store.setState({ snapshot: applyEvent(snapshot, event) });
    // The language in force depends on the system's too, which only the program knows.
    if (event.name === 'settings' && event.value.language !== snapshot?.settings.language)
      void takeSnapshot();
  });
  bridge.watchLink((link) => {
    store.setState({ link });
    // A program that restarted counts its revisions from the start again.
    if (link === 'up') void takeSnapshot();
  });
  if (first === null) void takeSnapshot();
  else after(SECOND_LOOK_MS, () => void takeSnapshot());
  return Object.assign(store, { lookAgain: takeSnapshot });
}

/** By content: a program that restarted counts its revisions anew, and saved words raise none. */
function isSame(shown: Snapshot | null, told: Snapshot): boolean {
  return JSON.stringify(shown) === JSON.stringify(told);
}

/** Events are named after the part of the snapshot they replace; the others are moments. */
export function applyEvent(snapshot: Snapshot, event: AppEvent): Snapshot {
  if (event.revision <= snapshot.revision) return snapshot;
  const told = { ...snapshot, revision: event.revision };
  return event.name in snapshot ? { ...told, [event.name]: event.value } : told;
}
