import { expect, test } from 'vitest';
import { readArguments } from '#central/read-arguments.ts';

const refusal = (...typed: string[]) => {
  const read = readArguments(typed);
  return read.ok ? undefined : read.error;
};

test('a data folder is enough', () => {
  expect(readArguments(['--data', '/srv/sos'])).toEqual({
    ok: true,
    value: { host: '127.0.0.1', port: 4180, dataFolder: '/srv/sos', issue: undefined },
  });
});

test('a wrong argument is refused in a sentence', () => {
  expect(refusal()).toContain('--data DIR');
  expect(refusal('--data', 'd', '--port', 'x')).toContain('"x"');
  expect(refusal('--data', 'd', '--port', '70000')).toContain('65535');
  expect(refusal('--data', 'd', '--issue', 'admin')).toContain('"admin"');
  expect(refusal('--data', 'd', '--colour', 'red')).toContain('--colour');
  expect(refusal('--data')).toContain('--data');
});
