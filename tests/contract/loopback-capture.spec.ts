import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ScreenShot } from '#core/ports.ts';
import { findProgram } from '#hosts/loopback/find-program.ts';
import { createScreenCapture } from '#hosts/loopback/ports/screen-capture.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { SCREEN, startXDisplay, type XDisplay } from '#tests/support/x-display.ts';

const has = (...names: string[]) => names.every((name) => findProgram(name) !== undefined);
const canRun = has('xrandr', 'convert', 'display', 'compare') && (has('Xorg') || has('Xvfb'));

describe.runIf(canRun)('on a real X display', () => {
  let display: XDisplay;
  beforeAll(async () => {
    display = await startXDisplay({ firstNumber: 150, screens: 2 });
  });
  afterAll(() => display.stop());

  test.for(['maim', 'scrot', 'import'])(
    '%s gives what each screen shows, left to right, in memory only',
    async (tool, { skip }) => {
      skip(!has(tool), `${tool} is not installed`);
      const folder = tempFolder();
      const pictures = Array.from({ length: display.screens }, (_, screen) =>
        drawPage(join(folder, `page-${screen}.png`), screen),
      );
      showSideBySide(display, folder, pictures);
      const before = readdirSync('/dev/shm');

      const shots = await capture(display, tool);

      expect(shots).toHaveLength(display.screens);
      expect(readdirSync('/dev/shm').filter((name) => !before.includes(name))).toEqual([]);
      shots.forEach((shot, screen) => {
        expect(shot).toMatchObject({ mediaType: 'image/jpeg', ...SCREEN });
        expect(shot.bytes.byteLength).toBeLessThan(300_000);
        // JPEG loses a little everywhere; another screen's page differs ten times as much.
        pictures.forEach((picture, other) => {
          const difference = compare(folder, picture, shot);
          if (other === screen) expect(difference).toBeLessThan(0.04);
          else expect(difference).toBeGreaterThan(0.2);
        });
      });
    },
  );

  test.runIf(has('maim'))(
    'a screen that was switched off since the last act is not read',
    async ({ skip }) => {
      skip(display.screens < 2, 'Xvfb has one screen');
      const env = { ...process.env, DISPLAY: display.name };
      const port = createScreenCapture({
        root: process.cwd(),
        screenshotDesktopAllowed: true,
        environment: env,
      });
      const count = async () => {
        const outcome = await port.capture(AbortSignal.timeout(20_000));
        return outcome.ok ? outcome.value.length : outcome.error;
      };
      expect(await count()).toBe(2);
      execFileSync('xrandr', ['--output', 'DUMMY1', '--off'], { env });
      expect(await count()).toBe(1);
      const back = ['--output', 'DUMMY1', '--mode', '1920x1080', '--right-of', 'DUMMY0'];
      execFileSync('xrandr', back, { env });
      expect(await count()).toBe(2);
    },
  );
});

/** Dark text on a colour that no other page has. */
function drawPage(file: string, screen: number): string {
  const size = `${SCREEN.width}x${SCREEN.height}`;
  const background = ['white', 'seagreen', 'orange'][screen] ?? 'plum';
  const text = ['-pointsize', '60', '-draw', `text 200,500 "Page connue ${screen + 1}"`];
  execFileSync('convert', ['-size', size, `xc:${background}`, ...text, file]);
  return file;
}

function showSideBySide(display: XDisplay, folder: string, pictures: readonly string[]): void {
  const desktop = join(folder, 'desktop.png');
  execFileSync('convert', [...pictures, '+append', desktop]);
  display.showPicture(desktop);
}

/** Captures with one tool alone on the PATH. */
async function capture(display: XDisplay, tool: string): Promise<readonly ScreenShot[]> {
  const path = tempFolder();
  for (const name of ['xrandr', tool]) symlinkSync(findProgram(name)!, join(path, name));
  const port = createScreenCapture({
    root: process.cwd(),
    screenshotDesktopAllowed: true,
    environment: { ...process.env, PATH: path, DISPLAY: display.name },
    timeoutMs: 20_000,
  });
  const outcome = await port.capture(AbortSignal.timeout(20_000));
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

/** Root mean square of the difference, 0 for the same picture and 1 for black against white. */
function compare(folder: string, picture: string, shot: ScreenShot): number {
  const file = join(folder, 'shot.jpg');
  writeFileSync(file, shot.bytes);
  const { stderr } = spawnSync('compare', ['-metric', 'RMSE', picture, file, 'null:']);
  return Number(/\((.*)\)/u.exec(stderr.toString())?.[1]);
}
