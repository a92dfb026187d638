import type { Context } from 'hono';
import type { AccountRecord } from '../store/accounts.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Who is signed in; set before every page but the doors. */
    account: AccountRecord;
  }
}

/** Who is signed in. Only for what stands behind the sign-in. */
export function accountOf(context: Context): AccountRecord {
  return context.get('account');
}
