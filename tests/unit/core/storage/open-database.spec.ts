import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '#core/storage/open-database.ts';
import { storageFault, writing } from '#core/storage/storage-fault.ts';
import { createQueueStore } from '#core/tickets/queue-store.ts';
import { createTicketReader } from '#core/tickets/ticket-reader.ts';
import { FaultError } from '#shared/errors.ts';
import { samplePicture, sampleTicket } from '#tests/support/sample-ticket.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const NOW = Date.parse('2026-11-23T09:40:00Z');

test('keeps tickets from one start to the next', () => {
  const file = join(tempFolder(), 'data', 'tickets.db');
  const first = openDatabase(file, NOW);
  const ticket = sampleTicket({}, [samplePicture('one')]);
  createQueueStore(first.database).enqueue(ticket, 'normal', NOW);
  first.database.close();

  const second = openDatabase(file, NOW);
  expect(second.problem).toBeUndefined();
  expect(createTicketReader(second.database).detail(ticket.key).content).toEqual(ticket.content);
  expect(createQueueStore(second.database).claimNext(NOW)?.pictures).toEqual(ticket.pictures);
  second.database.close();
});

test('every commit reaches the disk: WAL with full synchronisation', () => {
  const { database } = openDatabase(join(tempFolder(), 'tickets.db'), NOW);
  expect(database.sql.get`PRAGMA journal_mode`).toEqual({ journal_mode: 'wal' });
  expect(database.sql.get`PRAGMA synchronous`).toEqual({ synchronous: 2 });
  database.close();
});

test('sets a file that is no database aside, untouched, and starts', () => {
  const folder = tempFolder();
  const file = join(folder, 'tickets.db');
  writeFileSync(file, 'this is not a database, but somebody may want it back'.repeat(50));
  const { database, problem } = openDatabase(file, NOW);

  expect(problem?.code).toBe('storage-corrupt');
  const aside = readdirSync(folder).find((name) => name.includes('.corrupt-'));
  expect(readFileSync(join(folder, aside!), 'utf8')).toContain('somebody may want it back');
  const ticket = sampleTicket();
  createQueueStore(database).enqueue(ticket, 'normal', NOW);
  expect(createTicketReader(database).summary(ticket.key).delivery.state).toBe('queued');
  database.close();
});

test('sets a database with a torn page aside, and starts', () => {
  const folder = tempFolder();
  const file = join(folder, 'tickets.db');
  const { database } = openDatabase(file, NOW);
  for (let index = 0; index < 20; index += 1) {
    createQueueStore(database).enqueue(sampleTicket({}, [samplePicture('x', 9000)]), 'normal', NOW);
  }
  database.checkpoint();
  database.close();
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4096, 3 * 4096);
  writeFileSync(file, bytes);

  const reopened = openDatabase(file, NOW);
  expect(reopened.problem?.code).toBe('storage-corrupt');
  expect(createTicketReader(reopened.database).list('', 10)).toEqual([]);
  reopened.database.close();
});

test('a folder that cannot be written is said, and the window still opens', () => {
  const folder = tempFolder();
  const blocked = join(folder, 'a-file-where-the-folder-should-be');
  writeFileSync(blocked, '');
  const { database, problem } = openDatabase(join(blocked, 'tickets.db'), NOW);
  expect(problem?.code).toMatch(/^storage-/u);
  expect(createTicketReader(database).list('', 10)).toEqual([]);
  chmodSync(blocked, 0o600);
});

test('a full disk refuses the whole ticket with the size that is missing, and keeps what it had', () => {
  const { database } = openDatabase(join(tempFolder(), 'tickets.db'), NOW);
  const queue = createQueueStore(database);
  const kept = sampleTicket();
  queue.enqueue(kept, 'normal', NOW);
  database.exec('PRAGMA max_page_count = 60');

  const large = sampleTicket({}, [samplePicture('large', 900_000)]);
  const refused = expect(() => queue.enqueue(large, 'normal', NOW));
  refused.toThrow(
    expect.objectContaining({
      fault: expect.objectContaining({ code: 'disk-full', details: { missingBytes: 910_000 } }),
    }),
  );
  expect(
    createTicketReader(database)
      .list('', 10)
      .map(({ key }) => key),
  ).toEqual([kept.key]);
  database.close();
});

test('what the system says of a disk has one code each', () => {
  const codes = { ENOSPC: 'disk-full', EROFS: 'storage-read-only', EACCES: 'storage-read-only' };
  for (const [code, expected] of Object.entries(codes)) {
    expect(storageFault(Object.assign(new Error(code), { code })).code).toBe(expected);
  }
  expect(() =>
    writing(() => {
      throw new Error('anything else');
    }),
  ).toThrow(FaultError);
});
