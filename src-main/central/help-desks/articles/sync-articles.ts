import { isoNow, type CentralPorts } from '../../ports.ts';
import { HelpDeskError } from '../help-desk-error.ts';
import type { HelpDesk } from '../help-desk.ts';
import { articleOf, type ArticleRules } from './article-of.ts';

export interface ArticleSyncPorts extends Pick<CentralPorts, 'store' | 'clock' | 'log'> {
  readonly desk: HelpDesk;
  readonly rules: ArticleRules;
  /** True once the program ends: nothing is written any more. */
  readonly isEnding?: () => boolean;
}

/** Brings the articles of the help desk here, as they stand there; rejects on a defect alone. */
export type ArticleSync = () => Promise<void>;

/**
 * The words of an article are asked for once while it does not change. One that is no longer there is
 * withdrawn, and so it is for the postes. A list of none withdraws nothing: a right that was lost looks
 * like it.
 */
export function createArticleSync(ports: ArticleSyncPorts): ArticleSync {
  const { store, clock, log, desk, rules } = ports;
  let known: ReadonlyMap<string, string> = new Map();
  return async () => {
    try {
      const found = await desk.listArticles(known);
      if (ports.isEnding?.() === true) return;
      if (found.length === 0) {
        log.info('articles-none', { name: desk.capabilities.name });
        return;
      }
      const changed = found.filter(({ text }) => text !== null);
      const articles = changed.flatMap((foreign) => {
        const article = articleOf(foreign, rules);
        return article === undefined ? [] : [{ article, foreignId: foreign.id, url: foreign.url }];
      });
      const outcome = await store.knowledge.syncArticles({
        from: rules.from,
        name: rules.name,
        articles,
        present: found.map(({ id }) => id),
        at: isoNow(clock),
      });
      known = new Map(found.map(({ id, updatedAt }) => [id, updatedAt]));
      const empty = changed.length - articles.length;
      log.info('articles-brought', { found: found.length, empty, ...outcome });
    } catch (thrown) {
      if (!(thrown instanceof HelpDeskError)) throw thrown;
      log.error('articles-failed', thrown, { code: thrown.code });
    }
  };
}
