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
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

export function createEnrolmentStore(database: Database): EnrolmentStore {
  return { ...createCodes(database), ...createPostes(database) };
}

type Codes = Pick<EnrolmentStore, 'addCode' | 'listCodes' | 'endCode' | 'dropCodesBefore'>;

function createCodes({ sql, transaction }: Database): Codes {
  const write = (work: () => unknown) =>
    settle(() => {
      transaction(0, work);
    });
  return {
    addCode: ({ id, hash, site, most, createdAt, createdBy, expiresAt }) =>
      write(
        () => sql.run`INSERT INTO enrolment_codes
            (id, hash, site, most, created_at, created_by, expires_at)
          VALUES (${id}, ${hash}, ${site}, ${most}, ${createdAt}, ${createdBy}, ${expiresAt})`,
      ),
    listCodes: () =>
      settle(() =>
        z.array(CodeRow).parse(sql.all`SELECT * FROM enrolment_codes ORDER BY created_at DESC, id`),
      ),
    endCode: (id, at) =>
      settle(() =>
        transaction(0, () =>
          CodeRow.optional().parse(
            sql.get`UPDATE enrolment_codes SET ended_at = ${at}
              WHERE id = ${id} AND ended_at IS NULL RETURNING *`,
          ),
        ),
      ),
    dropCodesBefore: (moment) =>
      write(
        () => sql.run`DELETE FROM enrolment_codes
          WHERE expires_at < ${moment} OR ended_at < ${moment}`,
      ),
  };
}

function createPostes(database: Database): Omit<EnrolmentStore, keyof Codes> {
  const { sql, transaction } = database;
  return {
    enrol: (request) => settle(() => transaction(0, () => enrol(database, request))),
    findPoste: (tokenHash) => settle(() => findPoste(database, tokenHash)),
    findPosteById: (id) =>
      settle(() => PosteRow.optional().parse(sql.get`SELECT * FROM postes WHERE id = ${id}`)),
    findPostesByHash: (prefix) =>
      settle(() =>
        z.array(PosteRow).parse(
          sql.all`SELECT * FROM postes
            WHERE revoked_at IS NULL AND substr(token_hash, 1, ${prefix.length}) = ${prefix}`,
        ),
      ),
    listPostes: (search, limit) =>
      settle(() =>
        z
          .array(PosteRow)
          .parse(sql.all`SELECT * FROM postes ORDER BY site, plain_name, enrolled_at`)
          .filter((poste) => isSearched(poste, search))
          .slice(0, limit),
      ),
    seen: (tokenHash, day) =>
      settle(() => {
        transaction(
          0,
          () => sql.run`UPDATE postes SET last_seen = ${day} WHERE token_hash = ${tokenHash}`,
        );
      }),
    revoke: (id, at) =>
      settle(() =>
        transaction(0, () =>
          PosteRow.optional().parse(
            sql.get`UPDATE postes SET revoked_at = ${at} WHERE id = ${id} RETURNING *`,
          ),
        ),
      ),
  };
}

function findPoste({ sql }: Database, tokenHash: string) {
  return PosteRow.optional().parse(sql.get`SELECT * FROM postes WHERE token_hash = ${tokenHash}`);
}

function enrol(database: Database, request: EnrolmentRequest): EnrolmentOutcome {
  const { sql } = database;
  const { id, poste, codeHash, tokenHash, at } = request;
  const known = findPoste(database, tokenHash);
  if (known !== undefined) return enrolledAgain(known, poste);
  const code = CodeRow.optional().parse(
    sql.get`SELECT * FROM enrolment_codes WHERE hash = ${codeHash}`,
  );
  if (code === undefined) return { kind: 'refused', isGuess: true };
  if (!isOpen(code, at)) return OVER;
  const namesakes = sql.all`SELECT * FROM postes WHERE plain_name = ${comparedName(poste)}`;
  if (isShutOut(z.array(PosteRow).parse(namesakes), code)) return OVER;
  sql.run`UPDATE enrolment_codes SET used = used + 1 WHERE id = ${code.id}`;
  sql.run`INSERT INTO postes (token_hash, id, poste, plain_name, site, enrolled_at)
    VALUES (${tokenHash}, ${id}, ${poste}, ${comparedName(poste)}, ${code.site}, ${at})`;
  return { kind: 'enrolled', site: code.site, isNew: true };
}
