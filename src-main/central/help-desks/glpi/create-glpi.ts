import type { Fetch } from '../door.ts';
import type { HelpDesk } from '../help-desk.ts';
import { attachFiles } from './attach-files.ts';
import { passSteps } from '../check-step.ts';
import { checkPlace } from './check-places.ts';
import { createTicket } from './create-ticket.ts';
import type { GlpiDesk } from './desk.ts';
import { findTicket } from './find-ticket.ts';
import { createBearer } from './high-level/bearer.ts';
import { createHighLevel } from './high-level/create-high-level.ts';
import { createKnownFiles } from './known-files.ts';
import { listArticles } from './list-articles.ts';
import { listChanges } from './list-changes.ts';
import { readFile } from './read-files.ts';
import { readTicket } from './read-ticket.ts';
import { sendFollowup } from './send-followup.ts';
import { setStatus } from './set-status.ts';
import { createSessions } from './session.ts';
import { accessOf, placeOf, type GlpiSettings } from './settings.ts';
import { stepsOf } from './steps.ts';

export interface GlpiPorts {
  readonly fetch: Fetch;
  /** Milliseconds since 1970; the machine’s own unless given. */
  readonly now?: () => number;
}

/** By the API of GLPI 10, which GLPI 11 still has, or by the new one, as its credentials say. */
export function createGlpi({ fetch, now = Date.now }: GlpiPorts, settings: GlpiSettings): HelpDesk {
  const access = accessOf(settings);
  if (access === undefined) throw new Error('GLPI is set up with neither a key nor a client');
  return 'userToken' in access
    ? createLegacy(fetch, settings, access.userToken)
    : createHighLevel(createBearer(fetch, now, settings, access), settings);
}

function createLegacy(fetch: Fetch, settings: GlpiSettings, userToken: string): HelpDesk {
  const desk: GlpiDesk = {
    settings,
    within: createSessions(fetch, settings, userToken),
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
