import { z } from 'zod';
import type { AccountRecord } from '../accounts.ts';
import type { SessionRecord, TokenRecord } from '../store.ts';

export const TokenRow = z
  .object({
    hash: z.string(),
    kind: z.enum(['poste', 'desk']),
    label: z.string(),
    created_at: z.string(),
  })
  .transform(({ created_at: createdAt, ...row }): TokenRecord => ({ ...row, createdAt }));

export const SessionRow = z
  .object({ hash: z.string(), expires_at: z.string(), account_id: z.string().nullable() })
  .transform((row): SessionRecord => ({
    hash: row.hash,
    expiresAt: row.expires_at,
    accountId: row.account_id,
  }));

export const AccountRow = z
  .object({
    id: z.string(),
    name: z.string(),
    password: z.string().nullable(),
    must_change: z.number().transform(Boolean),
    disabled_at: z.string().nullable(),
    created_at: z.string(),
  })
  .transform((row): AccountRecord => ({
    id: row.id,
    name: row.name,
    password: row.password,
    mustChange: row.must_change,
    disabledAt: row.disabled_at,
    createdAt: row.created_at,
  }));
