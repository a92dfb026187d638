import type { Context, Hono } from 'hono';
import { audit } from '../access/audit.ts';
import { addPerson, PersonName, resetPassword, SUPPORT_ID } from '../access/people.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import type { AuditEvent } from '../store/audit-log.ts';
import type { DeskSessions } from './desk-session.ts';
import { contextOf, readFields, sendPage } from './page-context.ts';
import { accountOf } from './signed-in.ts';
import { teamView, type TeamPage } from './views/team.ts';

type Shown = Pick<TeamPage, 'handedOver' | 'refused'>;
type PersonContext = Context<object, '/team/:id/x'>;

/** Who may come in. Everybody who is signed in may add somebody: the team is small. */
export function addTeamPages(pages: Hono, ports: CentralPorts, sessions: DeskSessions): void {
  const { store, clock } = ports;

  const show = async (context: Context, shown: Shown = {}) => {
    const page = contextOf(context, clock);
    const accounts = await store.accounts.list();
    return sendPage(context, page, {
      title: page.words.people.team,
      here: 'team',
      content: teamView(page, { accounts, me: accountOf(context), ...shown }),
      status: shown.refused === undefined ? 200 : 422,
    });
  };

  const note = (context: Context, event: AuditEvent) =>
    audit(ports, accountOf(context).name, event);

  pages.get('/team', (context) => show(context));

  pages.post('/team', async (context) => {
    const { words } = contextOf(context, clock);
    const typed = (await readFields(context)).get('name') ?? '';
    const name = PersonName.safeParse(typed);
    const refuse = (sentence: string) => show(context, { refused: { name: typed, sentence } });
    if (!name.success) return refuse(words.people.nameRefused);
    const password = await addPerson(ports, name.data);
    if (password === undefined) return refuse(words.people.nameTaken);
    await note(context, { kind: 'account-added', name: name.data });
    return show(context, { handedOver: { name: name.data, password } });
  });

  addPersonActs(pages, ports, { sessions, show, note });
}

interface PersonParts {
  readonly sessions: DeskSessions;
  readonly show: (context: Context, shown: Shown) => Promise<Response>;
  readonly note: (context: Context, event: AuditEvent) => Promise<void>;
}

function addPersonActs(
  pages: Hono,
  ports: CentralPorts,
  { sessions, show, note }: PersonParts,
): void {
  const { store, clock } = ports;

  /** Somebody else of the team; oneself and the built-in account are not asked about here. */
  const other = async (context: PersonContext) => {
    const account = await store.accounts.find(context.req.param('id'));
    return account?.id === accountOf(context).id || account?.id === SUPPORT_ID
      ? undefined
      : account;
  };

  pages.post('/team/:id/password', async (context, next) => {
    const account = await other(context);
    if (account === undefined) return next();
    const password = await resetPassword(ports, account.id);
    await note(context, { kind: 'password-reset', name: account.name });
    return show(context, { handedOver: { name: account.name, password } });
  });

  pages.post('/team/:id/disable', async (context, next) => {
    const account = await other(context);
    if (account === undefined) return next();
    await store.accounts.disable(account.id, isoNow(clock));
    await sessions.closeAll(account.id);
    await note(context, { kind: 'account-disabled', name: account.name });
    return context.redirect('/desk/team', 303);
  });

  pages.post('/team/:id/enable', async (context, next) => {
    const account = await other(context);
    if (account === undefined) return next();
    await store.accounts.disable(account.id, null);
    await note(context, { kind: 'account-enabled', name: account.name });
    return context.redirect('/desk/team', 303);
  });
}
