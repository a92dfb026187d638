import type { ScreenCapture, ScreenShot } from '#core/ports.ts';
import type { Fault } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import type { CaptureScope } from '#shared/settings.ts';

export interface CarefulCaptureOptions {
  readonly primary: ScreenCapture;
  /**
   * Asked when the first could not read; left out where the machine does not allow it, and not asked for
   * one screen alone: it reads them all.
   */
  readonly fallback: ScreenCapture | undefined;
  /** Takes our own window out of the picture until the answer is called. */
  readonly conceal: () => Promise<() => void>;
}

/** What another tool may still read; what was refused stays so, and after a timeout no time is left. */
const WORTH_ANOTHER_TRY: readonly string[] = ['capture-failed', 'capture-empty'];

/** One reading at a time, never with our own window on it, and a second way where there is one. */
export function createCarefulCapture(options: CarefulCaptureOptions): ScreenCapture {
  let last: Promise<unknown> = Promise.resolve();
  return {
    capture(signal, scope) {
      const reading = last.then(() => readConcealed(options, signal, scope));
      last = reading.catch(() => undefined);
      return reading;
    },
  };
}

async function readConcealed(
  { primary, fallback, conceal }: CarefulCaptureOptions,
  signal: AbortSignal,
  scope: CaptureScope,
): Promise<Result<readonly ScreenShot[], Fault>> {
  const restore = await conceal();
  try {
    const outcome = await primary.capture(signal, scope);
    if (outcome.ok || !WORTH_ANOTHER_TRY.includes(outcome.error.code)) return outcome;
    if (fallback === undefined || scope !== 'all') return outcome;
    return await fallback.capture(signal, scope);
  } finally {
    restore();
  }
}
