import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCaptureSession } from '#core/capture/capture-session.ts';
import type { ScreenShot } from '#core/ports.ts';
import type { CaptureRecord } from '#shared/capture-record.ts';
import { fault, type Fault } from '#shared/errors.ts';
import { CAPTURE_LOG_DAYS, CAPTURE_LOG_ROWS } from '#shared/privacy/kept-for.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { createFakeClock, settle } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { openTestDatabase } from '#tests/support/open-test-database.ts';
import { samplePicture } from '#tests/support/sample-ticket.ts';
import { createTestCaptureLog } from '#tests/support/test-capture-log.ts';

const { bytes } = samplePicture('screen', 500);
const shot: ScreenShot = { mediaType: 'image/png', bytes, width: 10, height: 10 };
const screens = (count: number) => ok(Array.from({ length: count }, () => shot));
const KEY = '7b0f8d0e-3d52-4b0c-9d3a-0a4d5a1f2c11';
const TICKET = { key: KEY, reference: 'P-7KM-2D9' };

type Answer = Result<readonly ScreenShot[], Fault>;

/** A port that answers when it is told to, and a session that keeps the real log. */
function createBench(database = openTestDatabase().database) {
  const clock = createFakeClock();
  const asked: ((answer: Answer) => void)[] = [];
  const { store, captureLog, log } = createTestCaptureLog(clock, database);
  const session = createCaptureSession({
    capture: { capture: () => new Promise((resolve) => asked.push(resolve)) },
    allowed: true,
    scope: 'all',
    captureLog,
    clock,
    log: createKeptLog(),
    createId: (() => {
      let ids = 0;
      return () => `id-${(ids += 1)}`;
    })(),
    onChange: () => undefined,
  });
  const answer = async (at: number, with_: Answer) => {
    asked[at]?.(with_);
    await settle();
  };
  /** Without the moment, oldest first. */
  const lines = () =>
    store
      .list()
      .toReversed()
      .map(({ why, ending, screens, sent }) => ({ why, ending, screens, sent }));
  return { clock, session, asked, answer, store, lines, log, database };
}

test('a line is there before the screen is read, and says how it ended once it has', async () => {
  const { session, answer, lines, store } = createBench();
  void session.act('hot-key');
  expect(lines()).toEqual([{ why: 'hot-key', ending: 'open', screens: 0, sent: 0 }]);
  await answer(0, screens(2));
  session.setRemoved(session.view().pictures[0]!.id, true);
  session.end(TICKET);
  expect(lines()).toEqual([{ why: 'hot-key', ending: 'sent', screens: 2, sent: 1 }]);
  expect(store.list()[0]).toMatchObject({ at: '2026-11-23T09:40:00.000Z', ticket: TICKET });
});

test('cancelled, captured again, refused and sent without its screens are told apart', async () => {
  const { session, answer, lines, store } = createBench();
  void session.act('tray');
  await answer(0, screens(1));
  void session.captureAgain(0);
  await answer(1, screens(1));
  session.cancel();
  void session.act('second-start');
  await answer(2, err(fault('capture-refused', 'locked')));
  void session.captureAgain(0);
  await answer(3, screens(1));
  session.setRemoved(session.view().pictures[0]!.id, true);
  session.end(TICKET);
  expect(lines()).toEqual([
    { why: 'tray', ending: 'replaced', screens: 1, sent: 0 },
    { why: 'again', ending: 'dropped', screens: 1, sent: 0 },
    { why: 'second-start', ending: 'failed', screens: 0, sent: 0 },
    { why: 'again', ending: 'dropped', screens: 1, sent: 0 },
  ]);
  expect(store.list()[1]?.fault).toBe('capture-refused');
  expect(store.list()[0]?.ticket).toBeNull();
});

test('what a crash left open is interrupted at the next start, and stays so', async () => {
  const { session, answer, database } = createBench();
  void session.act('hot-key');
  await answer(0, screens(1));
  const { lines } = createBench(database);
  expect(lines()).toEqual([{ why: 'hot-key', ending: 'interrupted', screens: 1, sent: 0 }]);
});

