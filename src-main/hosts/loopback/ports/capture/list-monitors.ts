import { fault, type Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { askXServer } from './ask-x-server.ts';
import { distinctMonitors, parseMonitors, type Monitor } from './monitors.ts';
import { runTool } from './run-tool.ts';
import { findXDisplay } from './x-display.ts';
import { askMonitors } from './x11-randr.ts';

/** The screens that are lit, left to right. */
export type ListMonitors = (signal: AbortSignal) => Promise<Result<readonly Monitor[], Fault>>;

/** On one machine this takes two milliseconds; a server that hangs must not hold up the act. */
const ANSWER_LIMIT_MS = 500;

/**
 * The server itself is asked, before each reading: a screen that was just switched off is not read. `xrandr`,
 * a process of 10 to 40 ms, asks one that we cannot, on another machine for instance.
 */
export function createListMonitors(
  xrandr: string | undefined,
  environment: NodeJS.ProcessEnv,
): ListMonitors {
  return async (signal) => {
    const told = await askServer(environment, signal);
    const found = told ?? (await askTool(xrandr, environment, signal));
    if ('error' in found) return found;
    const monitors = distinctMonitors(found.value);
    return monitors.length > 0 ? ok(monitors) : err(fault('capture-empty', 'No screen is lit'));
  };
}

async function askServer(environment: NodeJS.ProcessEnv, signal: AbortSignal) {
  const display = await findXDisplay(environment);
  if (display === undefined) return undefined;
  const limited = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_LIMIT_MS)]);
  const monitors = await askXServer(display, limited, askMonitors);
  return monitors && ok(monitors);
}

async function askTool(
  xrandr: string | undefined,
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Result<readonly Monitor[], Fault>> {
  if (xrandr === undefined) {
    return err(fault('capture-tool-missing', 'The X server says nothing, and there is no xrandr'));
  }
  const run = await runTool({
    command: xrandr,
    args: ['--listactivemonitors'],
    signal,
    environment,
  });
  return run.ok ? ok(parseMonitors(run.value.toString('utf8'))) : run;
}
