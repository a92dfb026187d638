import type { Evidence } from '#shared/contract.ts';
import type { PictureType } from '#shared/picture.ts';
import type { ActReason, CaptureEnd, CaptureReason } from './capture-log.ts';
import type { CaptureScreensOptions } from './capture-screens.ts';
import { fromAgent, type AgentFile, type HeldPicture } from './evidence-picture.ts';
import {
  createEvidenceState,
  type EvidenceState,
  type EvidenceStateOptions,
} from './evidence-state.ts';
import { findPicture, withPicture, withRemoved, withReplaced } from './held-pictures.ts';
import { createScreenReader } from './screen-reader.ts';

export interface CaptureSessionOptions extends CaptureScreensOptions, EvidenceStateOptions {}

export interface CaptureSession {
  view(): Evidence;
  /** Whether the screens it holds, neither sent nor cleared, were read so lately: ten minutes unless told. */
  isRecent(withinMs?: number): boolean;
  /** Whether the agent has taken a picture out, added one or drawn on one. */
  isTouched(): boolean;
  /** Begins an act. Resolves when the pictures are in hand, or cannot be had; never rejects. */
  act(why: ActReason): Promise<void>;
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
  /** Screens that are not recent leave memory; what the agent added stays. */
  letGoOld(): void;
  /** Ends the act, sent or not: every picture leaves memory, and the log says how. */
  end(sent?: SentTicket): Evidence;
}

/** The ticket that what was chosen has left with. */
export interface SentTicket {
  readonly key: string;
  readonly reference: string;
}

/**
 * The evidence of one act, in memory only: nothing is written to disk before Send, and cancel
 * leaves nothing. A new act reads the screens again and keeps what the agent added by hand.
 */
export function createCaptureSession(options: CaptureSessionOptions): CaptureSession {
  const { clock, createId } = options;
  const state = createEvidenceState(options);
  const screens = createScreenReader(options, state);
  let cancelCountdown: () => void = () => undefined;

  function readScreens(why: CaptureReason): Promise<void> {
    cancelCountdown();
    return screens.read(why);
  }

  function captureAfter(delayMs: number): Evidence {
    cancelCountdown();
    cancelCountdown = clock.after(delayMs, () => void readScreens('countdown'));
    const captureAt = new Date(clock.now() + delayMs).toISOString();
    return state.change({ phase: 'counting-down', captureAt, problem: null });
  }

  function letGoOld(): void {
    const added = state.pictures().filter(({ view }) => view.source !== 'screen');
    const isAnyHere = added.length < state.pictures().length;
    if (!isAnyHere || state.view().phase !== 'ready' || screens.areRecent()) return;
    screens.close({ ending: 'dropped' });
    state.beginAct();
    state.change({ phase: added.length === 0 ? 'idle' : 'ready', problem: null }, added);
  }

  function end(sent?: SentTicket): Evidence {
    cancelCountdown();
    screens.close(sent === undefined ? { ending: 'dropped' } : sentWith(state, sent));
    return state.forget();
  }

  return {
    view: state.view,
    isRecent: screens.areRecent,
    isTouched: () => state.pictures().some(isTouched),
    act: (why) => {
      if (!screens.isReading()) state.beginAct();
      return readScreens(why);
    },
    captureAgain: async (delayMs) =>
      delayMs === 0 ? readScreens('again').then(state.view) : captureAfter(delayMs),
    cancel: () => {
      if (state.view().phase !== 'counting-down') return end();
      cancelCountdown();
      return state.change({ phase: 'ready', captureAt: null });
    },
    letGoOld,
    end,
    ...createPictureActs(state, createId),
  };
}

function isTouched({ view, isEdited = false }: HeldPicture): boolean {
  return isEdited || view.removed || view.source !== 'screen';
}

function sentWith(state: EvidenceState, ticket: SentTicket): CaptureEnd {
  const left = state.pictures().filter(({ view }) => view.source === 'screen' && !view.removed);
  return { ending: 'sent', screens: left.length, ticket };
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
