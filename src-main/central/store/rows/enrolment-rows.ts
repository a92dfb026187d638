import { z } from 'zod';
import { plainName } from '#shared/notice-scope.ts';
import { AuditEvent, type PlacedAuditEntry } from '../audit-log.ts';
import type {
  CodeRecord,
  EnrolmentOutcome,
  PosteIdentity,
  PosteRecord,
} from '../enrolment-store.ts';

export const CodeRow = z
  .object({
    id: z.string(),
    hash: z.string(),
    site: z.string(),
    most: z.number().int(),
    used: z.number().int(),
    created_at: z.string(),
    created_by: z.string(),
    expires_at: z.string(),
    ended_at: z.string().nullable(),
  })
  .transform(({ id, hash, site, most, used, ...row }): CodeRecord => ({
    ...{ id, hash, site, most, used },
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
  }));

export const PosteRow = z
  .object({
    token_hash: z.string(),
    id: z.string(),
    poste: z.string(),
    site: z.string(),
    enrolled_at: z.string(),
    last_seen: z.string().nullable(),
    revoked_at: z.string().nullable(),
  })
  .transform(({ id, poste, site, ...row }): PosteRecord => ({
    ...{ id, poste, site },
    tokenHash: row.token_hash,
    enrolledAt: row.enrolled_at,
    lastSeen: row.last_seen,
    revokedAt: row.revoked_at,
  }));

export const OriginRow = z
  .object({ poste_id: z.string(), poste: z.string(), site: z.string() })
  .transform(({ poste_id: id, ...row }): PosteIdentity => ({ id, ...row }));

export const AuditRow = z
  .object({
    position: z.coerce.number().int(),
    at: z.string(),
    who: z.string(),
    event: z.string(),
  })
  .transform(({ event, ...row }): PlacedAuditEntry => ({
    ...row,
    event: AuditEvent.parse(JSON.parse(event)),
  }));

/** Names are compared as people read them; one that has no letter left is itself all the same. */
export function comparedName(name: string): string {
  return plainName(name) || name;
}

/** Whether every word that is looked for stands in the name or the site. */
export function isSearched({ poste, site }: PosteIdentity, search: string): boolean {
  const said = plainName(`${poste} ${site}`);
  return plainName(search)
    .split(' ')
    .every((word) => said.includes(word));
}

/**
 * A code that was given before a poste was revoked does not bring that poste back, or it would only
 * have to ask again. The name is its own word, so who fears more than a mistake ends the code as well.
 */
export function isShutOut(
  namesakes: readonly PosteRecord[],
  { site, createdAt }: Pick<CodeRecord, 'site' | 'createdAt'>,
): boolean {
  return namesakes.some(
    (poste) =>
      poste.revokedAt !== null &&
      poste.revokedAt >= createdAt &&
      comparedName(poste.site) === comparedName(site),
  );
}

/** Of a code that there is, or was. */
export const OVER: EnrolmentOutcome = { kind: 'refused', isGuess: false };

export function isOpen({ used, most, expiresAt, endedAt }: CodeRecord, at: string): boolean {
  return used < most && at < expiresAt && endedAt === null;
}

/** Who brings a known token is that poste: the answer was lost. The code may be over meanwhile. */
export function enrolledAgain(known: PosteRecord, poste: string): EnrolmentOutcome {
  if (known.revokedAt !== null) return OVER;
  return comparedName(known.poste) === comparedName(poste)
    ? { kind: 'enrolled', site: known.site, isNew: false }
    : { kind: 'token-taken' };
}
