import type { Context, Hono } from 'hono';
import { createRateLimiter } from '../access/rate-limiter.ts';
import type { WayIn } from '../http/way-in.ts';
import type { CentralPorts } from '../ports.ts';
import { fold } from '../store/search-text.ts';
import type { DeskSessions } from './desk-session.ts';
import { contextOf, readFields, sendPage } from './page-context.ts';
import { forgetSession, readSession, writeSession } from './session-cookie.ts';
import { enteredView, signInView, type SignInProblem } from './views/sign-in.ts';

/** Behind a proxy that is not named the whole team has one address. */
const ADDRESS_LIMIT = { burst: 40, perSecond: 1 / 5 };
/** Ten attempts at one name, from wherever they come, then two a minute. */
const NAME_LIMIT = { burst: 10, perSecond: 1 / 30 };

/** The doors that need no session. */
export function addSignInPages(pages: Hono, ports: CentralPorts, doors: Doors): void {
  addSignIn(pages, ports, doors);
  addEntry(pages, ports, doors);
  pages.post('/sign-out', async (context) => {
    const session = readSession(context);
    if (session !== undefined) await doors.sessions.close(session);
    forgetSession(context);
    return context.redirect('/desk/sign-in', 303);
  });
}

interface Doors {
  readonly sessions: DeskSessions;
  readonly wayIn: WayIn;
}

function addSignIn(pages: Hono, { clock }: CentralPorts, { sessions, wayIn }: Doors): void {
  const addresses = createRateLimiter(clock, ADDRESS_LIMIT);
  const names = createRateLimiter(clock, NAME_LIMIT);

  const signInPage = (context: Context, status: 200 | 403 | 429, problem?: SignInProblem) => {
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
    const { signIn } = contextOf(context, clock).words;
    const attempt = readAttempt(await readFields(context));
    const { way, name } = attempt;
    const address = wayIn.addressOf(context);
    // A code has no name: it is counted by where it comes from.
    const who = way === 'code' ? `code ${address}` : `name ${fold(name)}`;
    // What an address may no longer ask must not use up somebody's attempts.
    if (addresses(address) > 0 || names(who) > 0) {
      return signInPage(context, 429, { way, name, sentence: signIn.tooMany });
    }
    const session =
      way === 'code'
        ? await sessions.signInByCode(attempt.secret)
        : await sessions.signIn(name, attempt.secret);
    if (session === undefined) {
      const sentence = way === 'code' ? signIn.codeRefused : signIn.refused;
      return signInPage(context, 403, { way, name, sentence });
    }
    writeSession(context, session, wayIn);
    return context.redirect('/desk', 303);
  });
}

function addEntry(pages: Hono, { clock }: CentralPorts, { sessions, wayIn }: Doors): void {
  pages.get('/enter', async (context) => {
    context.header('cache-control', 'no-store');
    const session = await sessions.enter(context.req.query('code') ?? '');
    // A code used before may still come from somebody who is signed in: the list decides.
    if (session === undefined) return context.redirect('/desk');
    writeSession(context, session, wayIn);
    const page = contextOf(context, clock);
    const { tickets: title } = page.words;
    return sendPage(context, page, { title, here: 'outside', content: enteredView(page) });
  });
}

function readAttempt(fields: URLSearchParams) {
  const code = fields.get('code');
  if (code !== null) return { way: 'code', name: '', secret: code.trim().slice(0, 200) } as const;
  const name = (fields.get('name') ?? '').trim().slice(0, 60);
  // Not cut: a longer one is simply wrong, and its first 200 signs must not be right.
  const secret = fields.get('password') ?? '';
  return { way: 'password', name, secret: secret.length > 200 ? '' : secret } as const;
}
