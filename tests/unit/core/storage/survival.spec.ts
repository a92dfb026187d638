import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { markDamaged } from '#core/storage/damage-marker.ts';
import { openDatabase } from '#core/storage/open-database.ts';
import { createQueueStore } from '#core/tickets/queue-store.ts';
import { createReplyStore } from '#core/tickets/replies/reply-store.ts';
import { recoverTickets } from '#core/tickets/recover-tickets.ts';
import { createRetention } from '#core/tickets/retention.ts';
import { createTicketReader } from '#core/tickets/ticket-reader.ts';
import { toFault } from '#shared/errors.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { openTestDatabase } from '#tests/support/open-test-database.ts';
import { sampleReply } from '#tests/support/sample-reply.ts';
import { samplePicture, sampleReceipt, sampleTicket } from '#tests/support/sample-ticket.ts';

const DAY_MS = 86_400_000;
const open = (file: string) => openDatabase({ file, now: 0, recover: recoverTickets });

/** A file as the first version wrote it, with one ticket in it. */
function fileOfVersionOne() {
  const file = join(tempFolder(), 'sos-poste.db');
  const { database } = openTestDatabase(file);
  const ticket = sampleTicket({}, [samplePicture('one')]);
  createQueueStore(database).enqueue(ticket, 'normal', 0);
  database.exec(`
    DROP TABLE capture_log; DROP TABLE concerned; DROP TABLE told_notices;
    DROP TABLE deflections; DROP TABLE solved_requests;
    DROP VIEW summaries; DROP INDEX tickets_to_index;
    DROP TABLE reply_drafts; DROP TABLE reply_pictures; DROP TABLE replies;
    DROP INDEX tickets_by_owner;
    ALTER TABLE tickets DROP COLUMN owner; ALTER TABLE tickets DROP COLUMN elsewhere;
    ALTER TABLE tickets DROP COLUMN may_have_arrived;
    ALTER TABLE tickets DROP COLUMN reduced_from_bytes;
    ALTER TABLE tickets DROP COLUMN indexed;
    ALTER TABLE tickets DROP COLUMN code_shown;
    ALTER TABLE tickets DROP COLUMN missing_at;
    CREATE VIEW summaries AS SELECT id FROM tickets;
    PRAGMA user_version = 1`);
  database.close();
  return { file, ticket };
}

