import type { Evidence } from '#shared/contract.ts';
import type { PictureType } from '#shared/picture.ts';
import { captureScreens, type CaptureScreensOptions } from './capture-screens.ts';
import { fromAgent, fromScreen, type AgentFile, type HeldPicture } from './evidence-picture.ts';
import {
  createEvidenceState,
  type EvidenceState,
  type EvidenceStateOptions,
} from './evidence-state.ts';
import { findPicture, withPicture, withRemoved, withReplaced } from './held-pictures.ts';

export interface CaptureSessionOptions extends CaptureScreensOptions, EvidenceStateOptions {}

export interface CaptureSession {
  view(): Evidence;
  /** Begins an act. Resolves when the pictures are in hand, or cannot be had; never rejects. */
  act(): Promise<void>;
  /** Reads the screens again; with a delay, the window can be moved out of the way meanwhile. */
  captureAgain(delayMs: number): Promise<Evidence>;
  /** @throws FaultError `too-many-pictures`, `picture-too-large`, `picture-unsupported`, `picture-unreadable` */
  add(file: AgentFile): Evidence;
  /** Takes a picture out of the ticket, or puts it back while the act lasts. */
  setRemoved(id: string, removed: boolean): Evidence;
  /**
   * Puts what the agent made of a picture in its place.
   * @throws FaultError `not-found`, `picture-too-large`, `picture-unsupported`, `picture-unreadable`
   */
  replace(id: string, bytes: Uint8Array): Evidence;
  /** @throws FaultError `not-found` */
  picture(id: string): { mediaType: PictureType; bytes: Uint8Array };
  /** What leaves with the ticket, in the order of the strip. */
  chosen(): readonly HeldPicture[];
  /** Stops a countdown; otherwise ends the act. */
  cancel(): Evidence;
  /** Ends the act, sent or not: every picture leaves memory. */
  end(): Evidence;
}

/**
 * The evidence of one act, in memory only: nothing is written to disk before Send, and cancel
 * leaves nothing. A new act reads the screens again and keeps what the agent added by hand.
 */
export function createCaptureSession(options: CaptureSessionOptions): CaptureSession {
  const { clock, createId } = options;
  const state = createEvidenceState(options);
  let reading: Promise<void> | undefined;
  let cancelCountdown: () => void = () => undefined;

  /** One reading at a time: a second press while the screens are being read joins the first. */
  const readScreens = () => (reading ??= read().finally(() => (reading = undefined)));

  async function read(): Promise<void> {
    cancelCountdown();
    const { actId } = state.change({ phase: 'capturing', captureAt: null, problem: null });
    const { shots, problem } = await captureScreens(options);
    const screens = await Promise.all(shots.map((shot, at) => fromScreen(shot, at, createId())));
    // The act may have been cancelled meanwhile: what was read is then forgotten.
    if (state.view().actId !== actId) return;
    const added = state.pictures().filter(({ view }) => view.source !== 'screen');
    state.change({ phase: 'ready', problem }, [...screens, ...added]);
  }

  function captureAfter(delayMs: number): Evidence {
    cancelCountdown();
    cancelCountdown = clock.after(delayMs, () => void readScreens());
    const captureAt = new Date(clock.now() + delayMs).toISOString();
    return state.change({ phase: 'counting-down', captureAt, problem: null });
  }

  function end(): Evidence {
    cancelCountdown();
    return state.forget();
  }

  return {
    view: state.view,
    act: () => {
      if (reading === undefined) state.beginAct();
      return readScreens();
    },
    captureAgain: async (delayMs) =>
      delayMs === 0 ? readScreens().then(state.view) : captureAfter(delayMs),
    cancel: () => {
      if (state.view().phase !== 'counting-down') return end();
      cancelCountdown();
      return state.change({ phase: 'ready', captureAt: null });
    },
    end,
    ...createPictureActs(state, createId),
  };
}

/** What the agent does to single pictures. */
function createPictureActs(state: EvidenceState, createId: () => string) {
  return {
    add: (file: AgentFile): Evidence => {
      const held = withPicture(state.pictures(), fromAgent(file, createId()));
      return state.change(state.view().phase === 'idle' ? { phase: 'ready' } : {}, held);
    },
    setRemoved: (id: string, removed: boolean): Evidence =>
      state.change({}, withRemoved(state.pictures(), id, removed)),
    replace: (id: string, bytes: Uint8Array): Evidence =>
      state.change({}, withReplaced(state.pictures(), id, bytes)),
    picture: (id: string) => {
      const { view, bytes } = findPicture(state.pictures(), id);
      return { mediaType: view.mediaType, bytes };
    },
    chosen: () => state.pictures().filter(({ view }) => !view.removed),
  };
}
