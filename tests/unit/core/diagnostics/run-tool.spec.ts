import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { UnknownFact } from '#core/diagnostics/probe.ts';
import { createRunTool } from '#core/diagnostics/run-tool.ts';

const FOLDER = fileURLToPath(new URL('../../../../src-main/core/diagnostics', import.meta.url));
const run = createRunTool(process.platform);
const node = (script: string, limitMs?: number) => ({
  path: process.execPath,
  args: ['-e', script],
  ...(limitMs !== undefined && { limitMs }),
});

test('one file of the diagnostics starts programs, hidden and without a shell', () => {
  const starters = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /child_process/u.test(readFileSync(join(FOLDER, file), 'utf8')));
  expect(starters).toEqual(['run-tool.ts']);
  const source = readFileSync(join(FOLDER, 'run-tool.ts'), 'utf8');
  expect(source.match(/\bspawn\(/gu)).toHaveLength(1);
  expect(source).toMatch(/shell: false,\s+windowsHide: true,/u);
});

test('the main process has no way to it: only the probes program creates it', () => {
  const users = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) =>
      /import \{[^}]*createRunTool/u.test(readFileSync(join(FOLDER, file), 'utf8')),
    );
  expect(users).toEqual(['probes-main.ts']);
});

test('what a tool writes comes back as bytes, with its exit code and without its complaints', async () => {
  const script =
    'process.stdout.write(Buffer.of(0x82, 0xff)); console.error("no"); process.exitCode = 3';
  expect(await run(node(script))).toEqual({ stdout: Buffer.of(0x82, 0xff), exitCode: 3 });
});

test('a tool speaks English and inherits no variable it does not need', async () => {
  process.env.SOS_TEST_SECRET = 'x';
  const { stdout } = await run(node('process.stdout.write(JSON.stringify(process.env))'));
  delete process.env.SOS_TEST_SECRET;
  const env = JSON.parse(stdout.toString()) as NodeJS.ProcessEnv;
  expect(env).not.toHaveProperty('SOS_TEST_SECRET');
  expect(env).not.toHaveProperty('PSModulePath');
  expect(env.LC_ALL).toMatch(/^C/u);
});

test('a tool that is missing, forbidden or not an absolute path is an unknown fact', async () => {
  const reasonOf = (path: string) =>
    run({ path, args: [] }).catch((thrown: unknown) => (thrown as UnknownFact).reason);
  expect(await reasonOf('/nowhere/pactl')).toBe('not-present');
  expect(await reasonOf('/etc')).toBe('refused-by-system');
  expect(await reasonOf('node')).toBe('failed');
});

test('a tool that never ends is ended, and one that never stops writing too', async () => {
  await expect(run(node('setInterval(() => {}, 1000)', 50))).rejects.toMatchObject({
    reason: 'timeout',
  });
  const endless = 'for (;;) require("fs").writeSync(1, "x".repeat(65536))';
  await expect(run(node(endless))).rejects.toMatchObject({ reason: 'unreadable' });
});
