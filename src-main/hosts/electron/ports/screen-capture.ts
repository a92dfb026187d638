import { setImmediate } from 'node:timers/promises';
import type {
  DesktopCapturer,
  DesktopCapturerSource,
  Display,
  PowerMonitor,
  Screen,
  Size,
} from 'electron';
import type { Log, ScreenCapture, ScreenShot } from '#core/ports.ts';
import { fault, type Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { encodeScreen } from './encode-screen.ts';
import { sourcesInScope } from './sources-in-scope.ts';

export interface ScreenCaptureOptions {
  readonly desktopCapturer: Pick<DesktopCapturer, 'getSources'>;
  readonly screen: Pick<
    Screen,
    'getAllDisplays' | 'getCursorScreenPoint' | 'getDisplayNearestPoint'
  >;
  readonly powerMonitor: Pick<PowerMonitor, 'getSystemIdleState'>;
  /** macOS only: false when the person has not allowed recording the screen, or was never asked. */
  readonly isAllowedBySystem: () => boolean;
  /** Wayland: the system shows the person a dialog, and gives the screen they pick. */
  readonly personPicks: boolean;
  readonly log: Log;
}

/** A 4K screen is read at two thirds: its picture is four times the size, not four times as readable. */
const LONGEST_SIDE = 2560;

/**
 * Reads the screens through Chromium. Asks for screens only: one window that cannot be read would
 * hold up the whole answer. On Wayland the system asks the person first, and gives one screen.
 */
export function createScreenCapture(options: ScreenCaptureOptions): ScreenCapture {
  const { powerMonitor, screen, log } = options;
  return {
    async capture(signal, scope) {
      if (powerMonitor.getSystemIdleState(1) === 'locked') {
        return err(fault('capture-refused', 'The session is locked'));
      }
      // Where the pointer is when the screens are read, not where it has gone by the time they come.
      const pointedDisplayId = scope === 'pointer' ? pointedDisplay(screen) : null;
      const sources = await readSources(options, signal);
      if (!sources.ok) {
        log.warn('capture-sources', { code: sources.error.code, message: sources.error.message });
        return sources;
      }
      const displays = screen.getAllDisplays();
      const situation = { displays, pointedDisplayId, personPicks: options.personPicks };
      const inScope = sourcesInScope(sources.value, situation);
      return inScope.ok ? encodeAll(inScope.value) : inScope;
    },
  };
}

function pointedDisplay(screen: ScreenCaptureOptions['screen']): number {
  return screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).id;
}

async function readSources(
  { desktopCapturer, screen, isAllowedBySystem }: ScreenCaptureOptions,
  signal: AbortSignal,
): Promise<Result<DesktopCapturerSource[], Fault>> {
  const asked = desktopCapturer
    .getSources({ types: ['screen'], thumbnailSize: thumbnailSize(screen.getAllDisplays()) })
    .then((sources) => ok(sources))
    // Electron rejects with a string here.
    .catch((reason: unknown) => err(refusal(reason, isAllowedBySystem())));
  return Promise.race([asked, expiry(signal)]);
}

function refusal(reason: unknown, isAllowed: boolean): Fault {
  const message = reason instanceof Error ? reason.message : String(reason);
  return fault(isAllowed ? 'capture-failed' : 'capture-refused', message);
}

/** Chromium gives up after three seconds by itself, except where it waits for the person. */
function expiry(signal: AbortSignal): Promise<Result<never, Fault>> {
  const expired = err(fault('capture-timeout', 'No screen came in time'));
  return new Promise((resolve) => {
    if (signal.aborted) resolve(expired);
    signal.addEventListener('abort', () => resolve(expired), { once: true });
  });
}

/** Every picture is fitted into one box, so the box is the largest screen's, in true pixels. */
export function thumbnailSize(displays: readonly Pick<Display, 'size' | 'scaleFactor'>[]): Size {
  const sizes = displays.map(({ size, scaleFactor }) => ({
    width: Math.round(size.width * scaleFactor),
    height: Math.round(size.height * scaleFactor),
  }));
  return {
    width: Math.min(LONGEST_SIDE, Math.max(1, ...sizes.map(({ width }) => width))),
    height: Math.min(LONGEST_SIDE, Math.max(1, ...sizes.map(({ height }) => height))),
  };
}

/** Each picture is let go of as soon as it is encoded: raw, a 4K screen is 33 MB. */
async function encodeAll(
  sources: readonly DesktopCapturerSource[],
): Promise<Result<readonly ScreenShot[], Fault>> {
  const shots: ScreenShot[] = [];
  for (const { thumbnail } of sources) {
    if (thumbnail.isEmpty()) continue;
    shots.push(await encodeScreen(thumbnail));
    await setImmediate();
  }
  return shots.length === 0 ? err(fault('capture-empty', 'The system gave no picture')) : ok(shots);
}
