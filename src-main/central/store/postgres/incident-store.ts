import { z } from 'zod';
import { signatureKey } from '../../incidents/signature.ts';
import type { IncidentStore, PressRecord, Proposal } from '../incident-store.ts';
import {
  AttachedTicket,
  FindingCounts,
  KeyedPress,
  posteName,
  toProposal,
  toSighting,
} from '../rows/incident-rows.ts';
import type { Database } from './database.ts';
import { lockName } from './locks.ts';
import { insertNotice } from './notice-store.ts';
import type { Sql } from './sql.ts';

export function createIncidentStore(database: Database): IncidentStore {
  return { ...createSightings(database), ...createProposals(database), ...createPostes(database) };
}

function createSightings({
  sql,
}: Database): Pick<IncidentStore, 'sightings' | 'sightingsOf' | 'noticeOf' | 'ticketsOf'> {
  return {
    sightings: async (since) => {
      const { rows } = await sql`SELECT * FROM ticket_signatures AS seen WHERE at >= ${since}
        AND NOT EXISTS (SELECT 1 FROM incident_tickets WHERE reference = seen.reference)
        ORDER BY at`;
      return rows.map(toSighting);
    },
    sightingsOf: async (signature, since) => {
      const { rows } = await sql`SELECT * FROM ticket_signatures AS seen
        WHERE at >= ${since} AND signature = ${signatureKey(signature)}
          AND NOT EXISTS (SELECT 1 FROM incident_tickets WHERE reference = seen.reference)
        ORDER BY at`;
      return rows.map(toSighting);
    },
    noticeOf: async (reference) => {
      const { rows } =
        await sql`SELECT notice_id FROM incident_tickets WHERE reference = ${reference}`;
      return z.object({ notice_id: z.string() }).optional().parse(rows[0])?.notice_id;
    },
    ticketsOf: async (noticeId) => {
      const { rows } = await sql`SELECT tickets.reference, subject, status FROM incident_tickets
        JOIN tickets ON tickets.reference = incident_tickets.reference
        WHERE notice_id = ${noticeId} ORDER BY created_at`;
      return z.array(AttachedTicket).parse(rows);
    },
  };
}

function createProposals({
  sql,
  run,
  transaction,
}: Database): Pick<
  IncidentStore,
  'propose' | 'findProposal' | 'listProposals' | 'decide' | 'confirm'
> {
  return {
    propose: (proposal, openSince) => transaction(0, (act) => propose(act, proposal, openSince)),
    findProposal: async (id) => {
      const { rows } = await sql`SELECT * FROM incident_proposals WHERE id = ${id}`;
      return rows[0] === undefined ? undefined : toProposal(rows[0]);
    },
    listProposals: async (since) => {
      const { rows } = await sql`SELECT * FROM incident_proposals WHERE raised_at >= ${since}
        ORDER BY raised_at DESC`;
      return rows.map(toProposal);
    },
    decide: ({ id, state, at, noticeId }) =>
      run`UPDATE incident_proposals
          SET state = ${state}, decided_at = ${at}, notice_id = ${noticeId}
          WHERE id = ${id} AND state = 'open'`,
    confirm: (notice, { id, at }) =>
      transaction(0, async (act) => {
        // Locked until the end, so that of several who confirm at once one does.
        const { rows } = await act`SELECT id FROM incident_proposals
          WHERE id = ${id} AND state = 'open' FOR UPDATE`;
        if (rows.length === 0) return false;
        await insertNotice(act, notice);
        await act`UPDATE incident_proposals
          SET state = 'confirmed', decided_at = ${at}, notice_id = ${notice.id} WHERE id = ${id}`;
        return true;
      }),
  };
}

async function propose(
  sql: Sql,
  { id, signature, since, usual, raisedAt }: Proposal,
  openSince: string,
): Promise<boolean> {
  const key = signatureKey(signature);
  await lockName(sql, 'signature', key);
  const { rows } = await sql`SELECT 1 FROM incident_proposals
    WHERE signature = ${key} AND state = 'open' AND raised_at > ${openSince} LIMIT 1`;
  if (rows.length > 0) return false;
  await sql`INSERT INTO incident_proposals (id, signature, since, usual, raised_at, state)
    VALUES (${id}, ${key}, ${since}, ${usual}, ${raisedAt}, 'open')`;
  return true;
}

const Count = z.object({ total: z.number().int() });

function createPostes({
  sql,
  transaction,
}: Database): Pick<IncidentStore, 'press' | 'headCount' | 'findingsOf'> {
  return {
    press: (press) => transaction(0, (act) => count(act, press)),
    headCount: async (noticeId) => {
      const { rows } =
        await sql`SELECT count(*)::int AS total FROM notice_postes WHERE notice_id = ${noticeId}`;
      return Count.parse(rows[0]).total;
    },
    findingsOf: async (noticeId) => {
      const { rows } = await sql`SELECT rule, count(*)::int AS total
        FROM notice_postes, jsonb_array_elements_text(findings::jsonb) AS rule
        WHERE notice_id = ${noticeId}
        GROUP BY rule ORDER BY total DESC, rule COLLATE "C"`;
      return FindingCounts.parse(rows);
    },
  };
}

/** A poste that its ticket has counted already brings its findings all the same. */
async function count(sql: Sql, press: PressRecord): Promise<'counted' | 'key-reused'> {
  const { noticeId, key, site, at, findings } = press;
  const poste = posteName(press.poste);
  await lockName(sql, 'key', key);
  await lockName(sql, 'poste', poste);
  const { rows } = await sql`SELECT notice_id, poste FROM notice_postes WHERE key = ${key}`;
  const known = KeyedPress.optional().parse(rows[0]);
  if (known !== undefined) {
    return known.notice_id === noticeId && known.poste === poste ? 'counted' : 'key-reused';
  }
  await sql`INSERT INTO notice_postes AS kept (notice_id, poste, at, key, site, findings)
    VALUES (${noticeId}, ${poste}, ${at}, ${key}, ${site}, ${JSON.stringify(findings)})
    ON CONFLICT (notice_id, poste) DO UPDATE SET key = coalesce(kept.key, excluded.key),
      site = coalesce(kept.site, excluded.site),
      findings = CASE kept.findings WHEN '[]' THEN excluded.findings ELSE kept.findings END`;
  return 'counted';
}
