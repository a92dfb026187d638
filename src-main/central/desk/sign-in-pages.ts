import type { Context, Hono } from 'hono';
import { createRateLimiter } from '../access/rate-limiter.ts';
import type { WayIn } from '../http/way-in.ts';
import type { CentralPorts, Clock } from '../ports.ts';
import { fold } from '../store/search-text.ts';
import type { DeskSessions } from './desk-session.ts';
import { contextOf, readFields, sendPage } from './page-context.ts';
import {
  deskAddress,
  FRONT,
  readInterrupted,
  readKept,
  SIGN_IN_LIMIT_BYTES,
  signInAddress,
  type Interrupted,
} from './interrupted.ts';
import { forgetSession, readSession, writeSession } from './session-cookie.ts';
import { enteredView, resumeView, signInView, type SignInProblem } from './views/sign-in.ts';

/** Behind a proxy that is not named the whole team has one address. */
const ADDRESS_LIMIT = { burst: 40, perSecond: 1 / 5 };
/** Ten attempts at one name, from wherever they come, then two a minute. */
const NAME_LIMIT = { burst: 10, perSecond: 1 / 30 };

/** Leads to the sign-in, which knows where one was going and what was being sent. */
export type TurnAway = (context: Context) => Promise<Response>;

/** The doors that need no session. */
export function addSignInPages(pages: Hono, ports: CentralPorts, doors: Doors): TurnAway {
  const doorPages = createDoorPages(ports, doors);
  addSignIn(pages, ports, { ...doors, ...doorPages });
  addEntry(pages, ports, doors);
  pages.post('/sign-out', async (context) => {
    const session = readSession(context);
    if (session !== undefined) await doors.sessions.close(session);
    forgetSession(context);
    return context.redirect('/desk/sign-in', 303);
  });
  return doorPages.turnAway;
}

interface Doors {
  readonly sessions: DeskSessions;
  readonly wayIn: WayIn;
}

/** What is shown at the doors, before and after. */
function createDoorPages({ clock }: CentralPorts, { sessions }: Doors) {
  const signInPage = (context: Context, interrupted: Interrupted, refused?: Refused) => {
    const page = contextOf(context, clock);
    const { title } = page.words.signIn;
    return sendPage(context, page, {
      title,
      here: 'outside',
      content: signInView(page, interrupted, refused?.problem),
      status: refused?.status ?? 200,
    });
  };

  const resume = async (context: Context, { to, form }: Interrupted, session: string) => {
    if (form === null) return context.redirect(to, 303);
    const account = await sessions.whose(session);
    if (account !== undefined) context.set('account', account);
    context.header('cache-control', 'no-store');
    const page = contextOf(context, clock);
    const { resumeTitle: title } = page.words.signIn;
    return sendPage(context, page, { title, here: 'outside', content: resumeView(page, to, form) });
  };

  const turnAway: TurnAway = async (context) => {
    const interrupted = await readInterrupted(context);
    if (interrupted.form !== null) return signInPage(context, interrupted, { status: 403 });
    // The browser leaves the cookie out of what another site began: the same address, asked for by us, has it.
    if (context.req.header('sec-fetch-site') !== 'cross-site') {
      return context.redirect(signInAddress(interrupted), context.req.method === 'GET' ? 302 : 303);
    }
    return enteredPage(context, clock, interrupted.to);
  };

  return { signInPage, resume, turnAway };
}

function addSignIn(
  pages: Hono,
  { clock }: CentralPorts,
  { sessions, wayIn, signInPage, resume }: Doors & ReturnType<typeof createDoorPages>,
): void {
  const addresses = createRateLimiter(clock, ADDRESS_LIMIT);
  const names = createRateLimiter(clock, NAME_LIMIT);

  // A link may say where to go, and nothing that would be sent.
  pages.get('/sign-in', (context) =>
    signInPage(context, { to: deskAddress(context.req.query('to') ?? ''), form: null }),
  );

  pages.post('/sign-in', async (context) => {
    const { signIn } = contextOf(context, clock).words;
    const fields = await readFields(context, SIGN_IN_LIMIT_BYTES);
    const attempt = readAttempt(fields);
    const interrupted = readKept(fields);
    const { way, name } = attempt;
    const address = wayIn.addressOf(context);
    // A code has no name: it is counted by where it comes from.
    const who = way === 'code' ? `code ${address}` : `name ${fold(name)}`;
    // What an address may no longer ask must not use up somebody's attempts.
    if (addresses(address) > 0 || names(who) > 0) {
      const problem = { way, name, sentence: signIn.tooMany };
      return signInPage(context, interrupted, { status: 429, problem });
    }
    const session =
      way === 'code'
        ? await sessions.signInByCode(attempt.secret)
        : await sessions.signIn(name, attempt.secret);
    if (session === undefined) {
      const sentence = way === 'code' ? signIn.codeRefused : signIn.refused;
      return signInPage(context, interrupted, { status: 403, problem: { way, name, sentence } });
    }
    writeSession(context, session, wayIn);
    return resume(context, interrupted, session);
  });
}

interface Refused {
  readonly status: 403 | 429;
  readonly problem?: SignInProblem;
}

function addEntry(pages: Hono, { clock }: CentralPorts, { sessions, wayIn }: Doors): void {
  pages.get('/enter', async (context) => {
    context.header('cache-control', 'no-store');
    const session = await sessions.enter(context.req.query('code') ?? '');
    // A code used before may still come from somebody who is signed in: the list decides.
    if (session === undefined) return context.redirect('/desk');
    writeSession(context, session, wayIn);
    return enteredPage(context, clock, FRONT.to);
  });
}

function enteredPage(context: Context, clock: Clock, to: string): Promise<Response> {
  const page = contextOf(context, clock);
  const { tickets: title } = page.words;
  return sendPage(context, page, { title, here: 'outside', content: enteredView(page, to) });
}

function readAttempt(fields: URLSearchParams) {
  const code = fields.get('code');
  if (code !== null) return { way: 'code', name: '', secret: code.trim().slice(0, 200) } as const;
  const name = (fields.get('name') ?? '').trim().slice(0, 60);
  // Not cut: a longer one is simply wrong, and its first 200 signs must not be right.
  const secret = fields.get('password') ?? '';
  return { way: 'password', name, secret: secret.length > 200 ? '' : secret } as const;
}
