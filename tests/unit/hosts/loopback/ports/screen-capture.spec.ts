import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createScreenCapture } from '#hosts/loopback/ports/screen-capture.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const ONE_SCREEN = 'echo "Monitors: 1"; echo " 0: +*eDP-1 1920/508x1080/286+0+0  eDP-1"';
const JPEG = String.raw`printf '\377\330\377\300\000\013\010\004\070\007\200'`;

test('a tool that hangs is killed in time, and said', async () => {
  const folder = tempFolder();
  const pidFile = join(folder, 'pid');
  const outcome = await captureWith({ maim: `echo $$ > ${pidFile}; exec sleep 30` }, folder, 300);
  expect(outcome).toMatchObject({ ok: false, error: { code: 'capture-timeout' } });
  await expect.poll(() => isAlive(Number(readFileSync(pidFile, 'utf8')))).toBe(false);
});

test('a tool that fails is quoted', async () => {
  const outcome = await captureWith({ maim: 'echo "no such monitor" >&2; exit 1' });
  expect(outcome).toMatchObject({ ok: false, error: { code: 'capture-failed' } });
  expect(!outcome.ok && outcome.error.message).toContain('no such monitor');
});

test('a tool that prints nothing gives an empty capture, not an empty picture', async () => {
  expect(await captureWith({ maim: 'exit 0' })).toMatchObject({
    ok: false,
    error: { code: 'capture-empty' },
  });
});

test('a tool that prints something else than a picture is not believed', async () => {
  expect(await captureWith({ maim: 'echo Usage: maim' })).toMatchObject({
    ok: false,
    error: { code: 'capture-failed' },
  });
});

test('a tool that is missing is named: one to capture with, or xrandr where the server is not asked', async () => {
  const toolSets: Record<string, string>[] = [{ xrandr: ONE_SCREEN }, { maim: JPEG }, {}];
  for (const tools of toolSets) {
    const folder = withTools(tools);
    const outcome = await portIn(folder).capture(AbortSignal.timeout(5000), 'all');
    expect(outcome).toMatchObject({ ok: false, error: { code: 'capture-tool-missing' } });
  }
});

test('under Wayland, and where there is no display, the refusal comes at once', async () => {
  for (const environment of [{ XDG_SESSION_TYPE: 'wayland', DISPLAY: ':0' }, {}]) {
    const port = createScreenCapture({
      root: '/',
      screenshotDesktopAllowed: true,
      platform: 'linux',
      environment,
    });
    const outcome = await port.capture(AbortSignal.timeout(5000), 'all');
    expect(outcome).toMatchObject({ ok: false, error: { code: 'capture-refused' } });
  }
});

test('on Windows the fallback that compiles a program waits for the policy’s leave', async () => {
  const port = createScreenCapture({
    root: '/',
    screenshotDesktopAllowed: false,
    platform: 'win32',
    environment: {},
  });
  const outcome = await port.capture(AbortSignal.timeout(5000), 'all');
  expect(outcome).toMatchObject({ ok: false, error: { code: 'capture-tool-missing' } });
});

test('the size of each picture is read from its own bytes', async () => {
  expect(await captureWith({ maim: JPEG })).toMatchObject({
    ok: true,
    value: [{ mediaType: 'image/jpeg', width: 1920, height: 1080 }],
  });
});

test('a picture that a killed program has left in memory is taken away, one being read is not', async () => {
  const [left, another] = [0, 1].map(() => mkdtempSync('/dev/shm/sos-poste-'));
  onTestFinished(() =>
    [left!, another!].forEach((path) => rmSync(path, { recursive: true, force: true })),
  );
  writeFileSync(join(left!, 'screen.jpg'), 'a screen');
  utimesSync(left!, 1, 1);
  const folder = withTools({
    xrandr: ONE_SCREEN,
    scrot: `for file; do :; done; ${JPEG} > "$file"`,
  });
  expect(await portIn(folder).capture(AbortSignal.timeout(5000), 'all')).toMatchObject({
    ok: true,
  });
  await expect.poll(() => existsSync(left!)).toBe(false);
  expect(existsSync(another!)).toBe(true);
});

