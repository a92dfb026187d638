import { pictureSizeOf } from '#core/capture/picture-size.ts';
import type { ScreenCapture, ScreenShot } from '#core/ports.ts';
import { fault, type Fault } from '#shared/errors.ts';
import { pictureTypeOf } from '#shared/picture.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { CaptureScope } from '#shared/settings.ts';
import { findProgram } from '../find-program.ts';
import { createListMonitors } from './capture/list-monitors.ts';
import { screenshotDesktop } from './capture/screenshot-desktop.ts';
import { createX11Capture, type ReadPicture, type ReadScreens } from './capture/x11-capture.ts';
import { createFindPointer } from './capture/x11-pointer.ts';
import { maim, scrot } from './capture/x11-tools.ts';

export interface ScreenCaptureOptions {
  /** Where the fallback finds its package. */
  readonly root: string;
  /** The machine policy's word on the fallback; Linux needs none. */
  readonly screenshotDesktopAllowed: boolean;
  readonly timeoutMs?: number;
  readonly platform?: NodeJS.Platform;
  readonly environment?: NodeJS.ProcessEnv;
}

export interface EarlyScreenCapture extends ScreenCapture {
  /**
   * Begins to read, for the first who asks for the screens. Resolves when the tools are at work, or
   * cannot be: until then this process must leave them the time to be started.
   */
  begin(scope: CaptureScope): Promise<void>;
}

export function createScreenCapture(options: ScreenCaptureOptions): EarlyScreenCapture {
  const { timeoutMs = 5000 } = options;
  const chosen = chooseTool(options);
  let begun: ReturnType<ScreenCapture['capture']> | undefined;

  async function read(signal: AbortSignal, scope: CaptureScope, onReading?: () => void) {
    if (!chosen.ok) return chosen;
    const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const outcome = await Promise.race([
      chosen.value(limited, scope, onReading),
      timeoutOf(limited),
    ]);
    if (limited.aborted) return timedOut();
    return outcome.ok ? toShots(outcome.value) : outcome;
  }

  return {
    async begin(scope) {
      const atWork = new Promise<void>((resolve) => {
        begun = read(new AbortController().signal, scope, resolve);
      });
      await Promise.race([atWork, begun]);
    },
    capture(signal, scope) {
      const first = begun;
      begun = undefined;
      return first ?? read(signal, scope);
    },
  };
}

/** The fastest first: scrot reads two screens in 60 ms, maim in 90, the fallback in 330. */
function chooseTool(options: ScreenCaptureOptions): Result<ReadScreens, Fault> {
  const { platform = process.platform, environment = process.env, root } = options;
  if (platform !== 'linux') {
    if (options.screenshotDesktopAllowed) return ok(screenshotDesktop(root, environment));
    return err(fault('capture-tool-missing', 'The machine policy allows no tool here'));
  }
  // Under Wayland an X11 tool sees a black desktop at best, and the compositor's leave is not ours to ask.
  const isWayland = environment['XDG_SESSION_TYPE'] === 'wayland';
  if (isWayland || !environment['DISPLAY']) {
    return err(fault('capture-refused', isWayland ? 'Wayland session' : 'No X display'));
  }
  const find = (name: string) => findProgram(name, environment);
  const [xrandr, maimPath, scrotPath] = [find('xrandr'), find('maim'), find('scrot')];
  const readMonitor =
    scrotPath === undefined
      ? maimPath && maim(maimPath, environment)
      : scrot(scrotPath, environment);
  if (readMonitor) {
    const listMonitors = createListMonitors(xrandr, environment);
    const findPointer = createFindPointer(environment);
    return ok(createX11Capture({ listMonitors, readMonitor, findPointer }));
  }
  if (xrandr !== undefined && find('import') !== undefined) {
    return ok(screenshotDesktop(root, environment));
  }
  return err(fault('capture-tool-missing', 'None of maim, scrot and import with xrandr'));
}

function toShots(pictures: readonly ReadPicture[]): Result<readonly ScreenShot[], Fault> {
  const shots: ScreenShot[] = [];
  for (const { bytes, doubt } of pictures) {
    if (bytes.byteLength === 0) return err(fault('capture-empty', 'The tool wrote nothing'));
    const mediaType = pictureTypeOf(bytes);
    const size = pictureSizeOf(bytes);
    if (mediaType === undefined || size === undefined) {
      return err(fault('capture-failed', 'The tool wrote something that is not a picture'));
    }
    shots.push({ mediaType, bytes, ...size, ...(doubt && { doubt }) });
  }
  return shots.length > 0 ? ok(shots) : err(fault('capture-empty', 'No screen was read'));
}

const timedOut = () => err(fault('capture-timeout', 'The capture took too long'));

function timeoutOf(signal: AbortSignal): Promise<Result<never, Fault>> {
  const { promise, resolve } = Promise.withResolvers<Result<never, Fault>>();
  signal.addEventListener('abort', () => resolve(timedOut()), { once: true });
  return promise;
}
