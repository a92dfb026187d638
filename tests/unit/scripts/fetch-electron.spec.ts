import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fetchElectron } from '../../../scripts/lib/fetch-electron.ts';
import { runCommand, type CommandResult } from '../../../scripts/lib/run-command.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const FAILED: CommandResult = { succeeded: false, timedOut: false, output: '' };
const HOUR_MS = 3_600_000;

/** A line of which each attempt ends as `end` says; `here` is the binary once it has come. */
function setUp(end: CommandResult) {
  const limits: number[] = [];
  const said: string[] = [];
  const state: { later: number; here?: string } = { later: 0 };
  const stampFile = join(tempFolder(), 'cache', 'electron-not-fetched');
  const start = () =>
    fetchElectron({
      install: (limitMs) => {
        limits.push(limitMs);
        return Promise.resolve(end);
      },
      installed: () => state.here,
      stampFile,
      now: () => Date.now() + state.later,
      say: (line) => void said.push(line),
    });
  return { limits, said, stampFile, start, state };
}

test('a slow line has a quarter of an hour, and the next start tries again', async () => {
  const { limits, said, stampFile, start } = setUp({ ...FAILED, timedOut: true });
  expect(await start()).toBeUndefined();
  expect(await start()).toBeUndefined();
  expect(limits).toEqual([900_000, 900_000]);
  expect(existsSync(stampFile)).toBe(false);
  expect(said.at(-1)).toContain('npx install-electron');
});

test('where it cannot be reached it is asked for once a day, and it is said how to try again', async () => {
  const { limits, said, start, state } = setUp(FAILED);
  await start();
  await start();
  expect(limits).toHaveLength(1);
  expect(said.slice(-2).every((line) => line.includes('npx install-electron'))).toBe(true);
  state.later = 25 * HOUR_MS;
  state.here = '/electron';
  expect(await start()).toBe('/electron');
});

test('a command that takes longer than it may is told from one that fails', async () => {
  const run = (code: string, timeoutMs: number) =>
    runCommand(process.execPath, ['-e', code], { timeoutMs });
  expect(await run('setTimeout(() => {}, 60000)', 300)).toMatchObject({ timedOut: true });
  expect(await run('process.exit(3)', 60_000)).toMatchObject({ succeeded: false, timedOut: false });
});
