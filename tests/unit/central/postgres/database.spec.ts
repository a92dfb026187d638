import { expect, test } from 'vitest';
import { createDatabase, type Pool } from '#central/store/postgres/database.ts';

const failure = (code: string) => Object.assign(new Error(code), { code });

/** A server that answers as it is told: for each statement that begins so, one failure after the other. */
function createServer(failures: Record<string, Error[]>) {
  const asked: string[] = [];
  const destroyed: boolean[] = [];
  const pool: Pool = {
    connect: async () => ({
      query: async (text) => {
        const [word = ''] = text.split(' ');
        asked.push(word);
        const thrown = failures[word]?.shift();
        if (thrown !== undefined) throw thrown;
        return { rows: [{ text }], rowCount: 1 };
      },
      release: (destroy) => void destroyed.push(destroy),
    }),
  };
  return { asked, destroyed, database: createDatabase(pool, async () => undefined) };
}

test('a transaction that was cut off before its commit is done again, on another connection', async () => {
  const server = createServer({ INSERT: [failure('ECONNRESET'), failure('57P01')] });
  await server.database.transaction(0, (sql) => sql`INSERT INTO t VALUES (${1})`);
  expect(server.asked.join(' ')).toBe('BEGIN INSERT BEGIN INSERT BEGIN INSERT COMMIT');
  expect(server.destroyed).toEqual([true, true, false]);
});

test('one that lost a race is done again', async () => {
  const server = createServer({ INSERT: [failure('40P01')] });
  await server.database.transaction(0, (sql) => sql`INSERT INTO t VALUES (1)`);
  expect(server.asked.join(' ')).toBe('BEGIN INSERT BEGIN INSERT COMMIT');
});

test('a commit whose answer is lost is not done again: it may have been made', async () => {
  const server = createServer({ COMMIT: [failure('ECONNRESET')] });
  const act = server.database.transaction(0, (sql) => sql`INSERT INTO t VALUES (1)`);
  await expect(act).rejects.toThrow('ECONNRESET');
  expect(server.asked.join(' ')).toBe('BEGIN INSERT COMMIT');
});

test('a defect is told at once', async () => {
  const server = createServer({ SELECT: [failure('42P01')] });
  await expect(server.database.sql`SELECT 1`).rejects.toThrow('42P01');
  expect(server.asked).toEqual(['SELECT']);
});

test('a server that stays away is given up after some seconds', async () => {
  const away = Array.from({ length: 20 }, () => failure('ECONNREFUSED'));
  const server = createServer({ SELECT: away });
  await expect(server.database.sql`SELECT 1`).rejects.toThrow('ECONNREFUSED');
  expect(server.asked).toHaveLength(5);
});

test('a full disk is the fault that says how much room is missing', async () => {
  const server = createServer({ INSERT: [failure('53100')] });
  const act = server.database.transaction(300_000, (sql) => sql`INSERT INTO t VALUES (1)`);
  await expect(act).rejects.toMatchObject({
    fault: { code: 'disk-full', details: { missingBytes: 300_000 } },
  });
});

test('values are bound, never written into the statement', async () => {
  const { database } = createServer({});
  const { rows } = await database.sql`SELECT ${'x'} FROM t WHERE a = ${2}`;
  expect(rows).toEqual([{ text: 'SELECT $1 FROM t WHERE a = $2' }]);
});
