import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ScreenCapture, ScreenShot } from '#core/ports.ts';
import { createCaptureFallback, mayUseFallback } from '#hosts/electron/ports/capture-fallback.ts';
import { createCarefulCapture } from '#hosts/electron/ports/careful-capture.ts';
import { fault, type ErrorCode, type Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';

const NEVER = new AbortController().signal;
type Outcome = Result<readonly ScreenShot[], Fault>;

/** Answers `outcome` and tells when it began. */
function scripted(outcome: Outcome, began: () => void = () => undefined): ScreenCapture {
  return {
    capture: () =>
      Promise.resolve()
        .then(began)
        .then(() => outcome),
  };
}

const failed = (code: ErrorCode): Outcome => err(fault(code, ''));

test('our window is away while the screens are read, and comes back whatever happens', async () => {
  const story: string[] = [];
  const conceal = () => {
    story.push('away');
    return Promise.resolve(() => void story.push('back'));
  };
  const crash = { capture: () => Promise.reject(new Error('crash')) };
  const reading = scripted(ok([]), () => story.push('read'));
  await createCarefulCapture({ primary: reading, fallback: undefined, conceal }).capture(
    NEVER,
    'all',
  );
  const crashing = createCarefulCapture({ primary: crash, fallback: undefined, conceal });
  await expect(crashing.capture(NEVER, 'all')).rejects.toThrow('crash');
  expect(story).toEqual(['away', 'read', 'back', 'away', 'back']);
});

test('two who ask at once are served one after the other', async () => {
  const story: string[] = [];
  const capture = createCarefulCapture({
    primary: scripted(ok([]), () => story.push('read')),
    fallback: undefined,
    conceal: () => {
      story.push('away');
      return Promise.resolve(() => void story.push('back'));
    },
  });
  await Promise.all([capture.capture(NEVER, 'all'), capture.capture(NEVER, 'all')]);
  expect(story).toEqual(['away', 'read', 'back', 'away', 'read', 'back']);
});

test('for one screen alone the second way, which reads them all, is not tried', async () => {
  const conceal = () => Promise.resolve(() => undefined);
  const primary = scripted(failed('capture-failed'));
  const capture = createCarefulCapture({ primary, fallback: scripted(ok([])), conceal });
  expect(await capture.capture(NEVER, 'pointer')).toEqual(failed('capture-failed'));
});

test('the second way is tried where the first could not read, not where it was refused', async () => {
  const conceal = () => Promise.resolve(() => undefined);
  const fallback = scripted(ok([]));
  const answer = (code: ErrorCode) =>
    createCarefulCapture({ primary: scripted(failed(code)), fallback, conceal }).capture(
      NEVER,
      'all',
    );
  expect(await answer('capture-failed')).toEqual(ok([]));
  expect(await answer('capture-empty')).toEqual(ok([]));
  expect(await answer('capture-refused')).toEqual(failed('capture-refused'));
  expect(await answer('capture-timeout')).toEqual(failed('capture-timeout'));
});

test('Windows needs a word of the policy for the fallback; Wayland and macOS never have it', () => {
  const x11 = { DISPLAY: ':0' };
  const may = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, word?: boolean) =>
    mayUseFallback({ platform, environment, allowedByPolicy: word });
  expect([may('win32', {}), may('win32', {}, true)]).toEqual([false, true]);
  expect([may('linux', x11), may('linux', x11, false)]).toEqual([true, false]);
  expect(may('linux', { ...x11, XDG_SESSION_TYPE: 'wayland' }, true)).toBe(false);
  expect(may('linux', {}, true)).toBe(false);
  expect(may('darwin', {}, true)).toBe(false);
});

/** The other process, as far as it is heard. */
function scriptedChild() {
  const child = Object.assign(new EventEmitter(), { killed: 0, kill: () => (child.killed += 1) });
  const capture = createCaptureFallback(() => child as never);
  return { child, asked: (signal = NEVER) => capture.capture(signal, 'all') };
}

test('the pictures of the other process are taken with their size, and it is ended', async () => {
  const { child, asked } = scriptedChild();
  const file = new URL('../../../../fixtures/boot/left.jpg', import.meta.url);
  const answered = asked();
  child.emit('message', { ok: true, pictures: [new Uint8Array(readFileSync(file))] });
  expect(await answered).toMatchObject({ ok: true, value: [{ width: 1920, height: 1080 }] });
  expect(child.killed).toBe(1);
});

test('a process that says nothing, nonsense or good-bye is a failure, and is ended', async () => {
  const limit = new AbortController();
  const silent = scriptedChild();
  const unheard = silent.asked(limit.signal);
  limit.abort();
  expect(await unheard).toMatchObject({ error: { code: 'capture-timeout' } });
  expect(silent.child.killed).toBe(1);

  for (const [event, value] of [
    ['message', { pictures: 'none' }],
    ['message', { ok: false, message: 'no xrandr' }],
    ['exit', 1],
  ] as const) {
    const { child, asked } = scriptedChild();
    const answered = asked();
    child.emit(event, value);
    expect(await answered).toMatchObject({ error: { code: 'capture-failed' } });
  }
});
