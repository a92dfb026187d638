import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Article, ArticleMatch } from '#shared/article.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { ProgramStore } from '#renderer/bridge/program-store.ts';
import type { ReportStore } from './report-store.ts';

export interface ArticleMatchesState {
  /** The articles that answer the words, best first. */
  readonly found: readonly ArticleMatch[];
}

export interface ArticleMatchesOptions {
  readonly bridge: Bridge;
  readonly program: ProgramStore;
  readonly report: ReportStore;
  readonly after: (delayMs: number, task: () => void) => () => void;
}

const PAUSE_MS = 250;
const SHORTEST = 3;

/** Follows the words with the articles that may spare the ticket. */
export function createArticleMatchesStore(
  options: ArticleMatchesOptions,
): StoreApi<ArticleMatchesState> {
  const { bridge, program, report, after } = options;
  const store = createStore<ArticleMatchesState>(() => ({ found: [] }));
  let asked = '';
  let among: readonly Article[] | undefined;
  let cancelPause: () => void = () => undefined;

  async function search(): Promise<void> {
    const text = asked;
    const reply = await bridge.call('articles.search', { text });
    // Meanwhile more was typed, or the words were sent.
    if (reply.ok && text === asked) store.setState({ found: reply.value });
  }

  function changed(): void {
    const text = report.draft()?.description.trim() ?? '';
    const articles = program.getState().snapshot?.catalogue.articles;
    // On a new poste the words may be quicker than the articles.
    if (text === asked && articles === among) return;
    [asked, among] = [text, articles];
    cancelPause();
    if (text.length < SHORTEST) store.setState({ found: [] });
    else cancelPause = after(PAUSE_MS, () => void search());
  }

  report.subscribe(changed);
  // Words that were kept from before, or written in another window, come with the program's news.
  program.subscribe(changed);
  return store;
}
