import { hash } from 'node:crypto';
import type { ArticleVerdict } from '#shared/article.ts';
import type { Draft, TicketContent } from '#shared/ticket.ts';
import type { Clock, Log } from '../ports.ts';
import type { DeflectionStore } from './deflection-store.ts';

/** What the window tells of an article. */
export type ArticleNews = 'shown' | 'opened' | 'solved' | 'unsolved';

export interface DeflectionOptions {
  readonly store: DeflectionStore;
  /** The act under way: within it an article is shown once, however often it comes and goes. */
  readonly actId: () => string;
  readonly draft: () => Draft;
  readonly clock: Clock;
  readonly log: Log;
}

export type Deflection = ReturnType<typeof createDeflection>;

/** A solved request counts once it has stood for so long. */
export const STANDS_FOR_MS = 24 * 3_600_000;

/**
 * Counts what articles spare, and does not believe itself: "it works" is only counted when the day after
 * has shown whether a ticket came all the same. No count is worth a failure: those are logged.
 */
export function createDeflection(options: DeflectionOptions) {
  const { store, actId, draft, clock, log } = options;
  const thisAct = rememberAct(actId);

  function countOnce(news: 'shown' | 'opened', articleId: string): void {
    const [{ seen }, said] = [thisAct(), `${news} ${articleId}`];
    if (seen.has(said)) return;
    seen.add(said);
    store.add(news, articleId, clock.now());
  }

  function keepSolved(articleId: string): void {
    const { categoryId, requester } = draft();
    const isChecked = thisAct().passed.has(articleId);
    const said = { articleId, isChecked, categoryId, owner: ownerOf(requester.email) };
    store.keepSolved({ at: clock.now(), ...said });
  }

  function attempt(work: () => void): void {
    try {
      work();
    } catch (thrown) {
      log.error('deflection', thrown);
    }
  }

  return {
    /** The window does not say whether a check has passed: what was found here counts. */
    checked(articleId: string, { outcome }: ArticleVerdict): void {
      const { passed } = thisAct();
      if (outcome === 'passed') passed.add(articleId);
      else passed.delete(articleId);
    },

    tell: (articleId: string, news: ArticleNews): void =>
      attempt(() => {
        switch (news) {
          case 'shown':
          case 'opened':
            countOnce(news, articleId);
            break;
          case 'solved':
            keepSolved(articleId);
            break;
          case 'unsolved':
            store.forgetSolved(articleId);
            break;
        }
      }),

    ticketMade: ({ categoryId, requester }: TicketContent): void =>
      attempt(() => {
        const since = clock.now() - STANDS_FOR_MS;
        store.settleByTicket({ categoryId, owner: ownerOf(requester.email), since });
      }),
  };
}

/** What was said and found in the act under way; the next one begins anew. */
function rememberAct(actId: () => string) {
  let act = { id: '', seen: new Set<string>(), passed: new Set<string>() };
  return () => {
    if (act.id !== actId()) act = { id: actId(), seen: new Set(), passed: new Set() };
    return act;
  };
}

/** Told apart from others on this poste, and not to be read. */
function ownerOf(email: string): string {
  return email === '' ? '' : hash('sha256', email.trim().toLowerCase()).slice(0, 16);
}
