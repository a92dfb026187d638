import { createDoor, type Fetch } from '../door.ts';
import { passSteps, step, untold } from '../check-step.ts';
import { HelpDeskError } from '../help-desk-error.ts';
import type { HelpDesk } from '../help-desk.ts';
import { createTicket, type OsTicketDesk } from './create-ticket.ts';
import type { OsTicketSettings } from './settings.ts';

export interface OsTicketPorts {
  readonly fetch: Fetch;
  /** Milliseconds since 1970; the machine’s own unless given. */
  readonly now?: () => number;
}

/** osTicket 1.17 and later by its API, which can create a ticket and do nothing else. */
export function createOsTicket(
  { fetch, now = Date.now }: OsTicketPorts,
  settings: OsTicketSettings,
): HelpDesk {
  const { url, key, timeoutMs, way } = settings;
  const baseUrl = `${url.replace(/\/+$/u, '')}/api`;
  const headers = { 'x-api-key': key };
  const desk = { settings, now, door: createDoor({ fetch, baseUrl, headers, timeoutMs }) };
  // What it may do beside, its key tells nobody.
  const steps = [step('credentials', () => check(desk)), untold('create'), untold('attach')];
  return {
    capabilities: {
      name: 'osTicket',
      findByToken: false,
      status: false,
      thread: false,
      reply: false,
      articles: false,
      attachments: 'with-create',
      largestAttachmentBytes: settings.largestAttachmentBytes,
      // Nobody has tried one, and what became of it could not be seen.
      emptyAttachments: false,
      guardAgainstDoubles: way === 'mail' ? 'server' : 'person',
      repliesAs: 'requester',
    },
    steps,
    check: () => passSteps(steps),
    find: unreadable,
    create: (ticket) => createTicket(desk, ticket),
    read: unreadable,
    readFile: unreadable,
    reply: unreadable,
    listArticles: async () => [],
  };
}

/** The key is looked at first: what cannot be read after that makes nothing. */
async function check({ door }: OsTicketDesk): Promise<void> {
  try {
    await door.send({ method: 'POST', path: '/tickets.json', body: Buffer.from('{') });
  } catch (thrown) {
    if (thrown instanceof HelpDeskError && thrown.details.status === 400) return;
    throw thrown;
  }
  throw new HelpDeskError('not-understood', 'What is no JSON was accepted: not osTicket');
}

async function unreadable(): Promise<never> {
  throw new HelpDeskError('refused', 'osTicket has no way to read');
}
