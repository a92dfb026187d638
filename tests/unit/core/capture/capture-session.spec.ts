import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { createCaptureSession } from '#core/capture/capture-session.ts';
import type { ScreenShot } from '#core/ports.ts';
import type { Evidence } from '#shared/contract.ts';
import { fault, type Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { createFakeClock, settle } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { createTestCaptureLog } from '#tests/support/test-capture-log.ts';

/** A JPEG that ImageMagick drew: `plasma:` is a busy picture, `xc:` one flat colour. */
function draw(what: string): ScreenShot {
  const bytes = execFileSync('convert', ['-size', '320x180', '-seed', '7', what, 'jpg:-']);
  return { mediaType: 'image/jpeg', bytes: new Uint8Array(bytes), width: 320, height: 180 };
}
const busy = draw('plasma:');
const flat = draw('xc:black');

function createBench(
  read: () => Promise<Result<readonly ScreenShot[], Fault>> = async () => ok([busy, busy]),
  allowed = true,
) {
  const clock = createFakeClock();
  const changes: Evidence[] = [];
  let ids = 0;
  const session = createCaptureSession({
    capture: { capture: read },
    allowed,
    scope: 'all',
    captureLog: createTestCaptureLog(clock).captureLog,
    clock,
    log: createKeptLog(),
    createId: () => `id-${(ids += 1)}`,
    onChange: (evidence) => changes.push(evidence),
  });
  return { session, clock, changes };
}

const png = new Uint8Array(execFileSync('convert', ['-size', '40x30', 'plasma:', 'png:-']));

test('one act reads every screen, and says what each picture is', async () => {
  const { session, changes } = createBench();
  await session.act('hot-key');
  expect(changes.map(({ phase }) => phase)).toEqual(['capturing', 'ready']);
  expect(session.view().pictures).toMatchObject([
    { name: 'ecran-1.jpg', source: 'screen', width: 320, bytes: busy.bytes.length, doubt: null },
    { name: 'ecran-2.jpg' },
  ]);
});

test('cancel leaves no picture in memory, nor one that was still being read', async () => {
  let finish: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => (finish = resolve));
  const { session } = createBench(async () => {
    await slow;
    return ok([busy]);
  });
  const act = session.act('hot-key');
  session.end();
  finish();
  await act;
  expect(session.view()).toMatchObject({ phase: 'idle', pictures: [] });
  expect(session.chosen()).toEqual([]);
});

test('an act begun while a cancelled one is still being read has its own pictures', async () => {
  const slow: (() => void)[] = [];
  const { session } = createBench(async () => {
    await new Promise<void>((resolve) => slow.push(resolve));
    return ok([busy]);
  });
  const first = session.act('hot-key');
  session.cancel();
  const second = session.act('hot-key');
  slow.forEach((finish) => finish());
  await Promise.all([first, second]);
  expect(slow).toHaveLength(2);
  expect(session.view()).toMatchObject({ phase: 'ready', pictures: [{ name: 'ecran-1.jpg' }] });
});

test('a removed picture is not sent, and can be put back while the act lasts', async () => {
  const { session } = createBench();
  await session.act('hot-key');
  const [first] = session.view().pictures;
  session.setRemoved(first!.id, true);
  expect(session.chosen().map(({ view }) => view.name)).toEqual(['ecran-2.jpg']);
  session.setRemoved(first!.id, false);
  expect(session.chosen()).toHaveLength(2);
});

test('a new act reads the screens again and keeps what the agent added by hand', async () => {
  const { session } = createBench();
  await session.act('hot-key');
  session.add({ name: 'C:\\Users\\marie\\écran d’erreur.PNG', bytes: png, source: 'file' });
  const before = session.view();
  await session.act('hot-key');
  expect(session.view().actId).not.toBe(before.actId);
  expect(session.view().pictures.map(({ name }) => name)).toEqual([
    'ecran-1.jpg',
    'ecran-2.jpg',
    'ecran-d-erreur.png',
  ]);
});

test('two presses while the screens are being read make one reading', async () => {
  let readings = 0;
  const { session } = createBench(async () => {
    readings += 1;
    return ok([busy]);
  });
  await Promise.all([session.act('hot-key'), session.act('hot-key')]);
  expect(readings).toBe(1);
});

