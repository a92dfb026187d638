import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventAt } from '#core/black-box/diff-samples.ts';
import { createEventRing, lineOf, RING_LIMIT_BYTES } from '#core/black-box/event-ring.ts';
import { createRecorder } from '#core/black-box/recorder.ts';
import { createRingFile } from '#core/black-box/ring-file.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const T0 = Date.parse('2026-11-23T09:00:00Z');
const DAY_MS = 24 * 3_600_000;

test('whatever is added, the ring holds a day at most, within its limit, in order', () => {
  const added = fc.record({
    stepMs: fc.nat(4 * 3_600_000),
    lateMs: fc.nat(120_000),
    subject: fc.string({ maxLength: 150 }),
  });
  fc.assert(
    fc.property(fc.array(added, { maxLength: 60 }), (all) => {
      const limit = 2_000;
      const ring = createEventRing(limit);
      let now = T0;
      for (const { stepMs, lateMs, subject } of all) {
        now += stepMs;
        ring.add([eventAt(now - lateMs, 'usb-gone', subject)], now);
        const events = ring.events();
        const bytes = events.reduce((sum, event) => sum + Buffer.byteLength(lineOf(event)), 0);
        expect(bytes).toBeLessThanOrEqual(limit);
        expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort());
        for (const { at } of events) expect(Date.parse(at)).toBeGreaterThanOrEqual(now - DAY_MS);
      }
    }),
  );
});

test('a card that comes and goes all day never takes two megabytes of disk', () => {
  const file = join(tempFolder(), 'black-box', 'events.jsonl');
  let now = T0;
  const clock = { now: () => now, after: () => () => undefined };
  const recorder = createRecorder({ file, clock, log: createKeptLog() });
  recorder.open();
  let most = 0;
  for (let minute = 0; minute < 1440; minute += 1) {
    now += 60_000;
    recorder.note(Array.from({ length: 40 }, () => eventAt(now, 'usb-gone', 'é'.repeat(120))));
    recorder.writeIfDue();
    if (minute % 5 === 0) most = Math.max(most, statSync(file).size);
  }
  // The new file stands beside the old one for a moment.
  expect(most + RING_LIMIT_BYTES).toBeLessThan(2_000_000);
  expect(recorder.bytes()).toBe(statSync(file).size);
});

test('what is older than a day leaves the disk within the hour', () => {
  const file = join(tempFolder(), 'events.jsonl');
  let now = T0;
  const clock = { now: () => now, after: () => () => undefined };
  const recorder = createRecorder({ file, clock, log: createKeptLog() });
  recorder.open();
  recorder.note([eventAt(now, 'usb-gone', 'Old')]);
  for (let minutes = 0; minutes <= 26 * 60; minutes += 5) {
    recorder.write();
    now += 5 * 60_000;
  }
  expect(readFileSync(file, 'utf8')).not.toContain('Old');
});

test('a file that a crash has torn keeps the lines that can be read', () => {
  const folder = tempFolder();
  const file = join(folder, 'events.jsonl');
  const good = lineOf(eventAt(T0, 'link-down', 'Ethernet'));
  writeFileSync(file, `${good}\0\0\0{"at":1}\n{"kind":"link-up","at":"2026`);
  const log = createKeptLog();
  const kept = createRingFile(file, log).read();
  expect(kept.events.map(({ kind }) => kind)).toEqual(['link-down']);
  expect(log.lines.map(({ event }) => event)).toEqual(['black-box-unreadable']);
});

test('a file that is not ours is begun anew, without a fault', () => {
  const file = join(tempFolder(), 'events.jsonl');
  writeFileSync(file, Buffer.alloc(3_000_000, 7));
  const ring = createRingFile(file, createKeptLog());
  expect(ring.read()).toEqual({ events: [], lastSeenAt: undefined });
  ring.write([], [eventAt(T0, 'program-started')], T0);
  expect(statSync(file).size).toBeLessThan(300);
  expect(ring.read().events).toHaveLength(1);
});

test('a folder that cannot be written is told once, and the ring goes on in memory', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'black-box'), 'a file where the folder should be');
  const log = createKeptLog();
  const clock = createFakeClock();
  const recorder = createRecorder({ file: join(folder, 'black-box', 'e.jsonl'), clock, log });
  recorder.open();
  for (let times = 0; times < 3; times += 1) {
    recorder.note([eventAt(clock.now(), 'resumed')]);
    recorder.write();
    await clock.advance(1_000);
  }
  expect(log.lines.filter(({ event }) => event === 'black-box-write')).toHaveLength(1);
  expect(recorder.timeline().events).toHaveLength(3);
});
