import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Article } from '#shared/article.ts';
import type { CallInput } from '#shared/contract.ts';
import type { Bilingual } from '#shared/language.ts';
import { otherPosteOf } from '#shared/other-poste.ts';
import type { TriedArticle } from '#shared/ticket.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { ReportStore } from './report-store.ts';

export interface ArticleHelpState {
  /** The article whose check runs. */
  readonly checking: string | null;
  /** What a check has found to be still wrong, by article. */
  readonly stillThere: Readonly<Record<string, Bilingual>>;
}

export interface ArticleHelpStore extends StoreApi<ArticleHelpState> {
  /** It stands where the person sees it. */
  shown(article: Article): void;
  opened(article: Article): void;
  failed(article: Article): void;
  /** Believed at once without a check; with one, once it has passed or could tell nothing. */
  worked(article: Article): Promise<void>;
}

export interface ArticleHelpOptions {
  readonly bridge: Bridge;
  readonly report: ReportStore;
}

/** What the agent says of an article, and what the poste says of that. */
export function createArticleHelpStore({ bridge, report }: ArticleHelpOptions): ArticleHelpStore {
  const store = createStore<ArticleHelpState>(() => ({ checking: null, stillThere: {} }));
  const tried = ({ id, title }: Article, outcome: TriedArticle['outcome']) =>
    report.tried({ id, title, outcome });

  /** A check reads this machine: of another one it can tell nothing. */
  const canCheck = (article: Article) =>
    article.check !== undefined && otherPosteOf(report.draft()) === null;

  async function check({ id }: Article) {
    store.setState({ checking: id });
    const reply = await bridge.call('articles.check', { id });
    store.setState({ checking: null });
    return reply.ok ? reply.value : ({ outcome: 'unknown' } as const);
  }

  const tell = (id: string, news: CallInput<'articles.tell'>['news']) =>
    bridge.call('articles.tell', { id, news });

  return Object.assign(store, {
    shown: ({ id }: Article) => void tell(id, 'shown'),
    opened(article: Article) {
      void tell(article.id, 'opened');
      const known = report.draft()?.triedArticles.some(({ id }) => id === article.id);
      if (known === false) tried(article, 'opened');
    },
    failed: (article: Article) => tried(article, 'failed'),
    async worked(article: Article) {
      if (store.getState().checking !== null) return;
      const verdict = canCheck(article) ? await check(article) : { outcome: 'unknown' as const };
      const { stillThere } = store.getState();
      if (verdict.outcome === 'still-there') {
        store.setState({ stillThere: { ...stillThere, [article.id]: verdict.sentence } });
        tried(article, 'check-failed');
        return;
      }
      store.setState({ stillThere: {} });
      await report.flush();
      await tell(article.id, 'solved');
      await report.discard({ articleId: article.id, isChecked: verdict.outcome === 'passed' });
    },
  });
}