test('says in a code why there is no picture, and the act goes on', async () => {
  const outcomes: [() => Promise<Result<readonly ScreenShot[], Fault>>, boolean, string][] = [
    [async () => err(fault('capture-refused', 'locked')), true, 'capture-refused'],
    [async () => ok([]), true, 'capture-empty'],
    [() => Promise.reject(new Error('crashed')), true, 'capture-failed'],
    [async () => ok([busy]), false, 'capture-disabled'],
  ];
  for (const [read, allowed, code] of outcomes) {
    const { session } = createBench(read, allowed);
    await session.act('hot-key');
    expect(session.view()).toMatchObject({ phase: 'ready', pictures: [], problem: { code } });
  }
});

test('doubts a picture of one colour, and not a busy one', async () => {
  const { session } = createBench(async () => ok([flat, busy]));
  await session.act('hot-key');
  expect(session.view().pictures.map(({ doubt }) => doubt?.code)).toEqual([
    'capture-uniform',
    undefined,
  ]);
});

test('a delayed capture waits, tells until when, and can be cancelled', async () => {
  const { session, clock } = createBench();
  const counting = await session.captureAgain(3000);
  expect(counting).toMatchObject({ phase: 'counting-down', captureAt: '2026-11-23T09:40:03.000Z' });
  await clock.advance(3000);
  await expect.poll(() => session.view().phase).toBe('ready');

  session.add({ name: 'x.png', bytes: png, source: 'pasted' });
  await session.captureAgain(3000);
  session.cancel();
  await clock.advance(5000);
  expect(session.view()).toMatchObject({ phase: 'ready', captureAt: null });
  expect(session.chosen()).toHaveLength(3);
});

test.each([
  ['not a picture', new TextEncoder().encode('GIF89a or anything'), 'picture-unsupported'],
  ['a PNG cut after its signature', png.slice(0, 12), 'picture-unreadable'],
  ['forty megabytes', new Uint8Array(40_000_000), 'picture-too-large'],
])('refuses %s by its code and keeps the rest', async (_, bytes, code) => {
  const { session } = createBench();
  await session.act('hot-key');
  expect(() => session.add({ name: 'x.png', bytes, source: 'pasted' })).toThrow(
    expect.objectContaining({ fault: expect.objectContaining({ code }) }),
  );
  expect(session.view().pictures).toHaveLength(2);
});

test('a ticket carries at most eight pictures', async () => {
  const { session } = createBench();
  await session.act('hot-key');
  for (let index = 0; index < 6; index += 1)
    session.add({ name: 'x', bytes: png, source: 'pasted' });
  expect(() => session.add({ name: 'x', bytes: png, source: 'pasted' })).toThrow(
    expect.objectContaining({ fault: expect.objectContaining({ code: 'too-many-pictures' }) }),
  );
  await settle();
});

test('an act stays the same for ten minutes after its screens were read, whatever was done to them', async () => {
  const { session, clock } = createBench();
  expect(session.isRecent()).toBe(false);
  await session.act('tray');
  session.setRemoved(session.view().pictures[0]!.id, true);
  await clock.advance(10 * 60_000 - 1);
  expect(session.isRecent()).toBe(true);
  await clock.advance(1);
  expect(session.isRecent()).toBe(false);
  await session.captureAgain(0);
  expect(session.isRecent()).toBe(true);
});

test('sent or cleared, nothing of an act is left to show again, nor where none was read', async () => {
  const { session } = createBench();
  await session.act('tray');
  session.end();
  expect(session.isRecent()).toBe(false);
  session.add({ name: 'copie.png', bytes: png, source: 'pasted' });
  expect(session.isRecent()).toBe(false);

  const blind = createBench(async () => err(fault('capture-empty', 'nothing')));
  await blind.session.act('tray');
  expect(blind.session.isRecent()).toBe(false);
});

test('an act whose screens are being read again is not shown meanwhile', async () => {
  const { session } = createBench();
  await session.act('tray');
  const again = session.captureAgain(0);
  expect(session.isRecent()).toBe(false);
  await again;
  expect(session.isRecent()).toBe(true);
});
