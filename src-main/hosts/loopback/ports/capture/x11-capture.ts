import { fault, type Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { CaptureScope } from '#shared/settings.ts';
import type { ListMonitors } from './list-monitors.ts';
import { monitorAt, type Monitor } from './monitors.ts';
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
  readonly listMonitors: ListMonitors;
  readonly readMonitor: ReadMonitor;
  readonly findPointer: FindPointer;
}

/** Reads the screens that are lit at that moment, all at once. */
export function createX11Capture(options: X11CaptureOptions): ReadScreens {
  const { listMonitors, readMonitor } = options;
  return async (signal, scope, onReading) => {
    const monitors = await listMonitors(signal);
    if (!monitors.ok) return monitors;
    if (scope === 'pointer') return readPointed(options, monitors.value, signal);
    const shots = Promise.all(monitors.value.map((monitor) => readMonitor(monitor, signal)));
    onReading?.();
    return allOrFirstFault(await shots);
  };
}

/** The screen under the pointer; the primary one, with a doubt, where the pointer cannot be placed. */
async function readPointed(
  { readMonitor, findPointer }: X11CaptureOptions,
  monitors: readonly Monitor[],
  signal: AbortSignal,
): Promise<Result<readonly ReadPicture[], Fault>> {
  const pointer = await findPointer(signal);
  const pointed = pointer && monitorAt(monitors, pointer);
  const chosen = pointed ?? monitors.find(({ primary }) => primary);
  if (chosen === undefined) {
    return err(fault('capture-screen-unknown', 'Neither the pointer nor a primary screen'));
  }
  const shot = await readMonitor(chosen, signal);
  if (!shot.ok) return shot;
  const bytes = shot.value;
  if (pointed !== undefined) return ok([{ bytes }]);
  return ok([{ bytes, doubt: fault('capture-primary-only', 'The pointer cannot be placed') }]);
}

function allOrFirstFault(
  shots: readonly Result<Uint8Array, Fault>[],
): Result<readonly ReadPicture[], Fault> {
  const failed = shots.find((shot) => !shot.ok);
  return failed ?? ok(shots.flatMap((shot) => (shot.ok ? [{ bytes: shot.value }] : [])));
}