test('a disk that refuses the line does not keep the screens from being read', async () => {
  const { session, answer, database, log, lines } = createBench();
  database.exec('ALTER TABLE capture_log RENAME TO away');
  void session.act('hot-key');
  await answer(0, screens(1));
  expect(session.view()).toMatchObject({ phase: 'ready', pictures: [{ source: 'screen' }] });
  expect(log.lines.length).toBeGreaterThan(0);
  database.exec('ALTER TABLE away RENAME TO capture_log');
  session.cancel();
  // The whole line is written at each change: the last makes good.
  expect(lines()).toEqual([{ why: 'hot-key', ending: 'dropped', screens: 1, sent: 0 }]);
});

test('the log is bounded in number and in age, and has no place for a picture', () => {
  const { clock, database, store } = createBench();
  const { captureLog } = createTestCaptureLog(clock, database);
  for (let index = 0; index < CAPTURE_LOG_ROWS + 20; index += 1) {
    clock.sleep(1000);
    captureLog.open('again').end({ ending: 'dropped' });
  }
  expect(store.list()).toHaveLength(CAPTURE_LOG_ROWS);
  clock.sleep(CAPTURE_LOG_DAYS * 86_400_000 + 1);
  captureLog.open('again');
  expect(store.list()).toHaveLength(1);
  const columns = database.sql.all`SELECT type FROM pragma_table_info('capture_log')`;
  expect(columns.map(({ type }) => type)).not.toContain('BLOB');
});

type Step =
  | { readonly do: 'act' | 'again' | 'countdown' | 'wait' | 'cancel' | 'send' }
  | { readonly do: 'answer'; readonly screens: number; readonly newest: boolean }
  | { readonly do: 'turn'; readonly removed: boolean };

const step = fc.oneof(
  fc.record({ do: fc.constantFrom('act', 'again', 'countdown', 'wait', 'cancel', 'send') }),
  fc.record({ do: fc.constant('answer'), screens: fc.nat(3), newest: fc.boolean() }),
  fc.record({ do: fc.constant('turn'), removed: fc.boolean() }),
) as fc.Arbitrary<Step>;

test('whatever the agent does, the log has one line per reading and each says what was read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const bench = createBench();
      const { session, asked, clock, store } = bench;
      const answered = new Map<number, number>();
      let acts = 0;
      for (const one of steps) {
        if (one.do === 'act') void session.act('hot-key');
        if (one.do === 'again') void session.captureAgain(0);
        if (one.do === 'countdown') void session.captureAgain(3000);
        if (one.do === 'wait') await clock.advance(3000);
        if (one.do === 'cancel') session.cancel();
        if (one.do === 'send') session.end(TICKET);
        if (one.do === 'turn') {
          const [picture] = session.view().pictures;
          if (picture !== undefined) session.setRemoved(picture.id, one.removed);
        }
        if (one.do === 'answer') {
          const open = [...asked.keys()].filter((at) => !answered.has(at));
          const at = one.newest ? open.at(-1) : open[0];
          if (at !== undefined) {
            answered.set(at, one.screens);
            await bench.answer(
              at,
              one.screens === 0 ? err(fault('capture-failed', '')) : screens(one.screens),
            );
          }
        }
        if (['act', 'again', 'countdown'].includes(one.do)) acts += 1;
        await settle();
        // Never more readings than acts that could ask for one, and a line for each.
        expect(asked.length).toBeLessThanOrEqual(acts);
        expect(store.list()).toHaveLength(asked.length);
      }
      session.end();
      for (const [at] of asked.entries()) {
        if (answered.has(at)) continue;
        answered.set(at, 1);
        await bench.answer(at, screens(1));
      }
      const records = store.list().toReversed();
      for (const [at, record] of records.entries()) expectTrue(record, answered.get(at)!);
      expect(session.view().pictures).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

function expectTrue(record: CaptureRecord, screensRead: number): void {
  expect(record.screens).toBe(screensRead);
  expect(record.sent).toBeLessThanOrEqual(screensRead);
  expect(record.ending === 'failed').toBe(screensRead === 0);
  expect(record.ending === 'sent').toBe(record.sent > 0);
  // Nothing is in memory any more, so nothing is open.
  expect(record.ending).not.toBe('open');
}
