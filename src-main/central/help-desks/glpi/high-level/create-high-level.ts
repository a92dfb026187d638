import { randomUUID } from 'node:crypto';
import { passSteps, step, untold, type CheckStep } from '../../check-step.ts';
import { HelpDeskError } from '../../help-desk-error.ts';
import type { HelpDesk } from '../../help-desk.ts';
import { placeOf, type GlpiSettings } from '../settings.ts';
import type { WithinBearer } from './bearer.ts';
import { createTicket } from './create-ticket.ts';
import { ask, askWhoWeAre, type HighLevelDesk } from './desk.ts';
import { findTicket } from './find-ticket.ts';
import { listArticles } from './list-articles.ts';
import { listChanges } from './list-changes.ts';
import { readTicket } from './read-ticket.ts';
import { Article } from './schemas.ts';
import { sendFollowup } from './send-followup.ts';
import { setStatus } from './set-status.ts';

/**
 * GLPI 11 by its new API. It takes no files, in any version that is out: they stay at the central, named
 * in the words of the ticket.
 */
export function createHighLevel(within: WithinBearer, settings: GlpiSettings): HelpDesk {
  const desk: HighLevelDesk = { settings, within };
  const steps = stepsOf(desk);
  return {
    capabilities: {
      name: 'GLPI 11',
      findByToken: true,
      status: true,
      thread: true,
      reply: true,
      articles: settings.articles !== false,
      attachments: 'with-create',
      largestAttachmentBytes: 0,
      emptyAttachments: false,
      guardAgainstDoubles: 'look-first',
      repliesAs: 'service-account',
    },
    steps,
    check: () => passSteps(steps),
    find: (wanted) => findTicket(desk, wanted),
    create: (ticket) => createTicket(desk, placeOf(settings, ticket.categoryId), ticket),
    read: (id) => readTicket(desk, id),
    readFile: async () => {
      throw new HelpDeskError('refused', 'The API of GLPI 11 brings no files');
    },
    reply: (id, reply) => sendFollowup(desk, id, reply),
    changedSince: (moment) => listChanges(desk, moment),
    setStatus: (id, status) => setStatus(desk, id, status),
    listArticles: (known = new Map()) => listArticles(desk, known),
  };
}

/** Categories and groups are not asked for: by which names they are had, nobody has seen. */
function stepsOf(desk: HighLevelDesk): CheckStep[] {
  const article = '/Knowledgebase/Article?limit=1';
  return [
    step('credentials', () => askWhoWeAre(desk)),
    untold('place'),
    untold('create'),
    untold('attach'),
    step('token-field', () => findTicket(desk, randomUUID()), 'external_id'),
    step('search', () => findTicket(desk, randomUUID())),
    step('changes', () => listChanges(desk, new Date().toISOString())),
    ...(desk.settings.articles === false
      ? []
      : [step('articles', () => ask(desk, { path: article, schema: Article.array() }))]),
  ];
}
