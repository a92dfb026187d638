import { createHash } from 'node:crypto';
import { HelpDeskError, type HelpDeskErrorCode } from '#central/help-desks/help-desk-error.ts';
import type { ForeignTicket, HelpDesk, HelpDeskTicket } from '#central/help-desks/help-desk.ts';

export interface MemoryHelpDesk extends HelpDesk {
  readonly tickets: HelpDeskTicket[];
  /** What was asked of it, in order. */
  readonly asked: string[];
  /** The next create does this before, or after, the ticket is made. */
  failNextCreate(code: HelpDeskErrorCode, when: 'before' | 'after'): void;
  /** The next ticket keeps all of its files but the last. */
  loseNextFile(): void;
}

/** A help desk that does what it says, and what real ones were seen to do when told to. */
export function createMemoryHelpDesk(largestAttachmentBytes = 10_000_000): MemoryHelpDesk {
  const tickets: HelpDeskTicket[] = [];
  const asked: string[] = [];
  let failure: { code: HelpDeskErrorCode; when: 'before' | 'after' } | undefined;
  let losesFile = false;
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
    capabilities: {
      name: 'Memory',
      findByToken: true,
      status: true,
      thread: false,
      reply: false,
      articles: false,
      attachments: 'with-create',
      largestAttachmentBytes,
      emptyAttachments: true,
      guardAgainstDoubles: 'look-first',
      repliesAs: 'service-account',
    },
    check: async () => undefined,
    find: async (token) => {
      asked.push('find');
      const at = tickets.findIndex((one) => one.token === token);
      return at < 0 ? undefined : String(at + 1);
    },
    create: async (ticket) => {
      asked.push('create');
      fail('before');
      tickets.push(losesFile ? { ...ticket, files: ticket.files.slice(0, -1) } : ticket);
      losesFile = false;
      fail('after');
      return String(tickets.length);
    },
    read: async (id) => {
      asked.push('read');
      const ticket = tickets[Number(id) - 1];
      if (ticket === undefined) throw new HelpDeskError('gone', 'No such ticket');
      return asForeign(id, ticket);
    },
    readFile: async () => new Uint8Array(),
    reply: async () => undefined,
    listArticles: async () => [],
  };
}

function asForeign(id: string, { token, subject, files }: HelpDeskTicket): ForeignTicket {
  const at = '2026-11-23T13:05:00.000Z';
  return {
    id,
    number: id,
    url: `http://help-desk.test/${id}`,
    token,
    subject,
    status: 'new',
    createdAt: at,
    updatedAt: at,
    thread: [],
    files: files.map(({ name, mediaType, data }, index) => ({
      id: String(index),
      name,
      mediaType,
      bytes: data.byteLength,
      sha256: createHash('sha256').update(data).digest('hex'),
    })),
  };
}
