import { SessionRow, TokenRow } from '../rows/access-rows.ts';
import type { AccessStore } from '../store.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

export function createAccessStore({ sql, transaction }: Database): AccessStore {
  const write = (work: () => unknown) =>
    settle(() => {
      transaction(0, work);
    });
  return {
    addToken: ({ hash, kind, label, createdAt }) =>
      write(
        () => sql.run`INSERT INTO tokens (hash, kind, label, created_at)
          VALUES (${hash}, ${kind}, ${label}, ${createdAt}) ON CONFLICT DO NOTHING`,
      ),
    findToken: (hash) =>
      settle(() => TokenRow.optional().parse(sql.get`SELECT * FROM tokens WHERE hash = ${hash}`)),
    findPosteTokens: (hashPrefix) =>
      settle(() =>
        sql.all`SELECT * FROM tokens
          WHERE kind = 'poste' AND substr(hash, 1, ${hashPrefix.length}) = ${hashPrefix}`.map(
          (row) => TokenRow.parse(row),
        ),
      ),
    hasTokens: () => settle(() => sql.get`SELECT 1 FROM tokens LIMIT 1` !== undefined),
    openSession: ({ hash, expiresAt, accountId }) =>
      write(
        () => sql.run`INSERT INTO sessions (hash, expires_at, account_id)
          VALUES (${hash}, ${expiresAt}, ${accountId})`,
      ),
    findSession: (hash) =>
      settle(() =>
        SessionRow.optional().parse(sql.get`SELECT * FROM sessions WHERE hash = ${hash}`),
      ),
    closeSession: (hash) => write(() => sql.run`DELETE FROM sessions WHERE hash = ${hash}`),
    closeSessionsOf: (accountId, exceptHash = '') =>
      write(
        () => sql.run`DELETE FROM sessions
          WHERE account_id = ${accountId} AND hash <> ${exceptHash}`,
      ),
    dropSessionsBefore: (moment) =>
      write(() => sql.run`DELETE FROM sessions WHERE expires_at < ${moment}`),
  };
}
