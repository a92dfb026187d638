import type { CentralPorts } from '../../ports.ts';
import { openHelpDesk, type HelpDeskConfig } from '../registry.ts';
import { createArticleSync } from './sync-articles.ts';

/** Brings the articles of the help desk at once and from time to time; answers how to end it. */
export function keepArticles(
  { store, clock, log }: Pick<CentralPorts, 'store' | 'clock' | 'log'>,
  config: HelpDeskConfig,
): () => void {
  const desk = openHelpDesk({ fetch }, config);
  if (!desk.capabilities.articles || config.kind === 'osticket') return () => undefined;
  const { url: from, articleCategories: categories, articleMinutes: minutes } = config;
  const { name } = desk.capabilities;
  let running: Promise<void> | undefined;
  let ending = false;
  const sync = createArticleSync({
    ...{ store, clock, log, desk, isEnding: () => ending },
    rules: { from, name, categories, minutes },
  });
  const once = () => {
    // A help desk that is slow is not asked again before it has answered.
    running ??= sync()
      .catch((thrown: unknown) => log.error('articles-defect', thrown))
      .finally(() => (running = undefined));
  };
  once();
  const timer = setInterval(once, config.articlesEverySeconds * 1000).unref();
  return () => {
    ending = true;
    clearInterval(timer);
  };
}
