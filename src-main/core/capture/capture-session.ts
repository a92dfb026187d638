import type { Evidence } from '#shared/contract.ts';
import type { PictureType } from '#shared/picture.ts';
import { captureScreens, type CaptureScreensOptions } from './capture-screens.ts';
import { fromAgent, fromScreen, type AgentFile, type HeldPicture } from './evidence-picture.ts';
import { findPicture, withPicture, withRemoved } from './held-pictures.ts';

export interface CaptureSessionOptions extends CaptureScreensOptions {
  readonly createId: () => string;
  readonly onChange: (evidence: Evidence) => void;
}

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
  /** @throws FaultError `not-found` */
  picture(id: string): { mediaType: PictureType; bytes: Uint8Array };
  /** What leaves with the ticket, in the order of the strip. */
  chosen(): readonly HeldPicture[];
  /** Ends the act, sent or not: every picture leaves memory. */
  end(): Evidence;
}

/**
 * The evidence of one act, in memory only: nothing is written to disk before Send, and cancel
 * leaves nothing. A new act reads the screens again and keeps what the agent added by hand.
 */
export function createCaptureSession(options: CaptureSessionOptions): CaptureSession {
  const { clock, createId, onChange } = options;
  let evidence = idle(createId());
  let pictures: readonly HeldPicture[] = [];
  let reading: Promise<void> | undefined;
  let cancelCountdown: () => void = () => undefined;

  function change(next: Partial<Evidence>, held = pictures): Evidence {
    pictures = held;
    evidence = { ...evidence, ...next, pictures: held.map(({ view }) => view) };
    onChange(evidence);
    return evidence;
  }

  /** One reading at a time: a second press while the screens are being read joins the first. */
  const readScreens = () => (reading ??= read().finally(() => (reading = undefined)));

  async function read(): Promise<void> {
    cancelCountdown();
    const { actId } = change({ phase: 'capturing', captureAt: null, problem: null });
    const { shots, problem } = await captureScreens(options);
    const screens = await Promise.all(shots.map((shot, at) => fromScreen(shot, at, createId())));
    // The act may have been cancelled meanwhile: what was read is then forgotten.
    if (evidence.actId !== actId) return;
    const added = pictures.filter(({ view }) => view.source !== 'screen');
    change({ phase: 'ready', problem }, [...screens, ...added]);
  }

  return {
    view: () => evidence,
    act: () => {
      if (reading === undefined) evidence = { ...evidence, actId: createId() };
      return readScreens();
    },
    captureAgain: async (delayMs) => {
      cancelCountdown();
      if (delayMs === 0) return readScreens().then(() => evidence);
      cancelCountdown = clock.after(delayMs, () => void readScreens());
      const captureAt = new Date(clock.now() + delayMs).toISOString();
      return change({ phase: 'counting-down', captureAt, problem: null });
    },
    add: (file) => {
      const held = withPicture(pictures, fromAgent(file, createId()));
      return change(evidence.phase === 'idle' ? { phase: 'ready' } : {}, held);
    },
    setRemoved: (id, removed) => change({}, withRemoved(pictures, id, removed)),
    picture: (id) => bytesOf(findPicture(pictures, id)),
    chosen: () => pictures.filter(({ view }) => !view.removed),
    end: () => {
      cancelCountdown();
      return change(idle(createId()), []);
    },
  };
}

const bytesOf = ({ view, bytes }: HeldPicture) => ({ mediaType: view.mediaType, bytes });

function idle(actId: string): Evidence {
  return { actId, phase: 'idle', captureAt: null, pictures: [], problem: null };
}