test('before a schema step the file is copied whole, and the tickets go on', () => {
  const { file, ticket } = fileOfVersionOne();
  const { database, problem } = open(file);
  expect(problem).toBeUndefined();
  const theirs = createTicketReader(database, () => ticket.content.requester.email);
  expect(theirs.detail(ticket.key).content).toEqual(ticket.content);
  expect(() => theirs.assertMine(ticket.key)).not.toThrow();
  expect(createQueueStore(database).claimNext(0)?.pictures).toEqual(ticket.pictures);

  const copy = new DatabaseSync(`${file}.before-v2`, { readOnly: true });
  expect(copy.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
  expect(copy.prepare('SELECT key FROM tickets').all()).toEqual([{ key: ticket.key }]);
  copy.close();
});

test.each([
  ['its key', 'key = substr(key, 1, 22) || CAST(zeroblob(14) AS TEXT)'],
  ['its words', 'content = CAST(zeroblob(300) AS TEXT)'],
])(
  'a row that has lost %s to zeros sets the file aside, and the others are taken over',
  (_, lost) => {
    const file = join(tempFolder(), 'sos-poste.db');
    const { database } = openTestDatabase(file);
    const queue = createQueueStore(database);
    const [torn, whole] = [sampleTicket(), sampleTicket({}, [samplePicture('whole')])];
    for (const ticket of [torn, whole]) queue.enqueue(ticket, 'normal', 0);
    database.exec(`UPDATE tickets SET ${lost} WHERE key = '${torn.key}'`);
    expect(database.check('tickets')).toBe('ok');
    database.close();

    const { database: anew, problem } = open(file);
    expect(problem?.code).toBe('storage-corrupt');
    expect(problem?.message).toContain('1 tickets recovered');
    const next = createQueueStore(anew).claimNext(0);
    expect([next?.key, next?.pictures]).toEqual([whole.key, whole.pictures]);
    anew.close();
    expect(open(file).problem).toBeUndefined();
  },
);

test('a reply that has lost its words to zeros sets the file aside too, its ticket stays', () => {
  const file = join(tempFolder(), 'sos-poste.db');
  const { database } = openTestDatabase(file);
  const ticket = sampleTicket();
  createQueueStore(database).enqueue(ticket, 'normal', 0);
  const reply = sampleReply(ticket.key);
  createReplyStore(database).enqueue(reply, 0);
  database.exec(`UPDATE replies SET content = CAST(zeroblob(90) AS TEXT)`);
  expect(database.check('replies')).toBe('ok');
  database.close();

  const { database: anew, problem } = open(file);
  expect(problem?.message).toContain('replies: 1 rows of zeros; 1 tickets recovered');
  expect(createQueueStore(anew).claimNext(0)?.key).toBe(ticket.key);
  anew.close();
  expect(open(file).problem).toBeUndefined();
});

test('a new file is copied for nothing, and of old copies two are kept', () => {
  const file = join(tempFolder(), 'sos-poste.db');
  const { database } = openTestDatabase(file);
  database.close();
  const copies = () => readdirSync(dirname(file)).filter((name) => name.includes('.before-v'));
  expect(copies()).toEqual([]);
  const older = fileOfVersionOne();
  for (const version of [-1, 0, 1]) new DatabaseSync(`${older.file}.before-v${version}`).close();
  open(older.file).database.close();
  const kept = readdirSync(dirname(older.file)).filter((name) => name.includes('.before-v'));
  expect(kept.sort()).toEqual([1, 2].map((v) => `${basename(older.file)}.before-v${v}`));
});

test('damage found in the background is mended at the next start, and every ticket taken over', () => {
  const file = join(tempFolder(), 'sos-poste.db');
  const { database } = openTestDatabase(file);
  const ticket = sampleTicket({}, [samplePicture('one')]);
  createQueueStore(database).enqueue(ticket, 'normal', 0);
  database.close();
  markDamaged(file, 'row 3 missing from index');
  const opened = open(file);
  expect(opened.problem).toMatchObject({ code: 'storage-corrupt' });
  expect(createQueueStore(opened.database).claimNext(0)).toMatchObject({ key: ticket.key });
  opened.database.close();
  expect(existsSync(`${file}.damaged`)).toBe(false);
  expect(open(file).problem).toBeUndefined();
});

test('what is older than the site allows is forgotten; what waits or is unread never is', () => {
  const { database } = openTestDatabase();
  const retained = retentionOf(tempFolder());
  const { clock } = retained;
  const [queue, reader] = [createQueueStore(database), createTicketReader(database)];
  const [old, unread, waiting, recent] = [0, 1, 2, 3].map(() => sampleTicket());
  const deliver = (ticket: typeof old, at: number) => {
    queue.enqueue(ticket!, 'normal', at);
    queue.claimNext(at);
    queue.settle(ticket!.key, { state: 'delivered', receipt: sampleReceipt(ticket!.content) }, at);
  };
  const longAgo = clock.now() - 800 * DAY_MS;
  deliver(old, longAgo);
  deliver(unread, longAgo);
  database.sql.run`UPDATE tickets SET unread = 1 WHERE key = ${unread!.key}`;
  deliver(recent, clock.now());
  queue.enqueue(waiting!, 'normal', longAgo);
  reader.list('casque', 10);

  createRetention({ ...retained, database })();
  const left = reader.list('', 10).map(({ key }) => key);
  expect(left.sort()).toEqual([unread!.key, waiting!.key, recent!.key].sort());
  expect(database.sql.get`SELECT count(*) AS n FROM ticket_words`).toEqual({ n: 3 });
});

test('whole copies of the file are forgotten with the tickets of their time, nothing else beside it is', () => {
  const folder = tempFolder();
  const { clock, ...retained } = retentionOf(folder);
  const { database } = openTestDatabase();
  const write = (name: string, daysAgo: number) => {
    const path = join(folder, name);
    writeFileSync(path, 'words');
    utimesSync(path, new Date(), new Date(clock.now() - daysAgo * DAY_MS));
  };
  const kept = ['sos-poste.db', 'sos-poste.db.damaged', 'sos-poste.log', 'other.db.corrupt-1'];
  for (const name of kept) write(name, 800);
  write('sos-poste.db.corrupt-2024-09-01T08-00-00.000Z', 800);
  write('sos-poste.db.before-v7', 731);
  write('sos-poste.db.before-v9', 729);
  const forget = createRetention({ ...retained, clock, database });
  forget();
  expect(readdirSync(folder).sort()).toEqual([...kept, 'sos-poste.db.before-v9'].sort());
});

test('a poste whose clock was a year ahead forgets again once it is set right', async () => {
  const { clock, ...retained } = retentionOf(tempFolder());
  const { database } = openTestDatabase();
  const pruned: number[] = [];
  const captures = { forgetOld: (now: number) => void pruned.push(now) };
  const forget = createRetention({ ...retained, captures, clock, database });
  clock.turn(365 * DAY_MS);
  forget();
  clock.turn(-365 * DAY_MS);
  forget();
  forget();
  expect(pruned).toHaveLength(2);
});

/** Of a poste that keeps two years. */
function retentionOf(folder: string) {
  const captures = { forgetOld: () => undefined };
  const file = join(folder, 'sos-poste.db');
  return { captures, file, clock: createFakeClock(), historyDays: 730 };
}

test('past the limit pictures are refused in words, and words alone still find room', () => {
  const { database } = openTestDatabase();
  const queue = createQueueStore(database, 350_000);
  const heavy = () => sampleTicket({}, [samplePicture('one', 150_000)]);
  queue.enqueue(heavy(), 'normal', 0);
  let refused: unknown;
  try {
    queue.enqueue(heavy(), 'normal', 0);
  } catch (thrown) {
    refused = thrown;
  }
  expect(toFault(refused)).toMatchObject({ code: 'queue-full', details: { limitBytes: 350_000 } });
  queue.enqueue(sampleTicket(), 'normal', 0);
  expect(createTicketReader(database).list('', 10)).toHaveLength(2);
});

test('a torn index over the replies costs none of them', () => {
  const file = join(tempFolder(), 'sos-poste.db');
  const { database } = openTestDatabase(file);
  const ticket = sampleTicket();
  createQueueStore(database).enqueue(ticket, 'normal', 0);
  const replies = createReplyStore(database);
  const content = { text: 'Toujours en panne', wish: null, attachments: [], author: '' };
  for (const key of [randomUUID(), randomUUID()]) {
    replies.enqueue({ key, ticketKey: ticket.key, content, pictures: [] }, 0);
  }
  const { page } = z
    .object({ page: z.number() })
    .parse(
      database.sql.get`SELECT rootpage AS page FROM sqlite_schema WHERE name = 'replies_by_ticket'`,
    );
  database.close();
  const bytes = readFileSync(file);
  const pageBytes = bytes.readUInt16BE(16);
  bytes.fill(0x5a, (page - 1) * pageBytes, page * pageBytes);
  writeFileSync(file, bytes);
  markDamaged(file, 'row 1 missing from index replies_by_ticket');
  const opened = open(file);
  expect(opened.problem).toMatchObject({ code: 'storage-corrupt' });
  expect(opened.database.sql.get`SELECT count(*) AS replies FROM replies`).toEqual({ replies: 2 });
});
