import { createHash } from 'node:crypto';
import { HelpDeskError, type HelpDeskErrorCode } from '#central/help-desks/help-desk-error.ts';
import type {
  ForeignFile,
  ForeignMessage,
  ForeignTicket,
  HelpDesk,
  HelpDeskFile,
  HelpDeskTicket,
} from '#central/help-desks/help-desk.ts';
import type { TicketStatus } from '#shared/ticket.ts';

export interface MemoryHelpDesk extends HelpDesk {
  readonly tickets: HelpDeskTicket[];
  /** What was asked of it, in order. */
  readonly asked: string[];
  /** The next create does this before, or after, the ticket is made. */
  failNextCreate(code: HelpDeskErrorCode, when: 'before' | 'after'): void;
  /** The next ticket keeps all of its files but the last. */
  loseNextFile(): void;
  /** Somebody of its team answers, or puts the ticket somewhere; a second passes. */
  answer(id: string, text: string, files?: readonly HelpDeskFile[]): void;
  /** The same, in the second of the ticket's last change. */
  answerInThatSecond(id: string, text: string): void;
  put(id: string, status: TicketStatus): void;
  statusOf(id: string): TicketStatus | undefined;
  threadOf(id: string): readonly ForeignMessage[];
  /** From now on the first one is answered, and written to, as the second one, as Request Tracker does. */
  merge(id: string, into: string): void;
  /** The next request of any kind fails so. */
  failNext(code: HelpDeskErrorCode): void;
}

interface Standing {
  status: TicketStatus;
  updatedAt: string;
  readonly thread: ForeignMessage[];
}

/** A help desk that does what it says, and what real ones were seen to do when told to. */
export function createMemoryHelpDesk(largestAttachmentBytes = 10_000_000): MemoryHelpDesk {
  const tickets: HelpDeskTicket[] = [];
  const asked: string[] = [];
  let failure: { code: HelpDeskErrorCode; when: 'before' | 'after' } | undefined;
  let losesFile = false;
  let nextFailure: HelpDeskErrorCode | undefined;
  let seconds = 0;
  const standings = new Map<string, Standing>();
  const bytes = new Map<string, Uint8Array>();
  const merged = new Map<string, string>();
  const standing = (asked: string): Standing => {
    const id = merged.get(asked) ?? asked;
    const known = standings.get(id) ?? { status: 'new', updatedAt: MADE_AT, thread: [] };
    standings.set(id, known);
    return known;
  };
  const tick = (): string => {
    seconds += 1;
    return new Date(Date.parse(MADE_AT) + seconds * 1000).toISOString();
  };
  const keep = (file: HelpDeskFile): ForeignFile => {
    const fact = factOf(file, `f${bytes.size}`);
    bytes.set(fact.id, file.data);
    return fact;
  };
  const say = (id: string, said: Omit<ForeignMessage, 'id' | 'at'>, at = tick()) => {
    const one = standing(id);
    one.updatedAt = at;
    one.thread.push({ ...said, id: `${id}-${one.thread.length}`, at: one.updatedAt });
  };
  const ask = (what: string) => {
    asked.push(what);
    const code = nextFailure;
    nextFailure = undefined;
    if (code !== undefined) throw new HelpDeskError(code, 'As told');
  };
  const fail = (when: 'before' | 'after') => {
    if (failure?.when !== when) return;
    const { code } = failure;
    failure = undefined;
    throw new HelpDeskError(code, 'As told');
  };
  return {
    tickets,
    asked,
    failNextCreate: (code, when) => (failure = { code, when }),
    loseNextFile: () => (losesFile = true),
    failNext: (code) => (nextFailure = code),
    answer: (id, text, files = []) => {
      const said = { from: 'support', author: 'Tech Nicien', text, token: null } as const;
      say(id, { ...said, files: files.map(keep) });
    },
    answerInThatSecond: (id, text) => {
      const said = {
        from: 'support',
        author: 'Tech Nicien',
        text,
        token: null,
        files: [],
      } as const;
      say(id, said, standing(id).updatedAt);
    },
    put: (id, status) => {
      Object.assign(standing(id), { status, updatedAt: tick() });
    },
    merge: (id, into) => void merged.set(id, into),
    statusOf: (id) => standings.get(id)?.status,
    threadOf: (id) => standing(id).thread,
    capabilities: {
      name: 'Memory',
      findByToken: true,
      status: true,
      thread: true,
      reply: true,
      articles: false,
      attachments: 'with-create',
      largestAttachmentBytes,
      emptyAttachments: true,
      guardAgainstDoubles: 'look-first',
      repliesAs: 'service-account',
    },
    steps: [],
    check: async () => undefined,
    find: async (token) => {
      ask('find');
      const at = tickets.findIndex((one) => one.token === token);
      return at < 0 ? undefined : String(at + 1);
    },
    create: async (ticket) => {
      ask('create');
      fail('before');
      tickets.push(losesFile ? { ...ticket, files: ticket.files.slice(0, -1) } : ticket);
      losesFile = false;
      fail('after');
      return String(tickets.length);
    },
    read: async (asking) => {
      ask('read');
      const id = merged.get(asking) ?? asking;
      const ticket = tickets[Number(id) - 1];
      if (ticket === undefined) throw new HelpDeskError('gone', 'No such ticket');
      return { ...asForeign(id, ticket), ...standing(id), thread: [...standing(id).thread] };
    },
    readFile: async (_, fileId) => bytes.get(fileId) ?? new Uint8Array(),
    reply: async (id, { token, author, text, files }) => {
      ask('reply');
      say(id, { from: 'requester', author, text, token, files: files.map(keep) });
      // As Request Tracker does: whoever writes opens the ticket.
      standing(id).status = 'in-progress';
    },
    changedSince: async (moment) => {
      ask('changedSince');
      return [...standings]
        .map(([id, { updatedAt }]) => ({ id, updatedAt }))
        .filter(({ updatedAt }) => updatedAt >= moment);
    },
    setStatus: async (id, status) => {
      ask('setStatus');
      Object.assign(standing(id), { status, updatedAt: tick() });
      return true;
    },
    listArticles: async () => [],
  };
}

const MADE_AT = '2026-11-23T13:05:00.000Z';

function asForeign(id: string, { token, subject, files }: HelpDeskTicket): ForeignTicket {
  return {
    id,
    number: id,
    url: `http://help-desk.test/${id}`,
    token,
    subject,
    status: 'new',
    createdAt: MADE_AT,
    updatedAt: MADE_AT,
    thread: [],
    files: files.map((file, index) => factOf(file, String(index))),
  };
}

function factOf({ name, mediaType, data }: HelpDeskFile, id: string): ForeignFile {
  const sha256 = createHash('sha256').update(data).digest('hex');
  return { id, name, mediaType, bytes: data.byteLength, sha256 };
}