test('limited to the pointer, and the pointer nowhere to be found, the primary screen is read, with a doubt', async () => {
  const two = `${ONE_SCREEN}; echo " 1: +HDMI-1 1280/1x1024/1+1920+0  HDMI-1"`;
  const folder = withTools({ xrandr: two, maim: `${JPEG}; echo "$7" >> "$LOG"` });
  const log = join(folder, 'log');
  const port = portIn(folder, { LOG: log });
  expect(await port.capture(AbortSignal.timeout(5000), 'pointer')).toMatchObject({
    ok: true,
    value: [{ doubt: { code: 'capture-primary-only' } }],
  });
  expect(readFileSync(log, 'utf8')).toBe('1920x1080+0+0\n');
});

test('limited to the pointer, with neither pointer nor primary screen, nothing is read', async () => {
  const folder = withTools({ xrandr: ONE_SCREEN.replace('+*', '+'), maim: JPEG });
  const port = portIn(folder);
  expect(await port.capture(AbortSignal.timeout(5000), 'pointer')).toMatchObject({
    ok: false,
    error: { code: 'capture-screen-unknown' },
  });
});

test('screens that moved since the last look are read again where they are now', async () => {
  const folder = withTools({ xrandr: ONE_SCREEN, maim: `${JPEG}; echo "$7" >> "$LOG"` });
  const log = join(folder, 'log');
  const port = portIn(folder, { LOG: log });
  const count = async () => {
    const outcome = await port.capture(AbortSignal.timeout(5000), 'all');
    return outcome.ok ? outcome.value.length : outcome.error.code;
  };
  expect(await count()).toBe(1);
  addTool(folder, 'xrandr', `${ONE_SCREEN}; echo " 1: +HDMI-1 1280/1x1024/1+1920+0  HDMI-1"`);
  expect(await count()).toBe(2);
});

test('a reading begun early is handed to the first who asks, and to nobody else', async () => {
  const folder = withTools({ xrandr: ONE_SCREEN, maim: `${JPEG}; echo read >> "$LOG"` });
  const log = join(folder, 'log');
  const port = portIn(folder, { LOG: log });
  const readings = () => readFileSync(log, 'utf8').trim().split('\n').length;
  await port.begin('all');
  expect(await port.capture(AbortSignal.timeout(5000), 'all')).toMatchObject({ ok: true });
  expect(readings()).toBe(1);
  expect(await port.capture(AbortSignal.timeout(5000), 'all')).toMatchObject({ ok: true });
  expect(readings()).toBe(2);
});

test('an early reading that no tool can make keeps nobody waiting', async () => {
  const port = portIn(withTools({}));
  await port.begin('all');
  expect(await port.capture(AbortSignal.timeout(5000), 'all')).toMatchObject({
    error: { code: 'capture-tool-missing' },
  });
});

function captureWith(tools: { maim: string }, folder = tempFolder(), timeoutMs = 10_000) {
  addTool(folder, 'xrandr', ONE_SCREEN);
  addTool(folder, 'maim', tools.maim);
  return portIn(folder, {}, timeoutMs).capture(AbortSignal.timeout(20_000), 'all');
}

function withTools(tools: Readonly<Record<string, string>>): string {
  const folder = tempFolder();
  for (const [name, script] of Object.entries(tools)) addTool(folder, name, script);
  return folder;
}

function addTool(folder: string, name: string, script: string): void {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\nPATH=/usr/bin:/bin\n${script}\n`);
  chmodSync(file, 0o755);
}

function portIn(folder: string, environment: NodeJS.ProcessEnv = {}, timeoutMs = 10_000) {
  return createScreenCapture({
    root: folder,
    screenshotDesktopAllowed: true,
    timeoutMs,
    platform: 'linux',
    // A server on another machine is not asked: the tools are.
    environment: { PATH: folder, DISPLAY: 'elsewhere:1', ...environment },
  });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
