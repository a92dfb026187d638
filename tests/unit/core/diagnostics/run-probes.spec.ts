import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UnknownFact, type AnyProbe, type Probe } from '#core/diagnostics/probe.ts';
import { runProbe, runProbes } from '#core/diagnostics/run-probes.ts';
import { FACTS, MachineReport, PROBE_IDS, type ProbeResults } from '#shared/diagnostics.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { createProbeWorld } from '#tests/support/probe-world.ts';

function memoryProbe(read: Probe<'memory'>['read']): Probe<'memory'> {
  return { id: 'memory', reading: 'live', limitMs: 200, read };
}

function fail(thrown: Error) {
  return () => Promise.reject(thrown);
}

test('a fact comes with the time it took', async () => {
  const probe = memoryProbe(() => ({ totalBytes: 2, availableBytes: 1 }));
  const result = await runProbe(probe, createProbeWorld());
  expect(result).toEqual({
    status: 'known',
    value: { totalBytes: 2, availableBytes: 1 },
    ms: expect.any(Number),
  });
});

test.each([
  ['its own reason', new UnknownFact('not-supported-here'), 'not-supported-here'],
  ['a missing file', Object.assign(new Error(), { code: 'ENOENT' }), 'not-present'],
  ['a right it lacks', Object.assign(new Error(), { code: 'EACCES' }), 'refused-by-system'],
  ['a defect', new TypeError('Cannot read properties of null'), 'failed'],
  ['something that is no error', 'a text' as unknown as Error, 'failed'],
])('a probe that meets %s is unknown, because of that', async (_, thrown, reason) => {
  const result = await runProbe(memoryProbe(fail(thrown)), createProbeWorld());
  expect(result).toMatchObject({ status: 'unknown', reason });
});

test('a probe that throws at once is unknown as well, and its defect is logged', async () => {
  const log = createKeptLog();
  const probe = memoryProbe(() => {
    throw new RangeError('at once');
  });
  expect(await runProbe(probe, createProbeWorld({ log }))).toMatchObject({ reason: 'failed' });
  expect(log.lines).toEqual([
    { event: 'probe-failed', facts: { thrown: 'RangeError: at once', probe: 'memory' } },
  ]);
});

test('a probe that never settles is given up at its limit, and told so', async () => {
  const clock = createFakeClock();
  let signal: AbortSignal | undefined;
  const probe = memoryProbe((context) => {
    ({ signal } = context);
    return new Promise(() => undefined);
  });
  const reading = runProbe(probe, createProbeWorld({ clock }));
  await clock.advance(199);
  expect(signal?.aborted).toBe(false);
  await clock.advance(1);
  expect(await reading).toMatchObject({ status: 'unknown', reason: 'timeout' });
  expect(signal?.aborted).toBe(true);
});

test('the end of the whole reading ends every probe', async () => {
  const whole = new AbortController();
  const world = createProbeWorld({ signal: whole.signal });
  const reading = runProbe(
    memoryProbe(() => new Promise(() => undefined)),
    world,
  );
  whole.abort();
  expect(await reading).toMatchObject({ status: 'unknown', reason: 'timeout' });
});

test('a measure tells what it has so far, and what it told stands when its time is over', async () => {
  const clock = createFakeClock();
  const probe = memoryProbe((_, tell) => {
    tell({ totalBytes: 2, availableBytes: 1 });
    return new Promise(() => undefined);
  });
  const told: unknown[] = [];
  const reading = runProbe(probe, createProbeWorld({ clock }), (result) => told.push(result));
  await clock.advance(200);
  const value = { totalBytes: 2, availableBytes: 1 };
  expect(await reading).toMatchObject({ status: 'known', value });
  expect(told).toEqual([{ status: 'pending', partial: value }]);
});

test('what is told passes the allow-list as well, and nothing is told after the end', async () => {
  let late: (() => void) | undefined;
  const probe = memoryProbe((_, tell) => {
    const partial = { totalBytes: 2, availableBytes: 1, serial: 'S3CR3T' };
    tell(partial);
    late = () => tell(partial);
    return partial;
  });
  const told: unknown[] = [];
  await runProbe(probe, createProbeWorld(), (result) => told.push(result));
  late?.();
  expect(told).toHaveLength(1);
  expect(JSON.stringify(told)).not.toContain('S3CR3T');
});

