import { createServer, type AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { measureLine, PROBES_PER_LINE } from '#core/diagnostics/line/measure-line.ts';
import { lineQuality } from '#core/diagnostics/probes/line-quality.ts';
import { runProbe } from '#core/diagnostics/run-probes.ts';
import { createSystemClock } from '#hosts/common/system-clock.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createProbeWorld } from '#tests/support/probe-world.ts';

async function listen(): Promise<number> {
  const server = createServer((socket) => socket.on('error', () => undefined).resume());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

test('the softphone’s line is told while it is measured, and whole at the end', async () => {
  const host = { name: 'Softphone', host: '127.0.0.1', port: await listen(), softphone: true };
  const told: number[] = [];
  // Where nobody names a gateway.
  const world = createProbeWorld({
    ...{ platform: 'darwin', clock: createSystemClock(), siteHosts: [host] },
  });
  const result = await runProbe(lineQuality, world, (partial) => {
    if (partial.status === 'pending') told.push(partial.partial?.[0]?.sent ?? 0);
  });
  expect(result).toMatchObject({
    status: 'known',
    value: [{ target: 'softphone', host: '127.0.0.1', sent: PROBES_PER_LINE, lost: 0 }],
  });
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual([...told].sort((one, other) => one - other));
});

test('a port that refuses answers as well as one that accepts', async () => {
  const clock = createSystemClock();
  const { signal } = new AbortController();
  const samples = await measureLine('127.0.0.1', 1, { clock, signal, onSamples: () => undefined });
  expect(samples).toHaveLength(PROBES_PER_LINE);
  expect(samples).not.toContain(null);
});

test('a measure that is given up ends at once and leaves no timer behind', async () => {
  const clock = createFakeClock();
  const over = new AbortController();
  const measuring = measureLine('127.0.0.1', 1, {
    ...{ clock, signal: over.signal, onSamples: () => undefined },
  });
  const ended = expect(measuring).rejects.toThrow();
  over.abort();
  await ended;
  expect(clock.pending()).toBe(0);
});

test('where there is nobody to ask there is no line, and that is known', async () => {
  const world = createProbeWorld({ platform: 'darwin', clock: createSystemClock() });
  expect(await runProbe(lineQuality, world)).toMatchObject({ status: 'known', value: [] });
});
