import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { ReportStore } from './report-store.ts';

export interface ArticleMatchesState {
  /** Ids of the articles that answer the words, best first. */
  readonly found: readonly string[];
}

export interface ArticleMatchesOptions {
  readonly bridge: Bridge;
  readonly report: ReportStore;
  readonly after: (delayMs: number, task: () => void) => () => void;
}

const PAUSE_MS = 250;
const SHORTEST = 3;

/** Follows the words with the articles that may spare the ticket. */
export function createArticleMatchesStore(
  options: ArticleMatchesOptions,
): StoreApi<ArticleMatchesState> {
  const { bridge, report, after } = options;
  const store = createStore<ArticleMatchesState>(() => ({ found: [] }));
  let asked = '';
  let cancelPause: () => void = () => undefined;

  async function search(): Promise<void> {
    const text = asked;
    const reply = await bridge.call('articles.search', { text });
    // Meanwhile more was typed, or the words were sent.
    if (reply.ok && text === asked) store.setState({ found: reply.value });
  }

  report.subscribe(() => {
    const text = report.draft()?.description.trim() ?? '';
    if (text === asked) return;
    asked = text;
    cancelPause();
    if (text.length < SHORTEST) store.setState({ found: [] });
    else cancelPause = after(PAUSE_MS, () => void search());
  });
  return store;
}
