import { expect, test } from 'vitest';
import { ReadFact } from '#core/diagnostics/probe-messages.ts';
import { createProbeProgram } from '#core/diagnostics/probe-program.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import {
  createScriptedPrograms,
  type ScriptedChild,
} from '#tests/support/scripted-child-program.ts';

const GATEWAY = { address: '10.2.4.1', interface: '' };
const never = new AbortController().signal;

function setUp(onMessage?: (question: ReadFact, child: ScriptedChild) => void) {
  const programs = createScriptedPrograms((message, child) =>
    onMessage?.(ReadFact.parse(message), child),
  );
  const clock = createFakeClock();
  const log = createKeptLog();
  const program = createProbeProgram({ programs, clock, log });
  return { programs, clock, log, program, started: programs.started };
}

function knowsTheGateway({ id }: ReadFact, child: ScriptedChild) {
  child.say({ type: 'fact-known', id, value: GATEWAY });
}

test('nothing is started before something is asked, and then one process answers everyone', async () => {
  const { program, started } = setUp(knowsTheGateway);
  expect(started).toHaveLength(0);
  const answers = await Promise.all([program.ask('gateway', never), program.ask('gateway', never)]);
  expect(answers).toEqual([GATEWAY, GATEWAY]);
  expect(started.map(({ name }) => name)).toEqual(['probes']);
});

test('answers in any order reach who asked', async () => {
  const { program, started } = setUp();
  const system = program.ask('system', never);
  const gateway = program.ask('gateway', never);
  const [first, second] = started[0]!.received.map((message) => ReadFact.parse(message));
  started[0]!.say({ type: 'fact-known', id: second!.id, value: GATEWAY });
  started[0]!.say({ type: 'fact-unknown', id: first!.id, reason: 'refused-by-system' });
  expect(await gateway).toEqual(GATEWAY);
  await expect(system).rejects.toMatchObject({ reason: 'refused-by-system' });
});

test('an answer of the wrong shape is unreadable, and one that is no answer is only logged', async () => {
  const { program, log } = setUp(({ id }, child) => {
    child.say('hello');
    child.say({ type: 'fact-known', id, value: { address: 1 } });
  });
  await expect(program.ask('gateway', never)).rejects.toMatchObject({ reason: 'unreadable' });
  expect(log.lines.map(({ event }) => event)).toEqual(['probes-program-misspoke']);
});

test('a question out of time is unknown at once, and the process that hangs is ended', async () => {
  const { program, started } = setUp();
  const deadline = new AbortController();
  const asked = program.ask('gateway', deadline.signal);
  deadline.abort();
  await expect(asked).rejects.toMatchObject({ reason: 'timeout' });
  expect(started[0]!.isRunning()).toBe(false);
  await expect(program.ask('gateway', deadline.signal)).rejects.toMatchObject({
    reason: 'timeout',
  });
  expect(started).toHaveLength(1);
});

test('a hanging question does not cost the others their answer', async () => {
  const { program, started } = setUp();
  const deadline = new AbortController();
  const hanging = program.ask('gateway', deadline.signal);
  const other = program.ask('gateway', never);
  deadline.abort();
  await expect(hanging).rejects.toMatchObject({ reason: 'timeout' });
  expect(started[0]!.isRunning()).toBe(true);
  knowsTheGateway(ReadFact.parse(started[0]!.received[1]), started[0]!);
  expect(await other).toEqual(GATEWAY);
  expect(started[0]!.isRunning()).toBe(false);
});

test('a process that dies makes its questions unknown, and the next question starts another', async () => {
  let dies = true;
  const { program, started, log } = setUp((question, child) => {
    if (dies) child.exit();
    else knowsTheGateway(question, child);
  });
  await expect(program.ask('gateway', never)).rejects.toMatchObject({ reason: 'failed' });
  expect(log.lines).toEqual([{ event: 'probes-program-ended', facts: { waiting: 1 } }]);
  dies = false;
  expect(await program.ask('gateway', never)).toEqual(GATEWAY);
  expect(started).toHaveLength(2);
});

test('an idle process is ended after twenty seconds, and kept by a question before that', async () => {
  const { program, clock, started } = setUp(knowsTheGateway);
  await program.ask('gateway', never);
  await clock.advance(19_000);
  await program.ask('gateway', never);
  await clock.advance(19_000);
  expect(started[0]!.isRunning()).toBe(true);
  await clock.advance(1_000);
  expect(started[0]!.isRunning()).toBe(false);
  await program.ask('gateway', never);
  expect(started).toHaveLength(2);
});

test('stopping ends the process and leaves no timer', async () => {
  const { program, clock, started } = setUp(knowsTheGateway);
  program.stop();
  await program.ask('gateway', never);
  program.stop();
  expect(started[0]!.isRunning()).toBe(false);
  expect(clock.pending()).toBe(0);
});
