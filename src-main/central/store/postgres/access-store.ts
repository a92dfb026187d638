import { SessionRow, TokenRow } from '../rows/access-rows.ts';
import type { AccessStore } from '../store.ts';
import type { Database } from './database.ts';

export function createAccessStore({ sql, run }: Database): AccessStore {
  return {
    addToken: ({ hash, kind, label, createdAt }) =>
      run`INSERT INTO tokens (hash, kind, label, created_at)
          VALUES (${hash}, ${kind}, ${label}, ${createdAt}) ON CONFLICT DO NOTHING`,
    findToken: async (hash) => {
      const { rows } = await sql`SELECT * FROM tokens WHERE hash = ${hash}`;
      return TokenRow.optional().parse(rows[0]);
    },
    findPosteTokens: async (hashPrefix) => {
      const { rows } = await sql`SELECT * FROM tokens
        WHERE kind = 'poste' AND left(hash, ${hashPrefix.length}) = ${hashPrefix}`;
      return rows.map((row) => TokenRow.parse(row));
    },
    hasTokens: async () => (await sql`SELECT 1 FROM tokens LIMIT 1`).rows.length > 0,
    openSession: ({ hash, expiresAt, accountId }) =>
      run`INSERT INTO sessions (hash, expires_at, account_id)
          VALUES (${hash}, ${expiresAt}, ${accountId})`,
    findSession: async (hash) => {
      const { rows } = await sql`SELECT * FROM sessions WHERE hash = ${hash}`;
      return SessionRow.optional().parse(rows[0]);
    },
    closeSession: (hash) => run`DELETE FROM sessions WHERE hash = ${hash}`,
    closeSessionsOf: (accountId, exceptHash = '') => run`DELETE FROM sessions
        WHERE account_id = ${accountId} AND hash <> ${exceptHash}`,
    dropSessionsBefore: (moment) => run`DELETE FROM sessions WHERE expires_at < ${moment}`,
  };
}
