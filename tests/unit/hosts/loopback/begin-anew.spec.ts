import { spawnSync, type spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginAnew } from '#hosts/loopback/begin-anew.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

test.skipIf(process.platform === 'win32')(
  'the program takes the place of itself: the same process, its options, and nobody has asked',
  () => {
    const script = join(tempFolder(), 'program.ts');
    const source = new URL('../../../../src-main/hosts/loopback/begin-anew.ts', import.meta.url);
    writeFileSync(
      script,
      `import { spawn } from 'node:child_process';
      import { beginAnew } from '${source.href}';
      console.log(JSON.stringify([process.pid, ...process.argv.slice(2)]));
      if (!process.argv.includes('--unasked')) beginAnew({ process, spawn });`,
    );
    const { stdout } = spawnSync(process.execPath, [script, '--data', '/d'], { encoding: 'utf8' });
    const [first = [], second = []] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown[]);
    expect(first.slice(1)).toEqual(['--data', '/d']);
    expect(second).toEqual([...first, '--unasked']);
  },
);

test('where a process cannot be replaced a second one is started, once however often it happens', () => {
  const started: unknown[][] = [];
  const exits: number[] = [];
  const argv = ['node', 'loopback.js', '--unasked', '--data', 'C:\\d'];
  beginAnew({
    process: {
      ...{ argv, execArgv: ['--max-semi-space-size=1'], execPath: 'C:\\node.exe', env: {} },
      ...{ platform: 'win32', exit: ((code: number) => void exits.push(code)) as never },
    },
    spawn: ((...call: unknown[]) => {
      started.push(call);
      return { unref: () => undefined };
    }) as unknown as typeof spawn,
  });
  expect(started).toEqual([
    [
      'C:\\node.exe',
      ['--max-semi-space-size=1', 'loopback.js', '--data', 'C:\\d', '--unasked'],
      { detached: true, stdio: 'ignore', windowsHide: true },
    ],
  ]);
  expect(exits).toEqual([0]);
});
