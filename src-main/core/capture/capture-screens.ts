import { fault, type Fault } from '#shared/errors.ts';
import { err, type Result } from '#shared/result.ts';
import type { CaptureScope } from '#shared/settings.ts';
import type { Clock, Log, ScreenCapture, ScreenShot } from '../ports.ts';
import type { CaptureEntry, CaptureLog, CaptureReason } from './capture-log.ts';

export interface CaptureScreensOptions {
  readonly capture: ScreenCapture;
  /** False where the machine policy forbids captures. */
  readonly allowed: boolean;
  readonly scope: CaptureScope;
  readonly captureLog: CaptureLog;
  readonly clock: Clock;
  readonly log: Log;
}

export interface CaptureOutcome {
  readonly shots: readonly ScreenShot[];
  /** Why there are none, in a code the screen has words for. */
  readonly problem: Fault | null;
  /** The line of the log these pictures have to close; undefined when there are none. */
  readonly entry: CaptureEntry | undefined;
}

/** Beyond this the agent waits for a window that does not come: go on without pictures. */
const CAPTURE_LIMIT_MS = 5000;

/**
 * Reads the screens the policy allows, for a reason the agent gave. The one place that asks the port, and
 * so the one that opens a line of the log. Never rejects: a ticket can always be sent without a picture.
 */
export async function captureScreens(
  options: CaptureScreensOptions,
  why: CaptureReason,
): Promise<CaptureOutcome> {
  const { allowed, captureLog } = options;
  if (!allowed) return failed(fault('capture-disabled', 'The machine policy forbids captures'));
  const entry = captureLog.open(why);
  const shots = await readPort(options);
  if (shots.ok) {
    entry.read(shots.value.length);
    return { shots: shots.value, problem: null, entry };
  }
  entry.failed(shots.error.code);
  return failed(shots.error);
}

async function readPort({
  capture,
  scope,
  clock,
  log,
}: CaptureScreensOptions): Promise<Result<readonly ScreenShot[], Fault>> {
  const startedAt = clock.now();
  try {
    const outcome = await capture.capture(AbortSignal.timeout(CAPTURE_LIMIT_MS), scope);
    if (!outcome.ok) return outcome;
    log.info('capture', { screens: outcome.value.length, ms: clock.now() - startedAt });
    return outcome.value.length === 0 ? err(fault('capture-empty', 'No screen was read')) : outcome;
  } catch (thrown) {
    log.error('capture', thrown);
    return err(fault('capture-failed', thrown instanceof Error ? thrown.message : 'unknown'));
  }
}

const failed = (problem: Fault): CaptureOutcome => ({ shots: [], problem, entry: undefined });
