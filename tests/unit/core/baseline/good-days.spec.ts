import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDailyReading, wentWell } from '#core/baseline/daily-reading.ts';
import { createGoodDays, dayOf } from '#core/baseline/good-days.ts';
import type { MachineReport } from '#shared/diagnostics.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { sampleReport } from '#tests/support/sample-report.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** As the sample, with everything read. */
function goodReport(): MachineReport {
  const { takenAt, results } = sampleReport();
  return { takenAt, results: { ...results, 'usb-devices': { status: 'known', value: [], ms: 1 } } };
}

test('the last good day is one before today, and is there after a restart', () => {
  const file = join(tempFolder(), 'black-box', 'good-days.json');
  const days = createGoodDays(file, createKeptLog());
  days.keep('2026-11-20', goodReport());
  days.keep('2026-11-24', goodReport());
  expect(days.before('2026-11-24')?.day).toBe('2026-11-20');
  expect(createGoodDays(file, createKeptLog()).before('2026-11-25')?.day).toBe('2026-11-24');
});

test('a good day is forgotten after fourteen', () => {
  const days = createGoodDays(join(tempFolder(), 'd.json'), createKeptLog());
  days.keep('2026-11-01', goodReport());
  expect(days.before('2026-11-15')?.day).toBe('2026-11-01');
  expect(days.before('2026-11-16')).toBeUndefined();
  days.keep('2026-11-20', goodReport());
  expect(days.has('2026-11-01')).toBe(false);
});

test('only what is compared is kept: no poste name, no processor, no address of the central', () => {
  const file = join(tempFolder(), 'd.json');
  createGoodDays(file, createKeptLog()).keep('2026-11-24', goodReport());
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('Jabra');
  expect(text).not.toMatch(/PC-214|OptiPlex|support\.exemple/u);
});

test('a file that does not fit its schema is begun anew', () => {
  const file = join(tempFolder(), 'd.json');
  writeFileSync(file, '[{"day":"hier"}]');
  const log = createKeptLog();
  const days = createGoodDays(file, log);
  expect(days.before('2026-11-25')).toBeUndefined();
  expect(log.lines.map(({ event }) => event)).toEqual(['good-days-unreadable']);
  days.keep('2026-11-24', goodReport());
  expect(createGoodDays(file, log).has('2026-11-24')).toBe(true);
});

test('a day went well when the central answered and what people plug in was read', () => {
  expect(wentWell(goodReport())).toBe(true);
  // The USB devices of the sample did not answer in time.
  expect(wentWell(sampleReport())).toBe(false);
  const { takenAt, results } = goodReport();
  expect(wentWell({ takenAt, results: { ...results, 'central-reachable': undefined } })).toBe(
    false,
  );
  const late = { status: 'unknown', reason: 'timeout', ms: 1 } as const;
  expect(wentWell({ takenAt, results: { ...results, drivers: late } })).toBe(true);
  const refused = { status: 'unknown', reason: 'refused-by-system', ms: 1 } as const;
  expect(wentWell({ takenAt, results: { ...results, 'audio-devices': refused } })).toBe(true);
});

function setUp(report = goodReport()) {
  const clock = createFakeClock();
  const log = createKeptLog();
  const days = createGoodDays(join(tempFolder(), 'd.json'), log);
  const state = { reads: 0, renewed: 0, reachable: true, actedAt: undefined as number | undefined };
  const daily = createDailyReading({
    days,
    renew: async () => void (state.renewed += 1),
    read: async () => {
      state.reads += 1;
      return report;
    },
    isCentralReachable: () => state.reachable,
    lastActAt: () => state.actedAt,
    clock,
    random: () => 0.5,
    log,
  });
  daily.start();
  return { clock, days, state, daily };
}

test('the poste is read once a day, and not at its start', async () => {
  const { clock, days, state } = setUp();
  await clock.advance(15 * 60_000);
  expect(state.reads).toBe(0);
  await clock.advance(6 * HOUR_MS);
  expect(state.reads).toBe(1);
  expect(days.has(dayOf(clock.now()))).toBe(true);
  await clock.advance(3 * DAY_MS);
  expect(state.reads).toBe(4);
});

test('what seldom changes is read anew once a day and no more, whatever the central and the agent do', async () => {
  const { clock, state } = setUp();
  state.reachable = false;
  await clock.advance(6 * HOUR_MS);
  expect(state.renewed).toBe(0);
  await clock.advance(3 * DAY_MS);
  expect(state.renewed).toBe(3);
});

test('a reading that finds something wrong is not kept, and not repeated that day', async () => {
  const { clock, days, state } = setUp(sampleReport());
  await clock.advance(6 * HOUR_MS);
  expect(state.reads).toBe(1);
  expect(days.has(dayOf(clock.now()))).toBe(false);
});

test('it waits while the central is away, and for two hours after an act', async () => {
  const { clock, state } = setUp();
  state.reachable = false;
  await clock.advance(3 * HOUR_MS);
  expect(state.reads).toBe(0);
  state.reachable = true;
  state.actedAt = clock.now();
  await clock.advance(2 * HOUR_MS);
  expect(state.reads).toBe(0);
  await clock.advance(HOUR_MS);
  expect(state.reads).toBe(1);
});

test('a stopped poste reads nothing more', async () => {
  const { clock, daily } = setUp();
  daily.stop();
  expect(clock.pending()).toBe(0);
});
