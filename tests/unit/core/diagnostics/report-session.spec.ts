import { expect, test } from 'vitest';
import { createReportSession } from '#core/diagnostics/report-session.ts';
import { MachineReport, PROBE_IDS } from '#shared/diagnostics.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { createScriptedPrograms } from '#tests/support/scripted-child-program.ts';

function setUp() {
  const clock = createFakeClock();
  const told: MachineReport[] = [];
  const firstAnswer = Promise.withResolvers<MachineReport>();
  const session = createReportSession({
    ports: {
      programs: createScriptedPrograms(),
      clock,
      log: createKeptLog(),
      fetch,
      policy: {},
    },
    centralUrl: () => '',
    onChange: (report) => {
      told.push(report);
      if (told.length === 2) firstAnswer.resolve(report);
    },
  });
  return { clock, session, told, firstAnswer: firstAnswer.promise };
}

test('before the first act there is nothing to show and nothing to send', () => {
  const { session, told } = setUp();
  expect(session.current().results).toEqual({});
  expect(MachineReport.parse(session.settled())).toEqual(session.settled());
  expect(told).toEqual([]);
});

test('an act answers at once with a report under way, and tells each result', async () => {
  const { session, told, firstAnswer } = setUp();
  const report = session.refresh();
  expect(Object.keys(report.results).sort()).toEqual([...PROBE_IDS].sort());
  expect(told).toEqual([report]);
  await firstAnswer;
  expect(session.current()).toBe(told.at(-1));
  session.stop();
});

test('a ticket sent while probes still read carries no pending fact', () => {
  const { session } = setUp();
  session.refresh();
  const statuses = Object.values(session.settled().results).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set(['unknown']));
  session.stop();
});

const DEVICES = {
  ...{ input: 'Jabra', output: null, callInput: null, callOutput: null },
  differ: false,
};

test('a headset check stays through a new reading, until it is taken out', () => {
  const { session, told } = setUp();
  session.keepHeadset({ outcome: 'hum', devices: DEVICES, sound: null });
  const kept = { status: 'known', value: { outcome: 'hum', devices: { input: 'Jabra' } } };
  expect(session.refresh().results['headset-check']).toMatchObject(kept);
  expect(MachineReport.parse(session.settled()).results['headset-check']).toMatchObject(kept);

  expect(session.keepHeadset(null).results).not.toHaveProperty('headset-check');
  expect(told.at(-1)?.results).not.toHaveProperty('headset-check');
  session.stop();
});

test('a headset check of more than an hour ago is not in the next report', () => {
  const { clock, session } = setUp();
  session.keepHeadset({ outcome: 'muted', devices: DEVICES, sound: null });
  clock.turn(59 * 60_000);
  expect(session.refresh().results).toHaveProperty('headset-check');

  clock.turn(2 * 60_000);
  expect(session.current().results).toHaveProperty('headset-check');
  expect(session.refresh().results).not.toHaveProperty('headset-check');
  session.stop();
});

test('what a companion knows is in the report at once, and in a ticket sent before all is read', async () => {
  const at = '2026-11-23T09:00:00.000Z';
  const noted = Promise.withResolvers<undefined>();
  const events: { at: string; kind: 'usb-gone'; subject: string }[] = [];
  const told: MachineReport[] = [];
  const session = createReportSession({
    ports: {
      programs: createScriptedPrograms(),
      clock: createFakeClock(),
      log: createKeptLog(),
      fetch,
      policy: {},
    },
    centralUrl: () => '',
    onChange: (report) => told.push(report),
    companion: {
      acted: () => noted.promise,
      facts: () => ({
        timeline: { status: 'known', value: { from: at, to: at, events: [...events] }, ms: 0 },
      }),
      learn: () => undefined,
    },
  });
  const count = ({ results: { timeline } }: MachineReport) =>
    timeline?.status === 'known' ? timeline.value.events.length : undefined;

  expect(count(session.refresh())).toBe(0);
  events.push({ at, kind: 'usb-gone', subject: 'Jabra' });
  expect(count(session.settled())).toBe(1);
  expect(count(session.current())).toBe(0);
  noted.resolve(undefined);
  await expect.poll(() => count(session.current())).toBe(1);
  session.stop();
});
