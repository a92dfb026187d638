import { createDoor, type Fetch } from '../door.ts';
import type { HelpDesk } from '../help-desk.ts';
import { passSteps } from '../check-step.ts';
import { checkGroup } from './check-groups.ts';
import { createTicket } from './create-ticket.ts';
import type { ZammadDesk } from './desk.ts';
import { findTicket } from './find-ticket.ts';
import { listChanges } from './list-changes.ts';
import { setStatus } from './set-status.ts';
import { listAnswers } from './list-answers.ts';
import { readFile, readTicket } from './read-ticket.ts';
import { sendArticle } from './send-article.ts';
import { groupOf, type ZammadSettings } from './settings.ts';
import { stepsOf } from './steps.ts';

export interface ZammadPorts {
  readonly fetch: Fetch;
  /** Milliseconds since 1970; the machine’s own unless given. */
  readonly now?: () => number;
}

/** Zammad 6 by its REST API. */
export function createZammad(
  { fetch, now = Date.now }: ZammadPorts,
  settings: ZammadSettings,
): HelpDesk {
  const { url, token, timeoutMs } = settings;
  const baseUrl = `${url.replace(/\/+$/u, '')}/api/v1`;
  const headers = { authorization: `Token token=${token}` };
  const desk: ZammadDesk = {
    settings,
    now,
    door: createDoor({ fetch, baseUrl, headers, timeoutMs }),
  };
  /** Once is enough while the program runs: a group is seldom taken away. */
  const checked = new Set<string>();
  const steps = stepsOf(desk);
  return {
    capabilities: {
      name: 'Zammad 6',
      findByToken: true,
      status: true,
      thread: true,
      reply: true,
      articles: settings.articles !== false,
      attachments: 'with-create',
      largestAttachmentBytes: settings.largestAttachmentBytes,
      // Nobody has tried one.
      emptyAttachments: false,
      guardAgainstDoubles: 'look-first',
      repliesAs: 'requester',
    },
    steps,
    check: () => passSteps(steps),
    find: (wanted) => findTicket(desk, wanted),
    create: async (ticket) => {
      const group = groupOf(settings, ticket.categoryId);
      if (!checked.has(group)) await checkGroup(desk, group);
      checked.add(group);
      return createTicket(desk, group, ticket);
    },
    read: (id) => readTicket(desk, id),
    readFile: (id, fileId) => readFile(desk, id, fileId),
    reply: (id, reply) => sendArticle(desk, id, reply),
    changedSince: (moment) => listChanges(desk, moment),
    setStatus: (id, status) => setStatus(desk, id, status),
    listArticles: (known = new Map()) => listAnswers(desk, known),
  };
}
