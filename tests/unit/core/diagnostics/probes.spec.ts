import { expect, test } from 'vitest';
import { UnknownFact, type ProbeWorld } from '#core/diagnostics/probe.ts';
import { PROBES } from '#core/diagnostics/registry.ts';
import { runProbe } from '#core/diagnostics/run-probes.ts';
import { PROBE_IDS, type Facts, type ProbeId, type ProbeResult } from '#shared/diagnostics.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createProbeWorld, savedMachine } from '#tests/support/probe-world.ts';

/** Runs the probe the registry holds for an id; time stands still, so none is ever late. */
async function read<Id extends ProbeId>(id: Id, world: Partial<ProbeWorld> = {}) {
  const result = await runProbe(probeFor(id), createProbeWorld(world));
  return result as ProbeResult<Facts[Id]>;
}

function probeFor(id: ProbeId) {
  return PROBES.find((probe) => probe.id === id)!;
}

const libraryKnows = (value: unknown) => ({
  library: { ask: () => Promise.resolve(value) } as unknown as ProbeWorld['library'],
});

test('the registry reads every fact, each once', () => {
  expect(PROBES.map(({ id }) => id)).toEqual(PROBE_IDS);
});

test('what can be plugged and unplugged is neither static nor daily', () => {
  const readAs = (kind: string) =>
    PROBES.filter(({ reading }) => reading === kind).map(({ id }) => id);
  expect(readAs('static')).toEqual(['system', 'operating-system']);
  // A driver stays what it is while its device comes and goes, but for an update.
  expect(readAs('daily')).toEqual(['drivers']);
});

test('a stick is told without its label and the login it is mounted under', async () => {
  const result = await read('disks', { root: savedMachine('linux-poste') });
  // Only `/` exists below the saved tree: what cannot be measured is left out, not invented.
  expect(result).toMatchObject({ status: 'known', value: [{ mount: '/' }] });
});

test.each(['linux-poste', 'macos-poste'])(
  'the system of %s is named without a program',
  async (name) => {
    const platform = name === 'linux-poste' ? 'linux' : 'darwin';
    const result = await read('operating-system', { platform, root: savedMachine(name) });
    expect(result).toMatchObject({
      value: name === 'linux-poste' ? { name: 'Ubuntu' } : { name: 'macOS', build: '24D70' },
    });
  },
);

test('a system nobody planned for is said to be so', async () => {
  expect(await read('operating-system', { platform: 'aix' })).toMatchObject({
    reason: 'not-supported-here',
  });
});

test.each(['usb-devices', 'audio-devices', 'gateway'] as const)(
  'on Linux %s comes from files, elsewhere from the probes program',
  async (id) => {
    expect(await read(id)).toMatchObject({ status: 'known' });
    expect(await read(id, { root: '/nowhere' })).toMatchObject({ reason: 'not-present' });
    const refused = { library: { ask: () => Promise.reject(new UnknownFact('timeout')) } };
    expect(await read(id, { platform: 'win32', ...refused })).toMatchObject({ reason: 'timeout' });
  },
);

test('the host’s displays are preferred to the library’s', async () => {
  const seen = { name: 'P2419H', width: 1920, height: 1080, scalePercent: 125, primary: true };
  const fromLibrary = { ...seen, scalePercent: null };
  expect(await read('displays', { displays: () => [seen] })).toMatchObject({ value: [seen] });
  expect(await read('displays', libraryKnows([fromLibrary]))).toMatchObject({
    value: [fromLibrary],
  });
});

test('the processor is told with its load over a quarter of a second', async () => {
  const clock = createFakeClock();
  const reading = read('cpu', { clock });
  await clock.advance(250);
  expect(await reading).toMatchObject({
    status: 'known',
    value: { model: expect.any(String), cores: expect.any(Number) },
  });
});

test('cards are told with the state of their link, MAC never', async () => {
  const result = await read('interfaces');
  expect(result).toMatchObject({
    value: expect.arrayContaining([
      { name: 'wlp2s0', kind: 'wireless', link: 'down', ipv4: [], ipv6: [] },
    ]),
  });
  expect(JSON.stringify(result)).not.toContain('3c:52:82');
});

test('with no central known there is no ladder to climb', async () => {
  expect(await read('central-reachable')).toMatchObject({ reason: 'not-present' });
});

test('a central that never answers is a broken rung, not an unknown fact', async () => {
  const clock = createFakeClock();
  const silent: typeof fetch = (_, options) =>
    new Promise((_resolve, reject) => {
      options?.signal?.addEventListener('abort', () => reject(options.signal!.reason as Error));
    });
  const reading = read('central-reachable', {
    clock,
    fetch: silent,
    centralUrl: () => 'http://central.invalid',
  });
  await clock.advance(2500);
  expect(await reading).toMatchObject({ status: 'known', value: { broken: expect.any(String) } });
});

test('where the system does not tell its cards, those with an address are told all the same', async () => {
  const own = await read('interfaces', { platform: 'win32', ...libraryKnows([]) });
  expect(own).toMatchObject({ status: 'known', value: [] });
  const fallen = await read('interfaces', { platform: 'win32' });
  expect(fallen).toMatchObject({ status: 'known' });
});

test('cards that the system is slow to tell are looked up before the fact is late', async () => {
  const clock = createFakeClock();
  const library: ProbeWorld['library'] = {
    ask: (_, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new UnknownFact('timeout')));
      }),
  };
  const reading = read('interfaces', { platform: 'darwin', clock, library });
  await clock.advance(2000);
  expect(await reading).toMatchObject({ status: 'known' });
});

test('a machine whose kernel lists no supply is on the mains', async () => {
  expect(await read('power')).toMatchObject({ value: { source: 'mains', batteryPercent: null } });
});
