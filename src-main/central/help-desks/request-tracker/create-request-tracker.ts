import type { HelpDesk } from '../help-desk.ts';
import { createDoor, type Fetch } from '../door.ts';
import { listArticles } from './list-articles.ts';
import { passSteps } from '../check-step.ts';
import { checkQueue } from './check-queues.ts';
import { createTicket } from './create-ticket.ts';
import { listChanges } from './list-changes.ts';
import { setStatus } from './set-status.ts';
import { findTicket } from './find-ticket.ts';
import { readFile, readTicket } from './read-ticket.ts';
import { sendReply } from './send-reply.ts';
import { queueOf, type RequestTrackerSettings } from './settings.ts';
import { stepsOf } from './steps.ts';

export interface RequestTrackerPorts {
  readonly fetch: Fetch;
}

/** Request Tracker 5 by its REST 2.0. */
export function createRequestTracker(
  { fetch }: RequestTrackerPorts,
  settings: RequestTrackerSettings,
): HelpDesk {
  const { url, token, timeoutMs } = settings;
  const baseUrl = `${url.replace(/\/+$/u, '')}/REST/2.0`;
  const headers = { authorization: `token ${token}` };
  const desk = { settings, door: createDoor({ fetch, baseUrl, headers, timeoutMs }) };
  /** Once is enough while the program runs: a field is seldom taken away. */
  const checked = new Set<string>();
  const steps = stepsOf(desk);
  return {
    capabilities: {
      name: 'Request Tracker 5',
      findByToken: true,
      status: true,
      thread: true,
      reply: true,
      articles: settings.articleClass !== undefined,
      attachments: 'with-create',
      largestAttachmentBytes: settings.largestAttachmentBytes,
      emptyAttachments: false,
      guardAgainstDoubles: 'look-first',
      repliesAs: 'service-account',
    },
    steps,
    check: () => passSteps(steps),
    find: (wanted) => findTicket(desk, wanted),
    create: async (ticket) => {
      const queue = queueOf(settings, ticket.categoryId);
      if (!checked.has(queue)) await checkQueue(desk, queue);
      checked.add(queue);
      return createTicket(desk, queue, ticket);
    },
    read: (id) => readTicket(desk, id),
    readFile: (_, fileId) => readFile(desk, fileId),
    reply: (id, reply) => sendReply(desk, id, reply),
    changedSince: (moment) => listChanges(desk, moment),
    setStatus: (id, status) => setStatus(desk, id, status),
    listArticles: (known = new Map()) => listArticles(desk, known),
  };
}
