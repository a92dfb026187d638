import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storageFault, writing } from '#core/storage/storage-fault.ts';
import { createQueueStore } from '#core/tickets/queue-store.ts';
import { createTicketReader } from '#core/tickets/ticket-reader.ts';
import { FaultError } from '#shared/errors.ts';
import { openTestDatabase } from '#tests/support/open-test-database.ts';
import { samplePicture, sampleTicket } from '#tests/support/sample-ticket.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const NOW = Date.parse('2026-11-23T09:40:00Z');

test('keeps tickets from one start to the next', () => {
  const file = join(tempFolder(), 'data', 'tickets.db');
  const first = openTestDatabase(file);
  const ticket = sampleTicket({}, [samplePicture('one')]);
  createQueueStore(first.database).enqueue(ticket, 'normal', NOW);
  first.database.close();

  const second = openTestDatabase(file);
  expect(second.problem).toBeUndefined();
  expect(createTicketReader(second.database).detail(ticket.key).content).toEqual(ticket.content);
  expect(createQueueStore(second.database).claimNext(NOW)?.pictures).toEqual(ticket.pictures);
  second.database.close();
});

test('every commit reaches the disk: WAL with full synchronisation', () => {
  const { database } = openTestDatabase(join(tempFolder(), 'tickets.db'));
  expect(database.sql.get`PRAGMA journal_mode`).toEqual({ journal_mode: 'wal' });
  expect(database.sql.get`PRAGMA synchronous`).toEqual({ synchronous: 2 });
  database.close();
});

test('sets a file that is no database aside, untouched, and starts', () => {
  const folder = tempFolder();
  const file = join(folder, 'tickets.db');
  writeFileSync(file, 'this is not a database, but somebody may want it back'.repeat(50));
  const { database, problem } = openTestDatabase(file);

  expect(problem?.code).toBe('storage-corrupt');
  const aside = readdirSync(folder).find((name) => name.includes('.corrupt-'));
  expect(readFileSync(join(folder, aside!), 'utf8')).toContain('somebody may want it back');
  const ticket = sampleTicket();
  createQueueStore(database).enqueue(ticket, 'normal', NOW);
  expect(createTicketReader(database).summary(ticket.key).delivery.state).toBe('queued');
  database.close();
});

/** Overwrites one page of the file with noise, as a failing disk does. */
function tearPage(file: string, page: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, page * 4096, (page + 1) * 4096);
  writeFileSync(file, bytes);
}

test('whatever page is torn, the file is set aside and every ticket it does not hold is taken over', () => {
  const folder = tempFolder();
  const file = join(folder, 'tickets.db');
  const { database } = openTestDatabase(file);
  const tickets = Array.from({ length: 12 }, (_, index) =>
    sampleTicket({ subject: `Casque ${index}` }, [samplePicture(`picture ${index}`, 20_000)]),
  );
  for (const ticket of tickets) createQueueStore(database).enqueue(ticket, 'normal', NOW);
  database.checkpoint();
  database.close();
  const whole = readFileSync(file);
  const pages = whole.length / 4096;
  let taken = 0;

  for (let page = 0; page < pages; page += 1) {
    writeFileSync(file, whole);
    tearPage(file, page);
    const reopened = openTestDatabase(file, NOW + page);
    const found = createTicketReader(reopened.database).list('', 100);
    // A torn blob page is not seen by the quick check, and costs only that picture.
    if (reopened.problem === undefined) expect(found).toHaveLength(12);
    else expect(reopened.problem.code).toBe('storage-corrupt');
    taken += found.length;
    reopened.database.close();
  }
  expect(taken).toBeGreaterThan(0.9 * pages * tickets.length);
});

test('a recovered ticket still leaves, with its pictures and its search words', () => {
  const file = join(tempFolder(), 'tickets.db');
  const { database } = openTestDatabase(file);
  const ticket = sampleTicket({ subject: 'Réseau coupé' }, [samplePicture('one', 9000)]);
  createQueueStore(database).enqueue(ticket, 'normal', NOW);
  const root = database.sql.get`SELECT rootpage FROM sqlite_schema WHERE name = 'messages'`;
  database.close();
  tearPage(file, Number(root?.['rootpage']) - 1);

  const reopened = openTestDatabase(file);
  expect(reopened.problem?.message).toContain('1 tickets recovered');
  expect(createTicketReader(reopened.database).list('reseau', 10)).toHaveLength(1);
  expect(createQueueStore(reopened.database).claimNext(NOW)?.pictures).toEqual(ticket.pictures);
  reopened.database.close();
});

test('a folder that cannot be written is said, the window still opens, and no ticket is taken that would be lost', () => {
  const folder = tempFolder();
  const blocked = join(folder, 'a-file-where-the-folder-should-be');
  writeFileSync(blocked, '');
  const { database, problem } = openTestDatabase(join(blocked, 'tickets.db'));
  expect(problem?.code).toMatch(/^storage-/u);
  expect(createTicketReader(database).list('', 10)).toEqual([]);
  expect(() => createQueueStore(database).enqueue(sampleTicket(), 'normal', NOW)).toThrow(
    expect.objectContaining({ fault: problem }),
  );
  chmodSync(blocked, 0o600);
});

test('a full disk refuses the whole ticket with the size that is missing, and keeps what it had', () => {
  const { database } = openTestDatabase(join(tempFolder(), 'tickets.db'));
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
