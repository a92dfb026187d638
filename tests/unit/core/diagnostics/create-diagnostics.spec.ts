import { expect, test } from 'vitest';
import { createDiagnostics } from '#core/diagnostics/create-diagnostics.ts';
import { ReadFact } from '#core/diagnostics/probe-messages.ts';
import { settleReport } from '#core/diagnostics/settle-report.ts';
import { MachineReport, PROBE_IDS, type ProbeId } from '#shared/diagnostics.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { createScriptedPrograms } from '#tests/support/scripted-child-program.ts';

const SYSTEM = { manufacturer: 'Dell Inc.', model: 'OptiPlex 7010', virtual: false };
const MAC_ADDRESS = /(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}/iu;

function setUp({ answers = true } = {}) {
  const clock = createFakeClock();
  const asked = Promise.withResolvers<ReadFact>();
  const programs = createScriptedPrograms((message, child) => {
    const question = ReadFact.parse(message);
    const { id, fact } = question;
    asked.resolve(question);
    if (!answers) return;
    if (fact === 'system') child.say({ type: 'fact-known', id, value: SYSTEM });
    else child.say({ type: 'fact-unknown', id, reason: 'not-present' });
  });
  const diagnostics = createDiagnostics({
    programs,
    clock,
    log: createKeptLog(),
    platform: process.platform,
    centralUrl: () => '',
    fetch,
    policy: {},
  });
  return { clock, diagnostics, started: programs.started, asked: asked.promise };
}

/** What needs time to pass: the sample of the processor's load, and the line. All else just answers. */
const TIMED: readonly ProbeId[] = ['cpu', 'line-quality'];

async function readWhole(
  { clock, diagnostics }: Pick<ReturnType<typeof setUp>, 'clock' | 'diagnostics'>,
  onReport: (report: MachineReport) => void = () => undefined,
) {
  const onlyTimeIsMissing = Promise.withResolvers<MachineReport>();
  const { report: first, done } = diagnostics.read((report) => {
    onReport(report);
    if (pendingIn(report).every((id) => TIMED.includes(id))) onlyTimeIsMissing.resolve(report);
  });
  await onlyTimeIsMissing.promise;
  await clock.advance(3000);
  return { first, whole: await done };
}

function pendingIn({ results }: MachineReport) {
  return PROBE_IDS.filter((id) => results[id]?.status === 'pending');
}

test('a reading begins with everything pending, and ends with nothing pending', async () => {
  const { first, whole } = await readWhole(setUp());
  expect(pendingIn(first)).toEqual(PROBE_IDS);
  expect(pendingIn(whole)).toEqual([]);
  expect(Object.keys(whole.results).sort()).toEqual([...PROBE_IDS].sort());
  expect(MachineReport.parse(whole)).toEqual(whole);
});

test('a real report of this machine names it and holds no hardware address', async () => {
  const { whole } = await readWhole(setUp());
  expect(whole.results.poste?.status).toBe('known');
  expect(whole.results.interfaces?.status).toBe('known');
  expect(JSON.stringify({ ...whole, takenAt: '' })).not.toMatch(MAC_ADDRESS);
});

test('each report told is one result fuller than the one before', async () => {
  const pending = new Set<number>();
  await readWhole(setUp(), (report) => void pending.add(pendingIn(report).length));
  expect([...pending]).toEqual(PROBE_IDS.map((_, index) => PROBE_IDS.length - 1 - index));
});

test('static facts are read once and known at once from then on', async () => {
  const world = setUp();
  await world.diagnostics.warmUp();
  const { first } = await readWhole(world);
  expect(first.results.system).toMatchObject({ status: 'known', value: SYSTEM });
  const asked = world.started.flatMap(({ received }) => received);
  const facts = asked.map((question) => ReadFact.parse(question).fact);
  expect(facts.filter((fact) => fact === 'system')).toHaveLength(1);
});

test('a driver that an update has changed is in the report once the day’s reading has asked', async () => {
  const driver = (version: string) => [{ kind: 'audio' as const, device: 'Realtek', version }];
  let installed = driver('6.0.1');
  const programs = createScriptedPrograms((message, child) => {
    const { id, fact } = ReadFact.parse(message);
    if (fact === 'drivers') child.say({ type: 'fact-known', id, value: installed });
    else child.say({ type: 'fact-unknown', id, reason: 'not-present' });
  });
  const diagnostics = createDiagnostics({
    ...{ programs, clock: createFakeClock(), log: createKeptLog(), platform: 'win32' },
    ...{ centralUrl: () => '', fetch, policy: {} },
  });
  const told = () => diagnostics.read(() => undefined).report.results.drivers;

  await diagnostics.warmUp();
  installed = driver('6.0.9');
  expect(told()).toMatchObject({ value: driver('6.0.1') });
  await diagnostics.renew();
  expect(told()).toMatchObject({ value: driver('6.0.9') });
  diagnostics.stop();
});

test('a static fact that could not be had at start is tried again at the act', async () => {
  const { diagnostics, started, asked } = setUp({ answers: false });
  const warm = diagnostics.warmUp();
  await asked;
  started[0]!.exit();
  await warm;
  expect(diagnostics.read(() => undefined).report.results.system).toEqual({ status: 'pending' });
});

test('a program that answers nothing is ended within three seconds, and its facts are late', async () => {
  const { clock, diagnostics, started, asked } = setUp({ answers: false });
  const { done } = diagnostics.read(() => undefined);
  await asked;
  await clock.advance(3000);
  const { results } = await done;
  expect(results.system).toMatchObject({ status: 'unknown', reason: 'timeout' });
  expect(started.every((child) => !child.isRunning())).toBe(true);
});

test('a newer reading silences the older one', async () => {
  const world = setUp();
  const older: MachineReport[] = [];
  world.diagnostics.read((report) => void older.push(report));
  await readWhole(world);
  expect(older).toEqual([]);
});

test('a static fact that arrives between two readings is not missing from the second', async () => {
  const world = setUp();
  const warm = world.diagnostics.warmUp();
  const { whole } = await readWhole(world);
  await warm;
  expect(whole.results.system).toMatchObject({ status: 'known' });
});

test('what is still being read when the ticket is made is said to be late', () => {
  const report: MachineReport = {
    takenAt: '2026-03-02T09:00:00.000Z',
    results: {
      poste: { status: 'known', value: { name: 'P-114' }, ms: 1 },
      system: { status: 'pending' },
    },
  };
  expect(settleReport(report).results).toEqual({
    poste: { status: 'known', value: { name: 'P-114' }, ms: 1 },
    system: { status: 'unknown', reason: 'timeout', ms: 0 },
  });
  expect(report.results.system).toEqual({ status: 'pending' });
});

test('a measure under way when the ticket is made is sent as far as it has come', () => {
  const line = {
    ...{ target: 'gateway' as const, host: '10.2.4.1', sent: 8, lost: 1 },
    ...{ medianMs: 3, worstMs: 9, jitterMs: 1 },
  };
  const settled = settleReport({
    takenAt: '2026-03-02T09:00:00.000Z',
    results: { 'line-quality': { status: 'pending', partial: [line] } },
  });
  expect(settled.results['line-quality']).toEqual({ status: 'known', value: [line], ms: 0 });
  expect(MachineReport.parse(settled)).toEqual(settled);
});
