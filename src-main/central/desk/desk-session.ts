import { hashOf, recognise } from '../access/secrets.ts';
import { isoNow, type CentralPorts } from '../ports.ts';

const SESSION_HOURS = 12;
export const SESSION_SECONDS = SESSION_HOURS * 3600;

export interface DeskSessions {
  /** A new session for who knows a desk token; undefined otherwise. */
  signIn(code: string): Promise<string | undefined>;
  createEntryCode(): string;
  /** A new session for an entry code, which is then used up. */
  enter(entryCode: string): Promise<string | undefined>;
  isOpen(session: string): Promise<boolean>;
  close(session: string): Promise<void>;
}

/** Sessions live in the store, as hashes; entry codes only while the program runs. */
export function createDeskSessions({
  store,
  clock,
  random,
}: Pick<CentralPorts, 'store' | 'clock' | 'random'>): DeskSessions {
  const entryCodes = new Set<string>();

  async function open(): Promise<string> {
    const session = random.secret();
    const expiresAt = new Date(clock.now() + SESSION_SECONDS * 1000).toISOString();
    await store.access.dropSessionsBefore(isoNow(clock));
    await store.access.openSession({ hash: hashOf(session), expiresAt });
    return session;
  }

  return {
    signIn: async (code) => ((await recognise(store.access, code, 'desk')) ? open() : undefined),
    createEntryCode: () => {
      const code = random.secret();
      entryCodes.add(hashOf(code));
      return code;
    },
    enter: async (entryCode) => (entryCodes.delete(hashOf(entryCode)) ? open() : undefined),
    isOpen: async (session) => {
      const known = await store.access.findSession(hashOf(session));
      return known !== undefined && known.expiresAt > isoNow(clock);
    },
    close: (session) => store.access.closeSession(hashOf(session)),
  };
}
