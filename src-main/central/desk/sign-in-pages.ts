import type { Context, Hono } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import { createRateLimiter } from '../access/rate-limiter.ts';
import type { CentralPorts } from '../ports.ts';
import type { DeskSessions } from './desk-session.ts';
import { contextOf, readFields, sendPage } from './page-context.ts';
import { forgetSession, readSession, writeSession } from './session-cookie.ts';
import { enteredView, signInView } from './views/sign-in.ts';

/** Ten attempts from one address, then two a minute. */
const SIGN_IN_LIMIT = { burst: 10, perSecond: 1 / 30 };

/** The doors that need no session. */
export function addSignInPages(pages: Hono, { clock }: CentralPorts, sessions: DeskSessions): void {
  const limiter = createRateLimiter(clock, SIGN_IN_LIMIT);

  const signInPage = (context: Context, status: 200 | 403 | 429, problem?: string) => {
    const page = contextOf(context, clock);
    const { title } = page.words.signIn;
    return sendPage(context, page, {
      title,
      here: 'outside',
      content: signInView(page, problem),
      status,
    });
  };

  pages.get('/sign-in', (context) => signInPage(context, 200));

  pages.post('/sign-in', async (context) => {
    const { words } = contextOf(context, clock);
    if (limiter(addressOf(context)) > 0) return signInPage(context, 429, words.signIn.tooMany);
    const code = (await readFields(context)).get('code') ?? '';
    const session = await sessions.signIn(code.trim());
    if (session === undefined) return signInPage(context, 403, words.signIn.refused);
    writeSession(context, session);
    return context.redirect('/desk', 303);
  });

  pages.get('/enter', async (context) => {
    context.header('cache-control', 'no-store');
    const session = await sessions.enter(context.req.query('code') ?? '');
    // A code used before may still come from somebody who is signed in: the list decides.
    if (session === undefined) return context.redirect('/desk');
    writeSession(context, session);
    const page = contextOf(context, clock);
    const { tickets: title } = page.words;
    return sendPage(context, page, { title, here: 'outside', content: enteredView(page) });
  });

  pages.post('/sign-out', async (context) => {
    const session = readSession(context);
    if (session !== undefined) await sessions.close(session);
    forgetSession(context);
    return context.redirect('/desk/sign-in', 303);
  });
}

/** Unknown when the request did not come by a socket, as in a test. */
function addressOf({ env }: Context): string {
  const { incoming } = (env ?? {}) as Partial<HttpBindings>;
  return incoming?.socket.remoteAddress ?? 'unknown';
}
