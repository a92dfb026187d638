import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ScreenShot } from '#core/ports.ts';
import { askXServer } from '#hosts/loopback/ports/capture/ask-x-server.ts';
import { findXDisplay } from '#hosts/loopback/ports/capture/x-display.ts';
import { askPointer } from '#hosts/loopback/ports/capture/x11-pointer.ts';
import { findProgram } from '#hosts/loopback/find-program.ts';
import { createScreenCapture } from '#hosts/loopback/ports/screen-capture.ts';
import type { CaptureScope } from '#shared/settings.ts';
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
    'limited to the pointer, the screen under it is read and no other',
    async ({ skip }) => {
      skip(display.screens < 2, 'Xvfb has one screen');
      const folder = tempFolder();
      const pictures = [0, 1].map((screen) => drawPage(join(folder, `page-${screen}.png`), screen));
      showSideBySide(display, folder, pictures);
      for (const screen of [0, 1]) {
        await movePointer(display, { x: screen * SCREEN.width + 100, y: 300 });
        const shots = await capture(display, 'maim', 'pointer');
        expect(shots).toHaveLength(1);
        expect(shots[0]).not.toHaveProperty('doubt');
        expect(compare(folder, pictures[screen]!, shots[0]!)).toBeLessThan(0.04);
        expect(compare(folder, pictures[1 - screen]!, shots[0]!)).toBeGreaterThan(0.2);
      }
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
        const outcome = await port.capture(AbortSignal.timeout(20_000), 'all');
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

/** Captures with one tool alone on the PATH, and with what it cannot do without. */
async function capture(
  display: XDisplay,
  tool: string,
  scope: CaptureScope = 'all',
): Promise<readonly ScreenShot[]> {
  const path = tempFolder();
  for (const name of tool === 'import' ? ['xrandr', tool] : [tool])
    symlinkSync(findProgram(name)!, join(path, name));
  const port = createScreenCapture({
    root: process.cwd(),
    screenshotDesktopAllowed: true,
    environment: { ...process.env, PATH: path, DISPLAY: display.name },
    timeoutMs: 20_000,
  });
  const outcome = await port.capture(AbortSignal.timeout(20_000), scope);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

/** WarpPointer (opcode 41), followed by a question, so that it is known to have happened. */
async function movePointer(display: XDisplay, { x, y }: { x: number; y: number }): Promise<void> {
  const found = await findXDisplay({ DISPLAY: display.name });
  const pointer = await askXServer(found!, AbortSignal.timeout(5000), (ask, root) => {
    const warp = Buffer.alloc(24);
    warp.writeUInt8(41, 0);
    warp.writeUInt16LE(6, 2);
    warp.writeUInt32LE(root, 8);
    warp.writeInt16LE(x, 20);
    warp.writeInt16LE(y, 22);
    return askPointer((question) => ask(Buffer.concat([warp, question])), root);
  });
  expect(pointer).toEqual({ x, y });
}

/** Root mean square of the difference, 0 for the same picture and 1 for black against white. */
function compare(folder: string, picture: string, shot: ScreenShot): number {
  const file = join(folder, 'shot.jpg');
  writeFileSync(file, shot.bytes);
  const { stderr } = spawnSync('compare', ['-metric', 'RMSE', picture, file, 'null:']);
  return Number(/\((.*)\)/u.exec(stderr.toString())?.[1]);
}
