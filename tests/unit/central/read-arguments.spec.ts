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

test('a database takes the place of the folder, without a password for all to see', () => {
  const url = 'postgres://sos@db.example:5432/sos_poste';
  expect(
    readArguments(['--database', url, '--database-password-file', '/run/secrets/db']),
  ).toMatchObject({
    ok: true,
    value: { database: { url, passwordFile: '/run/secrets/db' }, dataFolder: undefined },
  });
  expect(readArguments(['--database', 'postgres:///sos?host=/run/postgresql']).ok).toBe(true);
  expect(refusal('--database', url, '--data', 'd')).toContain('choose one');
  expect(refusal('--database', 'mysql://db/sos')).toContain('postgres://');
  expect(refusal('--database', 'sos')).toContain('postgres://');
  const withPassword = ['postgres://sos:secret@db/sos', 'postgres://db/sos?password=secret'];
  for (const typed of withPassword) {
    expect(refusal('--database', typed)).toContain('SOS_POSTE_DATABASE_PASSWORD');
    expect(refusal('--database', typed)).not.toContain('secret');
  }
});

test('a wrong argument is refused in a sentence', () => {
  expect(refusal()).toContain('--data DIR');
  expect(refusal('--data', 'd', '--port', 'x')).toContain('"x"');
  expect(refusal('--data', 'd', '--port', '70000')).toContain('65535');
  expect(refusal('--data', 'd', '--issue', 'admin')).toContain('"admin"');
  expect(refusal('--data', 'd', '--colour', 'red')).toContain('--colour');
  expect(refusal('--data')).toContain('--data');
});
