import type { Context } from 'hono';
import { readFields } from './page-context.ts';

/** Where somebody was going when their session was over. */
export interface Interrupted {
  /** `/desk/…` with its query: nowhere else is gone to from the sign-in. */
  readonly to: string;
  /** The form they sent, field by field; null for a page they only wanted to see. */
  readonly form: readonly (readonly [name: string, value: string])[] | null;
}

export const FRONT: Interrupted = { to: '/desk', form: null };

/** What the longest form of the desk takes, an editor of a category. */
const FORM_LIMIT_BYTES = 400_000;
/** With the names of the fields longer by `kept:`. */
export const SIGN_IN_LIMIT_BYTES = FORM_LIMIT_BYTES + 20_000;

const PREFIX = 'kept:';
const ACCOUNT = '/desk/account';

/** @throws FaultError `request-too-large`. */
export async function readInterrupted(context: Context): Promise<Interrupted> {
  const { method, url } = context.req;
  const { pathname, search } = new URL(url);
  // No password is kept, and who signs in again has nothing left to end.
  if (pathname.startsWith(`${ACCOUNT}/`)) return { to: ACCOUNT, form: null };
  // Nor a file, which is chosen anew where it was.
  const isFile = context.req.header('content-type')?.startsWith('multipart/form-data') === true;
  if (isFile) return { to: '/desk/categories', form: null };
  const to = deskAddress(pathname + search);
  if (method !== 'POST') return { to, form: null };
  return { to, form: [...(await readFields(context, FORM_LIMIT_BYTES))] };
}

/** The fields by which the sign-in page carries it. */
export function keptFields({ to, form }: Interrupted): [name: string, value: string][] {
  if (form === null) return to === FRONT.to ? [] : [['to', to]];
  return [
    ['to', to],
    ['sends', 'form'],
    ...form.map(([name, value]): [string, string] => [PREFIX + name, value]),
  ];
}

export function readKept(fields: URLSearchParams): Interrupted {
  const to = deskAddress(fields.get('to') ?? '');
  if (!fields.has('sends')) return { to, form: null };
  const kept = [...fields].filter(([name]) => name.startsWith(PREFIX));
  return { to, form: kept.map(([name, value]) => [name.slice(PREFIX.length), value]) };
}

/** The sign-in that leads there afterwards. */
export function signInAddress({ to }: Interrupted): string {
  return to === FRONT.to ? '/desk/sign-in' : `/desk/sign-in?${String(new URLSearchParams({ to }))}`;
}

/** The address itself where it is one of the desk's, the front page where it is not. */
export function deskAddress(text: string): string {
  const isOfTheDesk = (address: string) => /^\/desk(?:[/?]|$)/u.test(address);
  if (!isOfTheDesk(text) || text.length > 2000) return FRONT.to;
  const { pathname, search } = new URL(text, 'http://desk');
  return isOfTheDesk(pathname + search) ? pathname + search : FRONT.to;
}
