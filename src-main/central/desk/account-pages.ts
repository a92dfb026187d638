import type { Context, Hono } from 'hono';
import { audit } from '../access/audit.ts';
import { hashPassword, isPassword } from '../access/passwords.ts';
import { NewPassword } from '../access/people.ts';
import { createRateLimiter } from '../access/rate-limiter.ts';
import type { CentralPorts } from '../ports.ts';
import type { AccountRecord } from '../store/accounts.ts';
import { fold } from '../store/search-text.ts';
import type { DeskSessions } from './desk-session.ts';
import { contextOf, readFields, sendPage } from './page-context.ts';
import { forgetSession, readSession } from './session-cookie.ts';
import { accountOf } from './signed-in.ts';
import { accountView, type AccountProblems } from './views/account.ts';

export const ACCOUNT_PATH = '/account';

/** The old password is guessed no faster here than at the door. */
const OLD_PASSWORD_LIMIT = { burst: 10, perSecond: 1 / 30 };

/** One's own account: the password, and the end of every session. */
export function addAccountPages(pages: Hono, ports: CentralPorts, sessions: DeskSessions): void {
  const { store, clock, passwordCost } = ports;
  const limiter = createRateLimiter(clock, OLD_PASSWORD_LIMIT);

  const show = (context: Context, problems: AccountProblems = {}, done = false) => {
    const page = contextOf(context, clock);
    return sendPage(context, page, {
      title: page.words.people.account,
      here: 'account',
      content: accountView(page, { account: accountOf(context), problems, done }),
      status: Object.keys(problems).length === 0 ? 200 : 422,
    });
  };

  pages.get(ACCOUNT_PATH, (context) =>
    show(context, {}, context.req.query('changed') !== undefined),
  );

  pages.post(`${ACCOUNT_PATH}/password`, async (context) => {
    const account = accountOf(context);
    const { words } = contextOf(context, clock);
    if (limiter(account.id) > 0) return show(context, { old: words.signIn.tooMany });
    const fields = await readFields(context);
    const typed = readPasswords(fields);
    const problems = problemsOf(typed, account, words.people);
    const isKnown =
      account.password === null || (await isPassword(typed.old.slice(0, 200), account.password));
    if (!isKnown) problems.old = words.people.oldRefused;
    if (Object.keys(problems).length > 0) return show(context, problems);
    await store.accounts.setPassword(
      account.id,
      await hashPassword(typed.wanted, passwordCost),
      false,
    );
    await audit(ports, account.name, { kind: 'password-changed' });
    // Whoever knew the old one may be signed in somewhere.
    await sessions.closeAll(account.id, readSession(context));
    return context.redirect(`/desk${ACCOUNT_PATH}?changed`, 303);
  });

  pages.post(`${ACCOUNT_PATH}/sign-out-everywhere`, async (context) => {
    await sessions.closeAll(accountOf(context).id);
    forgetSession(context);
    return context.redirect('/desk/sign-in', 303);
  });
}

function readPasswords(fields: URLSearchParams) {
  const read = (name: string) => fields.get(name) ?? '';
  return { old: read('old'), wanted: read('wanted'), again: read('again') };
}

function problemsOf(
  { old, wanted, again }: ReturnType<typeof readPasswords>,
  { name }: AccountRecord,
  words: { wantedRefused: string; sameAsOld: string; againRefused: string },
): { -readonly [Field in keyof AccountProblems]: AccountProblems[Field] } {
  // Two letters are in many a good phrase.
  const isTheirName = name.length > 3 && fold(wanted).includes(fold(name));
  if (!NewPassword.safeParse(wanted).success || isTheirName) {
    return { wanted: words.wantedRefused };
  }
  if (wanted === old) return { wanted: words.sameAsOld };
  return wanted === again ? {} : { again: words.againRefused };
}
