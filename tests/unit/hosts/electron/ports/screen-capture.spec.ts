import type { DesktopCapturerSource, Display } from 'electron';
import { expect, test } from 'vitest';
import { createScreenCapture, thumbnailSize } from '#hosts/electron/ports/screen-capture.ts';
import { encodeScreen, type ScreenImage } from '#hosts/electron/ports/encode-screen.ts';
import { orderSources } from '#hosts/electron/ports/match-sources.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';

const NEVER = new AbortController().signal;

interface Picture extends ScreenImage {
  readonly isEmpty: () => boolean;
}

/** Weighs `weight` bytes at quality 100, less in proportion below, and with the square of its scale. */
function picture(width: number, height: number, weight = 100_000): Picture {
  return {
    isEmpty: () => width === 0,
    getSize: () => ({ width, height }),
    toJPEG: (quality) => Buffer.alloc(Math.round((weight * quality) / 100)),
    resize: (to) => {
      const scale = to.width / width;
      return picture(to.width, Math.round(height * scale), weight * scale * scale);
    },
  };
}

const display = (id: number, x: number, width: number, height: number, scaleFactor = 1) =>
  ({ id, bounds: { x, y: 0, width, height }, size: { width, height }, scaleFactor }) as Display;

const source = (display_id: string, thumbnail: ScreenImage) =>
  ({ display_id, thumbnail }) as unknown as DesktopCapturerSource;

interface Situation {
  readonly getSources: () => Promise<DesktopCapturerSource[]>;
  readonly displays?: Display[];
  readonly locked?: boolean;
  readonly allowed?: boolean;
  readonly personPicks?: boolean;
}

function setUp({
  getSources,
  displays = [],
  locked = false,
  allowed = true,
  personPicks = false,
}: Situation) {
  return createScreenCapture({
    desktopCapturer: { getSources },
    screen: {
      getAllDisplays: () => displays,
      getCursorScreenPoint: () => ({ x: 2000, y: 10 }),
      getDisplayNearestPoint: ({ x }) =>
        displays.find(({ bounds }) => x >= bounds.x && x < bounds.x + bounds.width)!,
    },
    personPicks,
    powerMonitor: { getSystemIdleState: () => (locked ? 'locked' : 'active') },
    isAllowedBySystem: () => allowed,
    log: createKeptLog(),
  });
}

test('the pictures come left to right, whatever order the system gives them in', async () => {
  const capture = setUp({
    displays: [display(7, 0, 1280, 1024), display(9, -1920, 1920, 1080)],
    getSources: () =>
      Promise.resolve([source('7', picture(1280, 1024)), source('9', picture(1920, 1080))]),
  });
  const shots = await capture.capture(NEVER, 'all');
  expect(shots).toMatchObject({ ok: true, value: [{ width: 1920 }, { width: 1280 }] });
});

test('without ids a portrait screen is told by its shape', () => {
  const displays = [display(1, 0, 1920, 1080), display(2, 1920, 1080, 1920)];
  const [portrait, landscape] = [source('', picture(540, 960)), source('', picture(960, 540))];
  expect(orderSources([portrait, landscape], displays)).toEqual([landscape, portrait]);
});

test('a screen nobody knows of is kept, last', () => {
  const [known, unknown] = [source('1', picture(10, 10)), source('5', picture(10, 10))];
  expect(orderSources([unknown, known], [display(1, 0, 10, 10)])).toEqual([known, unknown]);
});

test('the largest screen is asked for in true pixels, up to what is worth sending', () => {
  expect(thumbnailSize([display(1, 0, 1280, 720, 1.5), display(2, 0, 1080, 1920)])).toEqual({
    width: 1920,
    height: 1920,
  });
  expect(thumbnailSize([display(1, 0, 3840, 2160)]).width).toBe(2560);
});

test('a locked session is not read', async () => {
  const capture = setUp({ locked: true, getSources: () => Promise.reject(new Error('asked')) });
  expect(await capture.capture(NEVER, 'all')).toMatchObject({ error: { code: 'capture-refused' } });
});

test('a refusal that comes as a text is a failure with that text', async () => {
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as Electron does
  const getSources = () => Promise.reject('Failed to get sources.');
  expect(await setUp({ getSources }).capture(NEVER, 'all')).toEqual({
    ok: false,
    error: { code: 'capture-failed', message: 'Failed to get sources.' },
  });
  expect(await setUp({ getSources, allowed: false }).capture(NEVER, 'all')).toMatchObject({
    error: { code: 'capture-refused' },
  });
});

test('a system that never answers is given up when the caller says so', async () => {
  const limit = new AbortController();
  const asked = setUp({ getSources: () => new Promise(() => undefined) }).capture(
    limit.signal,
    'all',
  );
  limit.abort();
  expect(await asked).toMatchObject({ error: { code: 'capture-timeout' } });
});

test('only empty pictures are no picture', async () => {
  const getSources = () => Promise.resolve([source('', picture(0, 0))]);
  expect(await setUp({ getSources }).capture(NEVER, 'all')).toMatchObject({
    error: { code: 'capture-empty' },
  });
});

test('a light screen keeps its best quality, a heavy one gives up quality before size', async () => {
  expect(await encodeScreen(picture(1920, 1080, 300_000))).toMatchObject({ width: 1920 });
  const heavy = await encodeScreen(picture(1920, 1080, 500_000));
  expect(heavy).toMatchObject({ width: 1920, mediaType: 'image/jpeg' });
  expect(heavy.bytes.length).toBeLessThanOrEqual(300_000);
  expect(await encodeScreen(picture(1920, 1080, 900_000))).toMatchObject({ width: 1440 });
});

const two = [display(1, 0, 1920, 1080), display(2, 1920, 1280, 1024)];

test('limited to the pointer, one screen is given, and it is the one under it', async () => {
  const getSources = async () => [
    source('1', picture(1920, 1080)),
    source('2', picture(1280, 1024)),
  ];
  const shots = await setUp({ displays: two, getSources }).capture(NEVER, 'pointer');
  expect(shots).toMatchObject({ ok: true, value: [{ width: 1280 }] });
  expect(shots.ok && shots.value).toHaveLength(1);
});

test('limited to the pointer, sources without a name are not guessed at', async () => {
  const getSources = async () => [source('', picture(1920, 1080)), source('', picture(1280, 1024))];
  const shots = await setUp({ displays: two, getSources }).capture(NEVER, 'pointer');
  expect(shots).toMatchObject({ ok: false, error: { code: 'capture-screen-unknown' } });
});

test('limited to the pointer, the only screen and the one a person picked are given', async () => {
  const getSources = async () => [source('', picture(1280, 1024))];
  const picked = setUp({ displays: two, getSources, personPicks: true });
  expect(await picked.capture(NEVER, 'pointer')).toMatchObject({ ok: true });
  const alone = setUp({ displays: [display(2, 1920, 1280, 1024)], getSources });
  expect(await alone.capture(NEVER, 'pointer')).toMatchObject({ ok: true });
  const unknown = setUp({ displays: two, getSources });
  expect(await unknown.capture(NEVER, 'pointer')).toMatchObject({ ok: false });
});
