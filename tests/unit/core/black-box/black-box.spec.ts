import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createBlackBox } from '#core/black-box/black-box.ts';
import type { Reading } from '#core/black-box/sample.ts';
import type { PowerEvent } from '#core/ports.ts';
import { createFakeClock, type FakeClock } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const HOUR_MS = 3_600_000;

interface SetUp {
  readonly folder?: string;
  readonly clock?: FakeClock;
  readonly platform?: NodeJS.Platform;
  /** Seconds. */
  readonly uptime?: number;
}

function setUp(options: SetUp = {}) {
  const { folder = tempFolder(), clock = createFakeClock(), uptime = 86_400 } = options;
  const state = { usb: ['Jabra'], central: 'reachable' as Reading['central'], hints: 0, looks: 0 };
  const listeners = new Set<(event: PowerEvent) => void>();
  const log = createKeptLog();
  const box = createBlackBox({
    file: join(folder, 'events.jsonl'),
    sampler: {
      read: async (at) => {
        state.looks += 1;
        return {
          at,
          cards: undefined,
          gateway: undefined,
          central: state.central,
          audio: undefined,
          usb: state.usb.map((name) => ({ name, manufacturer: '' })),
          memory: undefined,
          disks: undefined,
        };
      },
      hint: () => (state.hints += 1),
      learn: () => undefined,
    },
    power: {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    clock,
    random: () => 0.5,
    log,
    platform: options.platform ?? 'linux',
    uptime: () => uptime,
  });
  const kinds = () => box.view().timeline.events.map(({ kind }) => kind);
  const power = (event: PowerEvent) => listeners.forEach((listener) => listener(event));
  return { box, clock, folder, state, power, kinds, log };
}

test('it looks once a minute, and not at all once stopped', async () => {
  const { box, clock, state } = setUp();
  box.start();
  await clock.advance(HOUR_MS);
  expect(state.looks).toBe(60);
  box.stop();
  await clock.advance(HOUR_MS);
  expect(state.looks).toBe(60);
  expect(clock.pending()).toBe(0);
});

test('what comes and goes between two looks is in the timeline of the last two hours', async () => {
  const { box, clock, state } = setUp();
  box.start();
  await clock.advance(HOUR_MS);
  state.usb = [];
  await clock.advance(10 * 60_000);
  state.usb = ['Jabra'];
  await clock.advance(60_000);
  expect(box.around().events.map(({ kind }) => kind)).toEqual([
    'program-started',
    'usb-gone',
    'usb-new',
  ]);
  await clock.advance(3 * HOUR_MS);
  expect(box.around().events).toEqual([]);
});

test('a trouble that began before and still lasts is told with its own time', async () => {
  const { box, clock, state } = setUp();
  box.start();
  await clock.advance(60_000);
  state.central = 'unreachable';
  await clock.advance(5 * HOUR_MS);
  const { from, events } = box.around();
  expect(events.map(({ kind }) => kind)).toEqual(['central-lost']);
  expect(events[0]!.at < from).toBe(true);
});

test('an act looks at once, and callers share the look', async () => {
  const { box, state, kinds } = setUp();
  box.start();
  await box.look();
  state.usb = [];
  await Promise.all([box.look(), box.look()]);
  expect(state.looks).toBe(2);
  expect(kinds()).toEqual(['program-started', 'usb-gone']);
});

test('a sleep that the host announces is told once, and so is one it does not', async () => {
  const told = setUp();
  told.box.start();
  await told.clock.advance(60_000);
  told.power('suspend');
  told.clock.sleep(HOUR_MS);
  told.power('resume');
  expect(told.kinds().slice(1)).toEqual(['suspended', 'resumed']);

  const untold = setUp();
  untold.box.start();
  await untold.clock.advance(90_000);
  untold.clock.sleep(HOUR_MS);
  untold.power('resume');
  const [, suspended, resumed] = untold.box.view().timeline.events;
  expect(suspended!.kind).toBe('suspended');
  expect(Date.parse(resumed!.at) - Date.parse(suspended!.at)).toBe(HOUR_MS);
});

test('after a wake it looks within seconds, and may read the devices anew', async () => {
  const { box, clock, power, state } = setUp();
  box.start();
  await clock.advance(60_000);
  const before = state.looks;
  power('resume');
  await clock.advance(20_000);
  expect(state).toMatchObject({ looks: before + 1, hints: 1 });
});

test('a goodbye is a meant end: the next start tells nothing unexpected', async () => {
  const first = setUp();
  first.box.start();
  await first.clock.advance(HOUR_MS);
  first.box.stop();
  await first.clock.advance(HOUR_MS);
  const next = setUp({ folder: first.folder, clock: first.clock, uptime: 600 });
  next.box.start();
  expect(next.kinds()).toEqual([
    'program-started',
    'program-ended',
    'machine-started',
    'program-started',
  ]);
});

test('without a goodbye, a machine that was started since has been cut off', async () => {
  const first = setUp();
  first.box.start();
  await first.clock.advance(HOUR_MS);
  const restart = { folder: first.folder, uptime: 60 };
  await first.clock.advance(5 * 60_000);
  const later = createFakeClock(first.clock.now() + HOUR_MS);
  const next = setUp({ ...restart, clock: later });
  next.box.start();
  expect(next.kinds()).toEqual([
    'program-started',
    'program-ended',
    'unexpected-restart',
    'program-started',
  ]);
});

test('a program that was killed on a machine that ran on is no restart', async () => {
  const first = setUp();
  first.box.start();
  await first.clock.advance(HOUR_MS);
  const next = setUp({ folder: first.folder, clock: first.clock, uptime: 86_400 });
  next.box.start();
  expect(next.kinds()).toEqual(['program-started', 'program-ended', 'program-started']);
});

test('Windows tells no goodbye at a log-off, so there nothing is called unexpected', async () => {
  const first = setUp({ platform: 'win32' });
  first.box.start();
  await first.clock.advance(HOUR_MS);
  const clock = createFakeClock(first.clock.now() + HOUR_MS);
  const next = setUp({ folder: first.folder, clock, platform: 'win32', uptime: 60 });
  next.box.start();
  expect(next.kinds()).toContain('machine-started');
  expect(next.kinds()).not.toContain('unexpected-restart');
});

test('a look that fails is logged and the next one goes on', async () => {
  const { box, clock, log, state } = setUp();
  Object.defineProperty(state, 'usb', {
    configurable: true,
    get: () => {
      throw new Error('gone');
    },
  });
  box.start();
  await clock.advance(60_000);
  expect(log.lines.map(({ event }) => event)).toEqual(['black-box']);
  Object.defineProperty(state, 'usb', { value: [], writable: true });
  await clock.advance(60_000);
  expect(state.looks).toBe(2);
});
