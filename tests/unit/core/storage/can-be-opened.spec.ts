import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { canBeOpened } from '#core/storage/can-be-opened.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

function keptFile() {
  const file = join(tempFolder(), 'poste', 'sos-poste.db');
  expect(canBeOpened(file)).toBe(true);
  const other = new DatabaseSync(file);
  onTestFinished(() => other.close());
  other.exec('PRAGMA journal_mode = WAL; CREATE TABLE kept (word TEXT); PRAGMA user_version = 7');
  other.exec("INSERT INTO kept VALUES ('casque')");
  return { file, other };
}

test('a file that another holds cannot be opened, and can once it is free, as it was', () => {
  const { file, other } = keptFile();
  other.exec('BEGIN IMMEDIATE');
  expect(canBeOpened(file)).toBe(false);
  other.exec('ROLLBACK');
  expect(canBeOpened(file)).toBe(true);
  expect(other.prepare('SELECT word FROM kept').all()).toMatchObject([{ word: 'casque' }]);
  expect(other.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 7 });
});

test('a file that can be read and not written is not enough', () => {
  const { file } = keptFile();
  const readOnly = (path: string) => new DatabaseSync(path, { readOnly: true });
  expect(canBeOpened(file, readOnly)).toBe(false);
});

test('where no folder can be made, nothing is thrown', () => {
  const inTheWay = join(tempFolder(), 'poste');
  writeFileSync(inTheWay, 'a file');
  expect(canBeOpened(join(inTheWay, 'sos-poste.db'))).toBe(false);
  expect(readFileSync(inTheWay, 'utf8')).toBe('a file');
});

test('a file of a newer program is not for this one', () => {
  const { file, other } = keptFile();
  other.exec('PRAGMA user_version = 9999');
  expect(canBeOpened(file)).toBe(false);
});
