import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { geometryOf, type Monitor } from './monitors.ts';
import { runTool } from './run-tool.ts';

/** Reads one screen, as a JPEG in memory. */
export type ReadMonitor = (
  monitor: Monitor,
  signal: AbortSignal,
) => Promise<Result<Uint8Array, Fault>>;

/**
 * Quality 44 as libjpeg counts. On a 1920×1080 page of 10 pt text, tables and a photo: 259 KB, every
 * word read by OCR. One level lower loses words, one higher only adds bytes.
 */
const MAIM_LEVEL = '5';
/** The same quality by its own number. */
const SCROT_QUALITY = '44';

/** The pointer is left out: it hides what it points at. */
export function maim(command: string, environment: NodeJS.ProcessEnv): ReadMonitor {
  return (monitor, signal) => {
    const args = ['--hidecursor', '-f', 'jpg', '-m', MAIM_LEVEL, '-g', geometryOf(monitor)];
    return runTool({ command, args, signal, environment });
  };
}

/** Present on every Linux with a C library that has shared memory. */
const MEMORY_FOLDER = '/dev/shm';
const FOLDER_NAME = 'sos-poste-';

/**
 * Scrot writes JPEG to named files only, and cannot open the socket that Node offers as its output:
 * the picture passes through a folder that is kept in memory and that only its owner can enter.
 */
export function scrot(command: string, environment: NodeJS.ProcessEnv): ReadMonitor {
  let swept: Promise<void> | undefined;
  return async ({ x, y, width, height }, signal) => {
    const folder = await mkdtemp(join(MEMORY_FOLDER, FOLDER_NAME));
    try {
      const file = join(folder, 'screen.jpg');
      const args = ['-q', SCROT_QUALITY, '-a', [x, y, width, height].join(), '-F', file];
      const run = await runTool({ command, args, signal, environment });
      return run.ok ? ok(await readFile(file).catch(() => new Uint8Array())) : run;
    } finally {
      await rm(folder, { recursive: true, force: true });
      swept ??= sweep();
    }
  };
}

/** No reading takes that long: its program was killed in the middle of it. */
const LEFT_BEHIND_MS = 60_000;

/** Pictures that nobody took away stay in memory until the machine ends. Others' are not ours to remove. */
async function sweep(): Promise<void> {
  const names = await readdir(MEMORY_FOLDER).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(FOLDER_NAME))) {
    const folder = join(MEMORY_FOLDER, name);
    const found = await stat(folder).catch(() => undefined);
    if (found === undefined || Date.now() - found.mtimeMs < LEFT_BEHIND_MS) continue;
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
