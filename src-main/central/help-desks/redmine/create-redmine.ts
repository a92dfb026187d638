import { createDoor, type Fetch } from '../door.ts';
import type { HelpDesk } from '../help-desk.ts';
import { passSteps } from '../check-step.ts';
import { checkField } from './check-places.ts';
import { createIssue } from './create-issue.ts';
import { findIssue } from './find-issue.ts';
import { listChanges } from './list-changes.ts';
import { setStatus } from './set-status.ts';
import { listWikiPages } from './list-wiki-pages.ts';
import { readFile, readIssue } from './read-issue.ts';
import { sendNote } from './send-note.ts';
import { placeOf, type RedmineSettings } from './settings.ts';
import { stepsOf } from './steps.ts';

export interface RedminePorts {
  readonly fetch: Fetch;
}

/** Redmine 5 by its REST API. */
export function createRedmine({ fetch }: RedminePorts, settings: RedmineSettings): HelpDesk {
  const { url: baseUrl, token, timeoutMs } = settings;
  const headers = { 'x-redmine-api-key': token };
  const desk = { settings, door: createDoor({ fetch, baseUrl, headers, timeoutMs }) };
  /** Once is enough while the program runs: a project is seldom taken away. */
  const checked = new Set<string>();
  const steps = stepsOf(desk);
  return {
    capabilities: {
      name: 'Redmine 5',
      findByToken: true,
      status: true,
      thread: true,
      reply: true,
      articles: settings.wiki !== undefined,
      // They are uploaded first, and join the issue as it is made.
      attachments: 'with-create',
      largestAttachmentBytes: settings.largestAttachmentBytes,
      emptyAttachments: true,
      guardAgainstDoubles: 'look-first',
      repliesAs: 'service-account',
    },
    steps,
    check: () => passSteps(steps),
    find: (wanted) => findIssue(desk, wanted),
    create: async (ticket) => {
      const place = placeOf(settings, ticket.categoryId);
      const name = JSON.stringify(place);
      if (!checked.has(name)) await checkField(desk, place);
      checked.add(name);
      return createIssue(desk, place, ticket);
    },
    read: (id) => readIssue(desk, id),
    readFile: (_, fileId) => readFile(desk, fileId),
    reply: (id, reply) => sendNote(desk, id, reply),
    changedSince: (moment) => listChanges(desk, moment),
    setStatus: (id, status) => setStatus(desk, id, status),
    listArticles: (known = new Map()) => listWikiPages(desk, known),
  };
}
