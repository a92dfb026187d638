import { z } from 'zod';
import type { EnrolmentOutcome, EnrolmentRequest, EnrolmentStore } from '../enrolment-store.ts';
import {
  CodeRow,
  comparedName,
  enrolledAgain,
  isSearched,
  isOpen,
  isShutOut,
  OVER,
  PosteRow,
} from '../rows/enrolment-rows.ts';
import type { Database } from './database.ts';
import { lockName } from './locks.ts';
import type { Sql } from './sql.ts';

export function createEnrolmentStore({ sql, run, transaction }: Database): EnrolmentStore {
  return {
    addCode: ({ id, hash, site, most, createdAt, createdBy, expiresAt }) =>
      run`INSERT INTO enrolment_codes (id, hash, site, most, created_at, created_by, expires_at)
          VALUES (${id}, ${hash}, ${site}, ${most}, ${createdAt}, ${createdBy}, ${expiresAt})`,
    listCodes: async () => {
      const { rows } = await sql`SELECT * FROM enrolment_codes ORDER BY created_at DESC, id`;
      return z.array(CodeRow).parse(rows);
    },
    endCode: (id, at) =>
      transaction(0, async (act) => {
        const { rows } = await act`UPDATE enrolment_codes SET ended_at = ${at}
          WHERE id = ${id} AND ended_at IS NULL RETURNING *`;
        return CodeRow.optional().parse(rows[0]);
      }),
    enrol: (request) => transaction(0, (act) => enrol(act, request)),
    findPoste: (tokenHash) => findPoste(sql, tokenHash),
    findPosteById: async (id) => {
      const { rows } = await sql`SELECT * FROM postes WHERE id = ${id}`;
      return PosteRow.optional().parse(rows[0]);
    },
    findPostesByHash: async (prefix) => {
      const { rows } = await sql`SELECT * FROM postes
        WHERE revoked_at IS NULL AND left(token_hash, ${prefix.length}) = ${prefix}`;
      return z.array(PosteRow).parse(rows);
    },
    listPostes: async (search, limit) => {
      const { rows } = await sql`SELECT * FROM postes ORDER BY site, plain_name, enrolled_at`;
      const postes = z.array(PosteRow).parse(rows);
      return postes.filter((poste) => isSearched(poste, search)).slice(0, limit);
    },
    seen: (tokenHash, day) =>
      run`UPDATE postes SET last_seen = ${day} WHERE token_hash = ${tokenHash}`,
    revoke: (id, at) =>
      transaction(0, async (act) => {
        const { rows } =
          await act`UPDATE postes SET revoked_at = ${at} WHERE id = ${id} RETURNING *`;
        return PosteRow.optional().parse(rows[0]);
      }),
    dropCodesBefore: (moment) =>
      run`DELETE FROM enrolment_codes WHERE expires_at < ${moment} OR ended_at < ${moment}`,
  };
}

async function findPoste(sql: Sql, tokenHash: string) {
  const { rows } = await sql`SELECT * FROM postes WHERE token_hash = ${tokenHash}`;
  return PosteRow.optional().parse(rows[0]);
}

/** Under the locks of the token and of the code's row: a repeat waits, and the last use is one poste's. */
async function enrol(sql: Sql, request: EnrolmentRequest): Promise<EnrolmentOutcome> {
  const { id, poste, codeHash, tokenHash, at } = request;
  await lockName(sql, 'key', tokenHash);
  const known = await findPoste(sql, tokenHash);
  if (known !== undefined) return enrolledAgain(known, poste);
  const { rows } = await sql`SELECT * FROM enrolment_codes WHERE hash = ${codeHash} FOR UPDATE`;
  const code = CodeRow.optional().parse(rows[0]);
  if (code === undefined) return { kind: 'refused', isGuess: true };
  if (!isOpen(code, at)) return OVER;
  const namesakes = await sql`SELECT * FROM postes WHERE plain_name = ${comparedName(poste)}`;
  if (isShutOut(z.array(PosteRow).parse(namesakes.rows), code)) return OVER;
  await sql`UPDATE enrolment_codes SET used = used + 1 WHERE id = ${code.id}`;
  await sql`INSERT INTO postes (token_hash, id, poste, plain_name, site, enrolled_at)
    VALUES (${tokenHash}, ${id}, ${poste}, ${comparedName(poste)}, ${code.site}, ${at})`;
  return { kind: 'enrolled', site: code.site, isNew: true };
}
