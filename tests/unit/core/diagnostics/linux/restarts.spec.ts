import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { kernelWaits, readPendingRestart } from '#core/diagnostics/linux/pending-restart.ts';
import { readLinuxRestarts } from '#core/diagnostics/linux/restarts.ts';
import { startsFromWtmp, WTMP_TAIL_BYTES } from '#core/diagnostics/linux/wtmp.ts';
import { recentRestarts } from '#core/diagnostics/recent-restarts.ts';
import { savedMachine } from '#tests/support/probe-world.ts';

const NOW = Date.parse('2026-11-23T09:40:00Z');
const at = (time: string) => Date.parse(`2026-11-${time}Z`);
const wtmp = readFileSync(join(savedMachine('linux-debian'), 'var/log/wtmp'));

function emptyMachine(files: Record<string, string | Buffer>) {
  const root = mkdtempSync(join(tmpdir(), 'sos-restarts-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

test('a start is unasked when no stop was noted since the one before', () => {
  const { all, unasked } = startsFromWtmp(wtmp);
  expect(all).toHaveLength(5);
  expect(unasked).toEqual([at('03T11:00:00'), at('23T09:00:00')]);
});

test('what stood before the first record is not known and not counted', () => {
  expect(startsFromWtmp(wtmp.subarray(0, 384)).unasked).toEqual([]);
  expect(startsFromWtmp(Buffer.of())).toEqual({ all: [], unasked: [] });
  expect(startsFromWtmp(wtmp.subarray(0, 383))).toEqual({ all: [], unasked: [] });
});

test('only the end of a file that has grown is read', async () => {
  const user = wtmp.subarray(384, 768);
  const grown = Buffer.concat([...Array.from({ length: 3000 }, () => user), wtmp]);
  expect(grown.length).toBeGreaterThan(WTMP_TAIL_BYTES);
  const root = emptyMachine({ 'var/log/wtmp': grown, 'proc/uptime': '2400.50 1.00\n' });
  expect(await readLinuxRestarts(root, NOW)).toEqual({
    unexpectedAt: ['2026-11-23T09:00:00.000Z'],
    pending: null,
  });
});

test('a record of starts that is no longer written says nothing, rather than "never"', async () => {
  const root = emptyMachine({ 'var/log/wtmp': wtmp, 'proc/uptime': '100.00 1.00\n' });
  await expect(readLinuxRestarts(root, NOW + 30 * 86_400_000)).rejects.toMatchObject({
    reason: 'not-present',
  });
  await expect(readLinuxRestarts(emptyMachine({ 'proc/uptime': '5 5\n' }), NOW)).rejects.toThrow();
});

test('a flag file, a newer kernel or a missing one waits for a restart', async () => {
  expect(await readPendingRestart(emptyMachine({ 'run/reboot-needed': '' }))).toBe(true);
  expect(await readPendingRestart(emptyMachine({}))).toBeNull();
  expect(await readPendingRestart(emptyMachine({ 'proc/sys/kernel/osrelease': '6.1.0\n' }))).toBe(
    false,
  );
});

test.each([
  ['6.8.0-45-generic', ['6.8.0-45-generic', '6.8.0-41-generic'], false],
  ['6.8.0-45-generic', ['6.8.0-45-generic', '6.8.0-100-generic'], true],
  ['6.12.4-arch1-1', ['6.12.6-arch1-1'], true],
  ['6.12.4-arch1-1', ['6.12.4-arch1-1', '6.13.1-1-lts'], false],
  ['6.11.4-301.fc41.x86_64', ['6.11.4-301.fc41.x86_64', '6.12.1-200.fc42.x86_64'], true],
  ['6.18.44-cloud', [], false],
])('with %s running of %j, waiting is %s', (running, installed, waits) => {
  expect(kernelWaits(running, installed)).toBe(waits);
});

test('marks close to each other are one restart, old and future ones none, twenty at most', () => {
  const minute = 60_000;
  expect(recentRestarts([NOW - minute, NOW - 2 * minute, NOW - 30 * minute], NOW)).toEqual([
    new Date(NOW - 2 * minute).toISOString(),
    new Date(NOW - 30 * minute).toISOString(),
  ]);
  expect(recentRestarts([NOW - 8 * 86_400_000, NOW + 3_600_000, Number.NaN], NOW)).toEqual([]);
  const often = Array.from({ length: 60 }, (_, index) => NOW - index * 20 * minute);
  expect(recentRestarts(often, NOW)).toHaveLength(20);
});
