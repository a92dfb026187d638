import { z } from 'zod';

const OfAPoste = { poste: z.string(), site: z.string() };
const Named = { name: z.string() };

/** What somebody did that opens, closes, erases or carries something out. What was refused is not in it: anybody could fill it. */
export const AuditEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('code-given'),
    site: z.string(),
    posts: z.number().int(),
    until: z.iso.datetime(),
  }),
  z.object({ kind: z.literal('code-ended'), site: z.string() }),
  z.object({ kind: z.literal('poste-revoked'), ...OfAPoste }),
  z.object({ kind: z.literal('poste-restored'), ...OfAPoste }),
  z.object({ kind: z.literal('profile-saved'), ...Named }),
  z.object({ kind: z.literal('profile-removed'), ...Named }),
  z.object({ kind: z.literal('signed-in'), way: z.enum(['password', 'code', 'entry']) }),
  z.object({ kind: z.literal('account-added'), ...Named }),
  z.object({ kind: z.literal('account-disabled'), ...Named }),
  z.object({ kind: z.literal('account-enabled'), ...Named }),
  z.object({ kind: z.literal('password-reset'), ...Named }),
  z.object({ kind: z.literal('password-changed') }),
  z.object({ kind: z.literal('picture-erased'), reference: z.string() }),
  z.object({ kind: z.literal('tickets-erased'), count: z.number().int(), days: z.number().int() }),
  z.object({ kind: z.literal('exported'), what: z.enum(['tickets', 'catalogue']) }),
]);
export type AuditEvent = z.infer<typeof AuditEvent>;

export interface AuditEntry {
  readonly at: string;
  /** The name of who did it, as it was then. */
  readonly who: string;
  readonly event: AuditEvent;
}

export interface PlacedAuditEntry extends AuditEntry {
  /** Grows with every entry. */
  readonly position: number;
}

/** Nothing in it is ever changed; what is old leaves it as a whole. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
  /** Newest first; `before` is a position. */
  list(limit: number, before?: number): Promise<PlacedAuditEntry[]>;
  dropBefore(moment: string): Promise<void>;
}
