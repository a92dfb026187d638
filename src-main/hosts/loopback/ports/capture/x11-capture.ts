import { fault, type Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { isSameLayout, parseMonitors, type Monitor } from './monitors.ts';
import { runTool } from './run-tool.ts';
import type { ReadMonitor } from './x11-tools.ts';

/** Every screen, left to right. */
export type ReadScreens = (signal: AbortSignal) => Promise<Result<readonly Uint8Array[], Fault>>;

export interface X11CaptureOptions {
  readonly xrandr: string;
  readonly readMonitor: ReadMonitor;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Reads the screens where they were last seen while `xrandr` looks whether they still are there:
 * asking first would put its 10 to 40 ms before every capture. After a change they are read again.
 */
export function createX11Capture({
  xrandr,
  readMonitor,
  environment,
}: X11CaptureOptions): ReadScreens {
  const look = (signal: AbortSignal) => listMonitors(xrandr, environment, signal);
  let known: Promise<Result<readonly Monitor[], Fault>> = look(
    AbortSignal.timeout(FIRST_LOOK_LIMIT_MS),
  );

  const readAll = async (monitors: readonly Monitor[], signal: AbortSignal) =>
    allOrFirstFault(await Promise.all(monitors.map((monitor) => readMonitor(monitor, signal))));

  return async (signal) => {
    const guess = await known;
    const looked = look(signal);
    const shots = guess.ok ? await readAll(guess.value, signal) : guess;
    const now = await looked;
    if (!now.ok) return now;
    known = Promise.resolve(now);
    const isStill = guess.ok && isSameLayout(guess.value, now.value);
    return isStill ? shots : readAll(now.value, signal);
  };
}

/** For the first look, which nobody waits for. */
const FIRST_LOOK_LIMIT_MS = 5000;

async function listMonitors(
  xrandr: string,
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Result<readonly Monitor[], Fault>> {
  const run = await runTool({
    command: xrandr,
    args: ['--listactivemonitors'],
    signal,
    environment,
  });
  if (!run.ok) return run;
  const monitors = parseMonitors(run.value.toString('utf8'));
  return monitors.length > 0 ? ok(monitors) : err(fault('capture-empty', 'No screen is lit'));
}

function allOrFirstFault(
  shots: readonly Result<Uint8Array, Fault>[],
): Result<readonly Uint8Array[], Fault> {
  const failed = shots.find((shot) => !shot.ok);
  return failed ?? ok(shots.flatMap((shot) => (shot.ok ? [shot.value] : [])));
}
