import { z } from 'zod';
import type { Notice } from '#shared/article.ts';
import { signatureKey } from '../../incidents/signature.ts';
import type { IncidentStore, PressRecord } from '../incident-store.ts';
import {
  AttachedTicket,
  FindingCounts,
  KeyedPress,
  posteName,
  toProposal,
  toSighting,
} from '../rows/incident-rows.ts';
import { insertNotice } from './notice-store.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

export function createIncidentStore(database: Database): IncidentStore {
  return { ...createSightings(database), ...createProposals(database), ...createPostes(database) };
}

function createSightings({
  sql,
}: Database): Pick<IncidentStore, 'sightings' | 'sightingsOf' | 'noticeOf' | 'ticketsOf'> {
  return {
    sightings: (since) =>
      settle(() =>
        sql.all`SELECT * FROM ticket_signatures WHERE at >= ${since}
          AND reference NOT IN (SELECT reference FROM incident_tickets) ORDER BY at`.map(
          toSighting,
        ),
      ),
    sightingsOf: (signature, since) =>
      settle(() =>
        sql.all`SELECT * FROM ticket_signatures
          WHERE at >= ${since} AND signature = ${signatureKey(signature)}
            AND reference NOT IN (SELECT reference FROM incident_tickets) ORDER BY at`.map(
          toSighting,
        ),
      ),
    noticeOf: (reference) =>
      settle(() => {
        const row = sql.get`SELECT notice_id FROM incident_tickets WHERE reference = ${reference}`;
        return row && z.object({ notice_id: z.string() }).parse(row).notice_id;
      }),
    ticketsOf: (noticeId) =>
      settle(() =>
        z.array(AttachedTicket).parse(
          sql.all`SELECT tickets.reference, subject, status FROM incident_tickets
            JOIN tickets ON tickets.reference = incident_tickets.reference
            WHERE notice_id = ${noticeId} ORDER BY created_at`,
        ),
      ),
  };
}

function createProposals(
  database: Database,
): Pick<IncidentStore, 'propose' | 'findProposal' | 'listProposals' | 'decide' | 'confirm'> {
  const { sql, transaction } = database;
  return {
    propose: ({ id, signature, since, usual, raisedAt }, openSince) =>
      settle(() =>
        transaction(0, () => {
          const key = signatureKey(signature);
          const { changes } = sql.run`INSERT INTO incident_proposals
              (id, signature, since, usual, raised_at, state)
            SELECT ${id}, ${key}, ${since}, ${usual}, ${raisedAt}, 'open' WHERE NOT EXISTS (
              SELECT 1 FROM incident_proposals
              WHERE signature = ${key} AND state = 'open' AND raised_at > ${openSince})`;
          return Number(changes) > 0;
        }),
      ),
    findProposal: (id) =>
      settle(() => {
        const row = sql.get`SELECT * FROM incident_proposals WHERE id = ${id}`;
        return row && toProposal(row);
      }),
    listProposals: (since) =>
      settle(() =>
        sql.all`SELECT * FROM incident_proposals WHERE raised_at >= ${since}
          ORDER BY raised_at DESC`.map(toProposal),
      ),
    decide: ({ id, state, at, noticeId }) =>
      settle(() =>
        transaction(0, () => {
          sql.run`UPDATE incident_proposals
            SET state = ${state}, decided_at = ${at}, notice_id = ${noticeId}
            WHERE id = ${id} AND state = 'open'`;
        }),
      ),
    confirm: (notice, proposal) => settle(() => confirm(database, notice, proposal)),
  };
}

function confirm(
  { sql, transaction }: Database,
  notice: Notice,
  { id, at }: { readonly id: string; readonly at: string },
): boolean {
  return transaction(0, () => {
    const open = sql.get`SELECT id FROM incident_proposals WHERE id = ${id} AND state = 'open'`;
    if (open === undefined) return false;
    insertNotice({ sql }, notice);
    sql.run`UPDATE incident_proposals
      SET state = 'confirmed', decided_at = ${at}, notice_id = ${notice.id} WHERE id = ${id}`;
    return true;
  });
}

const Count = z.object({ total: z.number().int() });

function createPostes(
  database: Database,
): Pick<IncidentStore, 'press' | 'headCount' | 'findingsOf'> {
  const { sql, transaction } = database;
  return {
    press: (press) => settle(() => transaction(0, () => count(database, press))),
    headCount: (noticeId) =>
      settle(
        () =>
          Count.parse(
            sql.get`SELECT count(*) AS total FROM notice_postes WHERE notice_id = ${noticeId}`,
          ).total,
      ),
    findingsOf: (noticeId) =>
      settle(() => {
        const rows = sql.all`SELECT value AS rule, count(*) AS total
          FROM notice_postes, json_each(findings) WHERE notice_id = ${noticeId}
          GROUP BY value ORDER BY total DESC, rule`;
        return FindingCounts.parse(rows);
      }),
  };
}

/** A poste that its ticket has counted already brings its findings all the same. */
function count({ sql }: Database, press: PressRecord): 'counted' | 'key-reused' {
  const { noticeId, key, site, at, findings } = press;
  const poste = posteName(press.poste);
  const found = sql.get`SELECT notice_id, poste FROM notice_postes WHERE key = ${key}`;
  if (found !== undefined) {
    const known = KeyedPress.parse(found);
    return known.notice_id === noticeId && known.poste === poste ? 'counted' : 'key-reused';
  }
  sql.run`INSERT INTO notice_postes (notice_id, poste, at, key, site, findings)
    VALUES (${noticeId}, ${poste}, ${at}, ${key}, ${site}, ${JSON.stringify(findings)})
    ON CONFLICT (notice_id, poste) DO UPDATE SET key = coalesce(key, excluded.key),
      site = coalesce(site, excluded.site),
      findings = iif(findings = '[]', excluded.findings, findings)`;
  return 'counted';
}
