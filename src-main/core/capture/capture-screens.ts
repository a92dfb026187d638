import { fault, type Fault } from '#shared/errors.ts';
import type { Clock, Log, ScreenCapture, ScreenShot } from '../ports.ts';

export interface CaptureScreensOptions {
  readonly capture: ScreenCapture;
  /** False where the machine policy forbids captures. */
  readonly allowed: boolean;
  readonly clock: Clock;
  readonly log: Log;
}

export interface CaptureOutcome {
  readonly shots: readonly ScreenShot[];
  /** Why there are none, in a code the screen has words for. */
  readonly problem: Fault | null;
}

/** Beyond this the agent waits for a window that does not come: go on without pictures. */
const CAPTURE_LIMIT_MS = 5000;

/** Reads every screen. Never rejects: a ticket can always be sent without a picture. */
export async function captureScreens(options: CaptureScreensOptions): Promise<CaptureOutcome> {
  const { capture, allowed, clock, log } = options;
  if (!allowed) return failed(fault('capture-disabled', 'The machine policy forbids captures'));
  const startedAt = clock.now();
  try {
    const outcome = await capture.capture(AbortSignal.timeout(CAPTURE_LIMIT_MS));
    if (!outcome.ok) return failed(outcome.error);
    log.info('capture', { screens: outcome.value.length, ms: clock.now() - startedAt });
    if (outcome.value.length === 0) return failed(fault('capture-empty', 'No screen was read'));
    return { shots: outcome.value, problem: null };
  } catch (thrown) {
    log.error('capture', thrown);
    return failed(fault('capture-failed', thrown instanceof Error ? thrown.message : 'unknown'));
  }
}

const failed = (problem: Fault): CaptureOutcome => ({ shots: [], problem });
