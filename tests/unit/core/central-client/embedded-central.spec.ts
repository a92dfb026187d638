import { expect, test } from 'vitest';
import { createEmbeddedCentral } from '#core/central-client/embedded-central.ts';
import { createFakeClock, settle } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { createScriptedPrograms } from '#tests/support/scripted-programs.ts';

const READY = {
  type: 'central-ready',
  url: 'http://127.0.0.1:4180',
  deskUrl: 'http://127.0.0.1:4180/desk',
};

function createBench(known = new Map<string, string>()) {
  const programs = createScriptedPrograms();
  const clock = createFakeClock();
  let changes = 0;
  const embedded = createEmbeddedCentral({
    programs,
    secrets: {
      read: async (name) => known.get(name),
      write: async (name, secret) => void known.set(name, secret),
    },
    dataFolder: '/data',
    clock,
    log: createKeptLog(),
    onChange: () => (changes += 1),
  });
  return { programs, clock, embedded, known, changes: () => changes };
}

test('starts with a token of its own, told by message and kept for the next time', async () => {
  const bench = createBench();
  const starting = bench.embedded.start();
  await settle();
  const [program] = bench.programs.started;
  expect(program?.received).toMatchObject([{ type: 'start-central', dataFolder: '/data/central' }]);
  program?.says(READY);
  await starting;
  const token = bench.embedded.address()?.token;
  expect(token).toHaveLength(43);
  expect(bench.embedded.address()).toMatchObject({ url: READY.url, deskUrl: READY.deskUrl });

  const again = createBench(bench.known);
  void again.embedded.start();
  await settle();
  expect(again.programs.started[0]?.received).toMatchObject([{ agentToken: token }]);
});

test('has no address before it has answered, and none after it died; then it is started again', async () => {
  const bench = createBench();
  void bench.embedded.start();
  await settle();
  expect(bench.embedded.address()).toBeUndefined();
  bench.programs.started[0]?.says(READY);
  bench.programs.started[0]?.exits();
  expect(bench.embedded.address()).toBeUndefined();
  expect(bench.changes()).toBe(2);
  await bench.clock.advance(5_000);
  expect(bench.programs.started).toHaveLength(2);
});

test('does not hold the program back when it never answers', async () => {
  const bench = createBench();
  const starting = bench.embedded.start();
  await bench.clock.advance(15_000);
  await starting;
  expect(bench.embedded.address()).toBeUndefined();
});

test('an answer of another shape is not believed', async () => {
  const bench = createBench();
  void bench.embedded.start();
  await settle();
  bench.programs.started[0]?.says({ type: 'central-ready', url: 'javascript:alert(1)' });
  bench.programs.started[0]?.says('hello');
  expect(bench.embedded.address()).toBeUndefined();
});

test('is not started again once stopped', async () => {
  const bench = createBench();
  void bench.embedded.start();
  await settle();
  bench.embedded.stop();
  bench.programs.started[0]?.exits();
  await bench.clock.advance(60_000);
  expect(bench.programs.started).toHaveLength(1);
  expect(bench.programs.started[0]?.stopped).toBe(true);
});
