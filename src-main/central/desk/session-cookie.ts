import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { WayIn } from '../http/way-in.ts';
import { SESSION_SECONDS } from './desk-session.ts';

const NAME = 'sos-poste-desk';
const PATH = '/desk';

export function readSession(context: Context): string | undefined {
  return getCookie(context, NAME);
}

export function writeSession(context: Context, session: string, wayIn: WayIn): void {
  setCookie(context, NAME, session, {
    path: PATH,
    httpOnly: true,
    sameSite: 'Strict',
    secure: wayIn.isSecure(context),
    maxAge: SESSION_SECONDS,
  });
}

export function forgetSession(context: Context): void {
  deleteCookie(context, NAME, { path: PATH });
}