test('a probe in time leaves no timer behind', async () => {
  const clock = createFakeClock();
  await runProbe(memoryProbe(fail(new Error('defect'))), createProbeWorld({ clock }));
  expect(clock.pending()).toBe(0);
});

test('what the schema does not name is stripped, and a wrong shape is unreadable', async () => {
  const withSerial = { totalBytes: 2, availableBytes: 1, serial: 'S3CR3T' };
  const world = createProbeWorld();
  expect(
    await runProbe(
      memoryProbe(() => withSerial),
      world,
    ),
  ).toMatchObject({
    value: { totalBytes: 2, availableBytes: 1 },
  });
  const wrong = memoryProbe(() => ({ totalBytes: Number.NaN, availableBytes: 1 }));
  expect(await runProbe(wrong, world)).toMatchObject({ status: 'unknown', reason: 'unreadable' });
});

test('the login is taken out of names, but never out of the name of the poste', async () => {
  const world = createProbeWorld({ personalWords: ['camille'] });
  const headset: Probe<'audio-devices'> = {
    id: 'audio-devices',
    reading: 'slow',
    limitMs: 200,
    read: () => [{ name: 'AirPods de Camille', direction: 'both' }],
  };
  const poste: Probe<'poste'> = {
    id: 'poste',
    reading: 'live',
    limitMs: 200,
    read: () => ({ name: 'PC-CAMILLE' }),
  };
  expect(await runProbe(headset, world)).toMatchObject({ value: [{ name: 'AirPods de …' }] });
  expect(await runProbe(poste, world)).toMatchObject({ value: { name: 'PC-CAMILLE' } });
});

test('each result is told as it comes', async () => {
  const slow = Promise.withResolvers<{ name: string }>();
  const probes: AnyProbe[] = [
    { id: 'poste', reading: 'slow', limitMs: 200, read: () => slow.promise },
    memoryProbe(() => ({ totalBytes: 2, availableBytes: 1 })),
  ];
  const told: string[][] = [];
  const running = runProbes(probes, createProbeWorld(), (results) => {
    told.push(Object.keys(results));
    slow.resolve({ name: 'P-114' });
  });
  await running;
  expect(told).toEqual([['memory'], ['poste']]);
});

test('whatever probes return, the report is valid and holds nothing outside the allow-list', async () => {
  const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true });
  await fc.assert(
    fc.asyncProperty(
      fc.array(anything, { minLength: PROBE_IDS.length, maxLength: PROBE_IDS.length }),
      async (values) => {
        const probes = PROBE_IDS.map((id, index) => ({
          id,
          reading: 'live',
          limitMs: 200,
          read: () => values[index],
        })) as AnyProbe[];
        const report = await reportOf(probes);
        expect(MachineReport.parse(report)).toEqual(report);
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
        expect(Object.keys(report.results).sort()).toEqual([...PROBE_IDS].sort());
      },
    ),
  );
});

test('extra keys at any depth of a good fact never reach the report', async () => {
  const extra = fc.string({ minLength: 1 }).filter((key) => !(key in { name: 0, manufacturer: 0 }));
  await fc.assert(
    fc.asyncProperty(extra, fc.anything(), async (key, value) => {
      const device = { name: 'Jabra', manufacturer: 'GN', [key]: value };
      const probe = {
        id: 'usb-devices',
        reading: 'slow',
        limitMs: 200,
        read: () => [device],
      } as AnyProbe;
      const { results } = await reportOf([probe]);
      expect(results['usb-devices']).toMatchObject({ value: [{ name: 'Jabra' }] });
      expect(JSON.stringify(results)).toBe(
        JSON.stringify({
          'usb-devices': {
            ...results['usb-devices'],
            value: FACTS['usb-devices'].parse([{ name: 'Jabra', manufacturer: 'GN' }]),
          },
        }),
      );
    }),
  );
});

async function reportOf(probes: AnyProbe[]): Promise<MachineReport> {
  let results: ProbeResults = {};
  await runProbes(probes, createProbeWorld(), (more) => {
    results = { ...results, ...more };
  });
  return { takenAt: '2026-03-02T09:00:00.000Z', results };
}
