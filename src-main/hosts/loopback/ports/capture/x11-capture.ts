import { fault, type Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { CaptureScope } from '#shared/settings.ts';
import { isSameLayout, monitorAt, parseMonitors, type Monitor } from './monitors.ts';
import { runTool } from './run-tool.ts';
import type { FindPointer } from './x11-pointer.ts';
import type { ReadMonitor } from './x11-tools.ts';

export interface ReadPicture {
  readonly bytes: Uint8Array;
  readonly doubt?: Fault;
}

/** The screens in scope, left to right; `onReading` is told when the tools are at work. */
export type ReadScreens = (
  signal: AbortSignal,
  scope: CaptureScope,
  onReading?: () => void,
) => Promise<Result<readonly ReadPicture[], Fault>>;

export interface X11CaptureOptions {
  readonly xrandr: string;
  readonly readMonitor: ReadMonitor;
  readonly findPointer: FindPointer;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Reads the screens where they were last seen while `xrandr` looks whether they still are there:
 * asking first would put its 10 to 40 ms before every capture. After a change they are read again.
 * Where only one screen may be read, it is asked first: a guess could read another.
 */
export function createX11Capture(options: X11CaptureOptions): ReadScreens {
  const { xrandr, readMonitor, environment } = options;
  const look = (signal: AbortSignal) => listMonitors(xrandr, environment, signal);
  let known: Promise<Result<readonly Monitor[], Fault>> = look(
    AbortSignal.timeout(FIRST_LOOK_LIMIT_MS),
  );

  const readAll = async (monitors: readonly Monitor[], signal: AbortSignal) =>
    allOrFirstFault(await Promise.all(monitors.map((monitor) => readMonitor(monitor, signal))));

  return async (signal, scope, onReading) => {
    if (scope === 'pointer') return readPointed(options, await look(signal), signal);
    const guess = await known;
    const looked = look(signal);
    const reading = guess.ok ? readAll(guess.value, signal) : guess;
    onReading?.();
    const shots = await reading;
    const now = await looked;
    if (!now.ok) return now;
    known = Promise.resolve(now);
    const isStill = guess.ok && isSameLayout(guess.value, now.value);
    return isStill ? shots : readAll(now.value, signal);
  };
}

/** For the first look, which nobody waits for. */
const FIRST_LOOK_LIMIT_MS = 5000;

/** The screen under the pointer; the primary one, with a doubt, where the pointer cannot be placed. */
async function readPointed(
  { readMonitor, findPointer }: X11CaptureOptions,
  monitors: Result<readonly Monitor[], Fault>,
  signal: AbortSignal,
): Promise<Result<readonly ReadPicture[], Fault>> {
  if (!monitors.ok) return monitors;
  const pointer = await findPointer(signal);
  const pointed = pointer && monitorAt(monitors.value, pointer);
  const chosen = pointed ?? monitors.value.find(({ primary }) => primary);
  if (chosen === undefined) {
    return err(fault('capture-screen-unknown', 'Neither the pointer nor a primary screen'));
  }
  const shot = await readMonitor(chosen, signal);
  if (!shot.ok) return shot;
  const bytes = shot.value;
  if (pointed !== undefined) return ok([{ bytes }]);
  return ok([{ bytes, doubt: fault('capture-primary-only', 'The pointer cannot be placed') }]);
}

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
): Result<readonly ReadPicture[], Fault> {
  const failed = shots.find((shot) => !shot.ok);
  return failed ?? ok(shots.flatMap((shot) => (shot.ok ? [{ bytes: shot.value }] : [])));
}
