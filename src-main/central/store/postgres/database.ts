import { asFault, whyAgain } from './faults.ts';
import { createSql, type Sql } from './sql.ts';

export interface Database {
  /** One statement that only reads. */
  readonly sql: Sql;
  /** One that writes, and is a transaction of its own. */
  readonly run: (...statement: Parameters<Sql>) => Promise<void>;
  /** All of `work` or nothing of it. `bytes` is what it means to add, said when the disk is full. */
  readonly transaction: <Value>(
    bytes: number,
    work: (sql: Sql) => Promise<Value>,
  ) => Promise<Value>;
}

/** A connection that is the caller's until it is given back; `true` when it is of no more use. */
export interface BorrowedConnection {
  query(
    text: string,
    values?: unknown[],
  ): Promise<{ readonly rows: unknown[]; readonly rowCount: number | null }>;
  release(destroy: boolean): void;
}

export interface Pool {
  connect(): Promise<BorrowedConnection>;
}

/** A server that is restarted is back within a few seconds; what has not begun waits for it. */
const PAUSES_MS = [50, 250, 1000, 2000];

/**
 * Repeats what certainly has left nothing behind: a statement that reads, a transaction before its COMMIT
 * was sent. A commit whose answer is lost is told as it is, since nobody knows what became of it.
 */
export function createDatabase(
  pool: Pool,
  pause: (ms: number) => Promise<unknown> = waitFor,
): Database {
  const transaction: Database['transaction'] = async (bytes, work) => {
    try {
      return await again(pause, () =>
        borrowing(pool, (connection) => inTransaction(connection, work)),
      );
    } catch (thrown) {
      throw asFault(thrown, bytes);
    }
  };
  return {
    sql: (...statement) =>
      again(pause, () => borrowing(pool, (connection) => createSql(connection)(...statement))),
    run: (...statement) =>
      transaction(0, async (sql) => {
        await sql(...statement);
      }),
    transaction,
  };
}

async function again<Value>(
  pause: (ms: number) => Promise<unknown>,
  act: () => Promise<Value>,
): Promise<Value> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await act();
    } catch (thrown) {
      if (thrown instanceof Uncertain) throw thrown.cause;
      if (whyAgain(thrown) === undefined) throw thrown;
      await pause(pauseMs);
    }
  }
  return act();
}

/** A connection on which anything went wrong is not used again: nobody knows in what state it is. */
async function borrowing<Value>(
  pool: Pool,
  work: (connection: BorrowedConnection) => Promise<Value>,
): Promise<Value> {
  const connection = await pool.connect();
  let isSound = false;
  try {
    const value = await work(connection);
    isSound = true;
    return value;
  } finally {
    connection.release(!isSound);
  }
}

/** READ COMMITTED: each statement sees what is committed, so what was locked first is read as it is. */
async function inTransaction<Value>(
  connection: BorrowedConnection,
  work: (sql: Sql) => Promise<Value>,
): Promise<Value> {
  await connection.query('BEGIN ISOLATION LEVEL READ COMMITTED');
  const value = await work(createSql(connection));
  try {
    await connection.query('COMMIT');
  } catch (thrown) {
    throw new Uncertain(thrown);
  }
  return value;
}

/** Of a transaction whose COMMIT was sent. */
class Uncertain extends Error {
  constructor(cause: unknown) {
    super('The commit was not answered', { cause });
  }
}

function waitFor(ms: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
