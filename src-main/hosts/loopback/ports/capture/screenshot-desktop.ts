import { z } from 'zod';
import { fault } from '#shared/errors.ts';
import { err, ok } from '#shared/result.ts';
import { runTool } from './run-tool.ts';
import type { ReadScreens } from './x11-capture.ts';

/** Displays say their left edge under another name on each system. */
const SCRIPT = `
import screenshot from 'screenshot-desktop';
const left = (display) => display.offsetX ?? display.left ?? 0;
const displays = (await screenshot.listDisplays()).sort((a, b) => left(a) - left(b));
const read = ({ id }) => screenshot({ screen: id, format: 'jpg' });
const pictures = await Promise.all(displays.map(read));
process.stdout.write(JSON.stringify(pictures.map((picture) => picture.toString('base64'))));
`;

/**
 * In a process of its own: the library throws inside callbacks when a system tool prints something
 * unexpected, and on Linux its promise never settles when `xrandr` fails.
 */
export function screenshotDesktop(root: string, environment: NodeJS.ProcessEnv): ReadScreens {
  return async (signal, scope) => {
    // It knows neither the pointer nor, everywhere, the primary screen.
    if (scope !== 'all') {
      return err(fault('capture-screen-unknown', 'screenshot-desktop cannot tell one screen'));
    }
    const args = ['--input-type=module', '--eval', SCRIPT];
    const run = await runTool({
      command: process.execPath,
      args,
      signal,
      environment,
      cwd: root,
    });
    if (!run.ok) return run;
    const pictures = z.array(z.base64()).safeParse(parse(run.value.toString('utf8')));
    return pictures.success
      ? ok(pictures.data.map((picture) => ({ bytes: Buffer.from(picture, 'base64') })))
      : err(fault('capture-failed', 'screenshot-desktop gave no pictures'));
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
