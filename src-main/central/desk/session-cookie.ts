import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SESSION_SECONDS } from './desk-session.ts';

const NAME = 'sos-poste-desk';
const PATH = '/desk';

export function readSession(context: Context): string | undefined {
  return getCookie(context, NAME);
}

export function writeSession(context: Context, session: string): void {
  setCookie(context, NAME, session, {
    path: PATH,
    httpOnly: true,
    sameSite: 'Strict',
    secure: new URL(context.req.url).protocol === 'https:',
    maxAge: SESSION_SECONDS,
  });
}

export function forgetSession(context: Context): void {
  deleteCookie(context, NAME, { path: PATH });
}
