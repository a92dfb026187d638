import { audit } from '../access/audit.ts';
import { recognisePerson, supportAccount } from '../access/people.ts';
import { hashOf, recognise } from '../access/secrets.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import type { AccountRecord } from '../store/accounts.ts';
import type { AuditEvent } from '../store/audit-log.ts';

const SESSION_HOURS = 12;
export const SESSION_SECONDS = SESSION_HOURS * 3600;

export interface DeskSessions {
  /** A new session for who knows an account's name and password; undefined otherwise. */
  signIn(name: string, password: string): Promise<string | undefined>;
  /** A new session of the built-in account for who knows a desk token; undefined otherwise. */
  signInByCode(code: string): Promise<string | undefined>;
  createEntryCode(): string;
  /** A new session of the built-in account for an entry code, which is then used up. */
  enter(entryCode: string): Promise<string | undefined>;
  /** Undefined when the session has ended or its account may no longer come in. */
  whose(session: string): Promise<AccountRecord | undefined>;
  close(session: string): Promise<void>;
  /** Ends all of one account; `but` is left open. */
  closeAll(accountId: string, but?: string): Promise<void>;
}

/** By which door somebody came in. */
type Way = Extract<AuditEvent, { kind: 'signed-in' }>['way'];

/** Sessions live in the store, as hashes; entry codes only while the program runs. */
export function createDeskSessions(
  ports: Pick<CentralPorts, 'store' | 'clock' | 'random' | 'passwordCost'>,
): DeskSessions {
  const { store, clock, random } = ports;
  const entryCodes = new Set<string>();

  async function open({ id: accountId, name }: AccountRecord, way: Way): Promise<string> {
    const session = random.secret();
    const expiresAt = new Date(clock.now() + SESSION_SECONDS * 1000).toISOString();
    await store.access.dropSessionsBefore(isoNow(clock));
    await store.access.openSession({ hash: hashOf(session), expiresAt, accountId });
    await audit(ports, name, { kind: 'signed-in', way });
    return session;
  }

  return {
    signIn: async (name, password) => {
      const account = await recognisePerson(ports, name, password);
      return account && open(account, 'password');
    },
    signInByCode: async (code) =>
      (await recognise(store.access, code, 'desk'))
        ? open(await supportAccount(ports), 'code')
        : undefined,
    createEntryCode: () => {
      const code = random.secret();
      entryCodes.add(hashOf(code));
      return code;
    },
    enter: async (entryCode) =>
      entryCodes.delete(hashOf(entryCode)) ? open(await supportAccount(ports), 'entry') : undefined,
    whose: async (session) => {
      const known = await store.access.findSession(hashOf(session));
      if (known === undefined || known.expiresAt <= isoNow(clock)) return undefined;
      if (known.accountId === null) return undefined;
      const account = await store.accounts.find(known.accountId);
      return account?.disabledAt === null ? account : undefined;
    },
    close: (session) => store.access.closeSession(hashOf(session)),
    closeAll: (accountId, but) =>
      store.access.closeSessionsOf(accountId, but === undefined ? undefined : hashOf(but)),
  };
}
