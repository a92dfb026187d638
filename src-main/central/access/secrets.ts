import { createHash, timingSafeEqual } from 'node:crypto';
import type { AccessStore, TokenKind, TokenRecord } from '../store/store.ts';
import { isoNow, type Clock, type Random } from '../ports.ts';

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Makes a token and keeps its hash; the token itself is only in the answer. */
export async function issueToken(
  { access, random, clock }: { access: AccessStore; random: Random; clock: Clock },
  kind: TokenKind,
  label: string,
): Promise<string> {
  const secret = random.secret();
  await access.addToken({ hash: hashOf(secret), kind, label, createdAt: isoNow(clock) });
  return secret;
}

/** The token's record, when it is known and opens this kind of door. */
export async function recognise(
  access: AccessStore,
  secret: string,
  kind: TokenKind,
): Promise<TokenRecord | undefined> {
  const hash = hashOf(secret);
  const token = await access.findToken(hash);
  if (token?.kind !== kind) return undefined;
  return sameText(token.hash, hash) ? token : undefined;
}

/** Takes the same time wherever two texts of one length differ. */
export function sameText(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
