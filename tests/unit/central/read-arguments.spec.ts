import { expect, test } from 'vitest';
import { readArguments } from '#central/read-arguments.ts';

const refusal = (...typed: string[]) => {
  const read = readArguments(typed);
  return read.ok ? undefined : read.error;
};

test('a data folder is enough', () => {
  expect(readArguments(['--data', '/srv/sos'])).toEqual({
    ok: true,
    value: {
      ...{ host: '127.0.0.1', port: 4180, dataFolder: '/srv/sos' },
      ...{ issue: undefined, enrol: undefined, sharedToken: false },
    },
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

test('the command that gives a code says for whom, how many and how long', () => {
  expect(readArguments(['enrol', '--site', 'Douala', '--data', 'd'])).toMatchObject({
    ok: true,
    value: {
      enrol: { site: 'Douala', posts: 1, forMs: 7 * 86_400_000, by: 'command line' },
      sharedToken: false,
    },
  });
  expect(
    readArguments(['enrol', '--site', 'D', '--posts', '300', '--for', '12h', '--data', 'd']),
  ).toMatchObject({ ok: true, value: { enrol: { posts: 300, forMs: 12 * 3_600_000 } } });
  const enrol = (...typed: string[]) => refusal('enrol', '--data', 'd', ...typed);
  expect(enrol()).toContain('--site NAME');
  expect(enrol('--site', ' ')).toContain('--site NAME');
  expect(enrol('--site', 'D', '--posts', '0')).toContain('"0"');
  expect(enrol('--site', 'D', '--posts', '1e3')).toContain('"1e3"');
  expect(enrol('--site', 'D', '--for', '91d')).toContain('90d');
  expect(enrol('--site', 'D', '--for', '0h')).toContain('90d');
  expect(refusal('--site', 'D', '--data', 'd')).toContain('"enrol"');
  expect(refusal('enlist', '--data', 'd')).toContain('"enlist"');
});

test('a token that postes share is made where the site lets it in, and only there', () => {
  expect(refusal('--data', 'd', '--issue', 'poste')).toContain('enrol --site NAME');
  expect(readArguments(['--data', 'd', '--issue', 'poste', '--shared-token'])).toMatchObject({
    ok: true,
    value: { issue: 'poste', sharedToken: true },
  });
  const fromFile = readArguments(['--config', 'f'], () => ({
    ok: true,
    value: { data: 'd', sharedToken: true },
  }));
  expect(fromFile).toMatchObject({ ok: true, value: { sharedToken: true } });
});
