import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileLog } from '#hosts/common/create-file-log.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const now = () => Date.parse('2026-11-23T09:40:00Z');
const linesOf = (folder: string, file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('a line says when, how grave and what, with its facts', () => {
  const folder = tempFolder();
  createFileLog({ folder, name: 'agent', now }).info('capture', { screens: 2, ms: 84 });
  expect(linesOf(folder, 'agent.log')).toEqual([
    { at: '2026-11-23T09:40:00.000Z', level: 'info', event: 'capture', screens: 2, ms: 84 },
  ]);
});

test('neither token, address, query nor user name reaches the disk', () => {
  const folder = tempFolder();
  const log = createFileLog({ folder, name: 'agent', now });
  const token = 'k'.repeat(43);
  const failure = Object.assign(
    new Error(`401 from https://marie:secret@sos.example.org/x?code=${token} for marie@exemple.fr`),
    { code: 'E401', config: { headers: { Authorization: `Bearer ${token}` } } },
  );
  log.error('send', failure, { file: 'C:\\Users\\marie\\AppData', header: 'Bearer abc.def' });
  log.warn('path', { file: '/home/marie/x', other: '/Users/marie/x' });

  const text = readFileSync(join(folder, 'agent.log'), 'utf8');
  for (const secret of ['marie', 'secret', token, 'abc.def']) expect(text).not.toContain(secret);
  expect(text).toContain('https://sos.example.org/x');
  expect(text).toContain('E401');
});

test('a full file is turned over, and two are never exceeded', () => {
  const folder = tempFolder();
  const log = createFileLog({ folder, name: 'agent', now, maxBytes: 500 });
  for (let line = 0; line < 50; line += 1) log.info('line', { line });
  expect(readdirSync(folder).sort()).toEqual(['agent.log', 'agent.old.log']);
  expect(readFileSync(join(folder, 'agent.old.log')).length).toBeLessThan(700);
  expect(linesOf(folder, 'agent.log').at(-1)).toMatchObject({ line: 49 });
});

test('the size of an earlier run counts', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'agent.log'), 'x'.repeat(600));
  createFileLog({ folder, name: 'agent', now, maxBytes: 500 }).info('start');
  expect(linesOf(folder, 'agent.log')).toHaveLength(1);
});

test('a log that cannot be written costs nothing else', () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'agent.log'));
  const log = createFileLog({ folder, name: 'agent', now });
  expect(() => log.info('start')).not.toThrow();
});
