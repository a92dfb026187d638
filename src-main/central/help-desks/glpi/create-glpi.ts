import type { Fetch } from '../door.ts';
import type { HelpDesk } from '../help-desk.ts';
import { attachFiles } from './attach-files.ts';
import { passSteps } from '../check-step.ts';
import { checkPlace } from './check-places.ts';
import { createTicket } from './create-ticket.ts';
import type { GlpiDesk } from './desk.ts';
import { findTicket } from './find-ticket.ts';
import { createKnownFiles } from './known-files.ts';
import { listArticles } from './list-articles.ts';
import { listChanges } from './list-changes.ts';
import { readFile } from './read-files.ts';
import { readTicket } from './read-ticket.ts';
import { sendFollowup } from './send-followup.ts';
import { setStatus } from './set-status.ts';
import { createSessions } from './session.ts';
import { placeOf, type GlpiSettings } from './settings.ts';
import { stepsOf } from './steps.ts';

export interface GlpiPorts {
  readonly fetch: Fetch;
}

/** GLPI 10 by its REST API, which GLPI 11 still has beside its new one. */
export function createGlpi({ fetch }: GlpiPorts, settings: GlpiSettings): HelpDesk {
  const desk: GlpiDesk = {
    settings,
    within: createSessions(fetch, settings),
    known: createKnownFiles(),
  };
  /** Once is enough while the program runs: a category is seldom taken away. */
  const checked = new Set<string>();
  const steps = stepsOf(desk);
  return {
    capabilities: {
      name: 'GLPI 10',
      findByToken: true,
      status: true,
      thread: true,
      reply: true,
      articles: settings.articles !== false,
      attachments: 'after-create',
      largestAttachmentBytes: settings.largestAttachmentBytes,
      // Nobody has tried one.
      emptyAttachments: false,
      guardAgainstDoubles: 'look-first',
      repliesAs: 'service-account',
    },
    steps,
    check: () => passSteps(steps),
    find: (wanted) => findTicket(desk, wanted),
    create: async (ticket) => {
      const place = placeOf(settings, ticket.categoryId);
      const name = JSON.stringify(place);
      if (!checked.has(name)) await checkPlace(desk, place);
      checked.add(name);
      return createTicket(desk, place, ticket);
    },
    read: (id) => readTicket(desk, id),
    readFile: (_, fileId) => readFile(desk, fileId),
    attach: (to, files) => attachFiles(desk, to, files),
    reply: (id, reply) => sendFollowup(desk, id, reply),
    changedSince: (moment) => listChanges(desk, moment),
    setStatus: (id, status) => setStatus(desk, id, status),
    listArticles: (known = new Map()) => listArticles(desk, known),
  };
}
