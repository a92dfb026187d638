import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOf } from '#central/access/secrets.ts';
import { withoutRoomIsAFault } from '#central/store/sqlite/disk-full.ts';
import { createSqliteStore } from '#central/store/sqlite/create-sqlite-store.ts';
import { migrate } from '#central/store/sqlite/migrate.ts';
import { MIGRATIONS } from '#central/store/sqlite/migrations.ts';
import { erasedPicture } from '#central/tickets/erased-picture.ts';
import { FaultError } from '#shared/errors.ts';
import { Problem, Receipt } from '#shared/central-api.ts';
import { createDeskVisitor } from '#tests/support/desk-visitor.ts';
import {
  createTestCentral,
  factOf,
  pngOf,
  ticketContent,
  ticketRequest,
} from '#tests/support/test-central.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'central-file-'));
  file = join(folder, 'central.db');
});
afterEach(() => rm(folder, { recursive: true }));

const versionOf = (handle: DatabaseSync) =>
  handle.prepare('PRAGMA user_version').get()?.user_version;

test('a new file climbs to the newest version, and a second time changes nothing', () => {
  const handle = new DatabaseSync(file);
  migrate(handle);
  expect(versionOf(handle)).toBe(MIGRATIONS.length);
  migrate(handle);
  expect(versionOf(handle)).toBe(MIGRATIONS.length);
  handle.close();
});

test('a file of a newer program is left alone', () => {
  const handle = new DatabaseSync(file);
  handle.exec('PRAGMA user_version = 999');
  handle.close();
  expect(() => createSqliteStore(file)).toThrow('newer than this program knows');
});

test('a step that fails leaves the file as it was', () => {
  const handle = new DatabaseSync(file);
  handle.exec('CREATE TABLE catalogue (own TEXT)');
  expect(() => migrate(handle)).toThrow('already exists');
  expect(versionOf(handle)).toBe(0);
  const tables = handle.prepare('SELECT name FROM sqlite_schema').all();
  expect(tables.map(({ name }) => name)).toEqual(['catalogue']);
  handle.close();
});

test('a damaged file is refused, not replaced', async () => {
  await writeFile(file, 'this is not a database, and it is long enough to be looked at');
  expect(() => createSqliteStore(file)).toThrow('not a database');
});

test('a commit reaches the disk before it is answered', () => {
  createSqliteStore(file);
  const handle = new DatabaseSync(file);
  expect(handle.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  handle.close();
});

test('SQLite’s "full" is the fault that says how much room is missing', () => {
  const handle = new DatabaseSync(':memory:');
  handle.exec('PRAGMA max_page_count = 2; CREATE TABLE t (data BLOB)');
  const fill = () => handle.exec('INSERT INTO t VALUES (zeroblob(100000))');
  expect(() => withoutRoomIsAFault(100_000, fill)).toThrow(FaultError);
  const wrong = () => handle.exec('SELECT * FROM nowhere');
  expect(() => withoutRoomIsAFault(0, wrong)).not.toThrow(FaultError);
  expect(() => withoutRoomIsAFault(0, wrong)).toThrow('no such table');
});

test('a full disk is told as 507 and as a sentence', async () => {
  const full = new FaultError('disk-full', 'The disk is full', { missingBytes: 300_000 });
  const store = createSqliteStore(':memory:');
  const tickets = { ...store.tickets, create: () => Promise.reject(full) };
  const central = await createTestCentral({ store: { ...store, tickets } });
  const answer = await central.ask('/v1/tickets', ticketRequest(ticketContent()));
  expect(answer.status).toBe(507);
  const problem = Problem.parse(await answer.json());
  expect(problem.code).toBe('disk-full');
  expect(problem.title).toContain('300\u{a0}ko');
});

test('a file from before there were accounts opens the desk by its access code', async () => {
  const before = new DatabaseSync(file);
  for (const step of MIGRATIONS.slice(0, 6)) before.exec(step);
  before.exec(`PRAGMA user_version = 6;
    INSERT INTO tokens VALUES ('${hashOf('the old code')}', 'desk', 'command line', '2026-01-01');
    INSERT INTO sessions VALUES ('${hashOf('an old session')}', '2099-01-01')`);
  before.close();
  const central = await createTestCentral({ store: createSqliteStore(file) });
  const desk = createDeskVisitor(central);
  expect((await desk.signInByCode('the old code')).headers.get('location')).toBe('/desk');
  expect((await desk.open('/desk')).status).toBe(200);
  const cookie = 'sos-poste-desk=an old session';
  expect((await central.fetch('/desk', { headers: { cookie } })).status).toBe(302);
  await central.store.close();
});

test('what is erased is overwritten in the file and gone from its log, a picture as well as a whole ticket', async () => {
  const central = await createTestCentral({ store: createSqliteStore(file) });
  const data = pngOf('the number of a card'.repeat(20_000));
  const content = ticketContent({
    attachments: [factOf(data)],
    description: 'the words of a ticket'.repeat(300),
  });
  const answer = await central.ask('/v1/tickets', ticketRequest(content, [data]));
  const { reference } = Receipt.parse(await answer.json());
  const erase = { sha256: factOf(data).sha256, inItsPlace: erasedPicture('fr') };
  const at = new Date(central.clock.now()).toISOString();
  const change = { reference, messages: [], status: 'resolved', at } as const;
  await central.store.tickets.change({ ...change, erase });
  const inTheFile = () => {
    const bytes = Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]);
    return [bytes.includes('the number of a card'), bytes.includes('the words of a ticket')];
  };
  expect(inTheFile()).toEqual([false, true]);
  await central.store.tickets.eraseResolvedBefore('2030-01-01T00:00:00.000Z', 10);
  expect(inTheFile()).toEqual([false, false]);
  await central.store.close();
});
