import type { CaptureEnd, CaptureEntry, CaptureReason } from './capture-log.ts';
import { captureScreens, type CaptureScreensOptions } from './capture-screens.ts';
import { fromScreen } from './evidence-picture.ts';
import type { EvidenceState } from './evidence-state.ts';

export interface ScreenReader {
  /** One reading at a time: a second press while the screens are being read joins the first. */
  read(why: CaptureReason): Promise<void>;
  /** Whether the screens are being read for the act under way. */
  isReading(): boolean;
  /** Whether screens of so lately are in the form, ten minutes unless told; not while they are read again. */
  areRecent(withinMs?: number): boolean;
  /** Says in the log what became of the screens now in the form. */
  close(end: CaptureEnd): void;
}

/** What was on the screens longer ago is hardly what the agent sees now. */
const RECENT_MS = 10 * 60_000;

/** Brings the screens into the evidence of the act, and minds their line in the log. */
export function createScreenReader(
  options: CaptureScreensOptions & { readonly createId: () => string },
  state: EvidenceState,
): ScreenReader {
  let reading: { readonly actId: string; readonly done: Promise<void> } | undefined;
  /** The line of the log for the screens now in the form. */
  let entry: CaptureEntry | undefined;
  let readAt = -Infinity;

  const isReading = () => reading?.actId === state.view().actId;

  function replaceEntry(next: CaptureEntry | undefined, end: CaptureEnd): void {
    entry?.end(end);
    entry = next;
  }

  async function readNow(why: CaptureReason): Promise<void> {
    const { actId } = state.change({ phase: 'capturing', captureAt: null, problem: null });
    const { shots, problem, entry: newEntry } = await captureScreens(options, why);
    const screens = await Promise.all(
      shots.map((shot, at) => fromScreen(shot, at, options.createId())),
    );
    // The act may have been cancelled meanwhile: what was read is then forgotten.
    if (state.view().actId !== actId) {
      newEntry?.end({ ending: 'dropped' });
      return;
    }
    replaceEntry(newEntry, { ending: 'replaced' });
    const added = state.pictures().filter(({ view }) => view.source !== 'screen');
    readAt = options.clock.now();
    state.change({ phase: 'ready', problem }, [...screens, ...added]);
  }

  function areRecent(withinMs = RECENT_MS): boolean {
    const isAnyHere = state.pictures().some(({ view }) => view.source === 'screen');
    return isAnyHere && !isReading() && options.clock.now() - readAt < withinMs;
  }

  return {
    read: (why) => {
      if (reading !== undefined && isReading()) return reading.done;
      const mine = { actId: state.view().actId, done: readNow(why) };
      reading = mine;
      return mine.done.finally(() => {
        if (reading === mine) reading = undefined;
      });
    },
    isReading,
    areRecent,
    close: (end) => replaceEntry(undefined, end),
  };
}
